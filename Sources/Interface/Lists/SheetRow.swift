import Canvas
import Domain
import Text

/// One line of a sheet: a label, a text that may wrap, and what Enter does with it.
struct SheetRow: Sendable {
    enum Target: Sendable, Hashable {
        /// Enter follows the link.
        case link(Ref)
        /// Enter edits this field of the thing shown.
        case field(String)
        /// Enter edits a nested thing.
        case nested(Path)
        /// Enter adds a nested thing to this field.
        case add(String)
        /// Enter opens the values somebody has to choose between.
        case settle
        /// A path to copy with the mouse.
        case path(String)
        /// Enter takes this one of several.
        case option(Int)
    }

    let label: SafeText
    let text: String
    let target: Target?
    let tone: Tone
    /// A section's title: bold, never selected.
    let isHeading: Bool

    init(_ label: SafeText, _ text: String, _ target: Target? = nil, tone: Tone = .neutral) {
        self.label = label
        self.text = text
        self.target = target
        self.tone = tone
        isHeading = false
    }

    /// A path alone on its line, never broken: the arrows scroll what is wider than the screen.
    init(path: String) {
        self.init(.empty, path, .path(path))
    }

    var isWhole: Bool { if case .path = target { true } else { false } }

    init(heading: SafeText) {
        label = heading
        text = ""
        target = nil
        tone = .neutral
        isHeading = true
    }
}
