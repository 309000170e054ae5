import Canvas
import Domain
import Synchronization
import Text

/// One row of a list: its cells, what it opens, and the text the filter looks in.
struct ListRow: Sendable {
    private enum Content: Sendable {
        case heading(SafeText, style: Style)
        case cells(Cells)
        case later(Later)
    }

    struct Cells: Sendable {
        let texts: [SafeText]
        let tone: Tone
    }

    let ref: Ref?
    private let content: Content
    private let searched: [UInt8]?

    init(_ ref: Ref?, _ cells: [SafeText], tone: Tone = .neutral, search: [UInt8]? = nil) {
        self.ref = ref
        content = .cells(Cells(texts: cells, tone: tone))
        searched = search
    }

    /// Made when first seen: of a long list, only what is on the screen costs.
    init(_ ref: Ref, _ make: @escaping @Sendable () -> Cells) {
        self.ref = ref
        content = .later(Later(make))
        searched = nil
    }

    private init(_ heading: SafeText, style: Style) {
        ref = nil
        content = .heading(heading, style: style)
        searched = nil
    }

    static func heading(_ text: SafeText) -> ListRow { ListRow(text, style: Theme.heading) }

    /// A line of a text above the rows: selected as little as a heading, and not bold.
    static func text(_ text: SafeText) -> ListRow { ListRow(text, style: .plain) }

    var cells: [SafeText] {
        switch content {
        case .heading(let text, _): [text]
        case .cells(let cells): cells.texts
        case .later(let later): later.cells.texts
        }
    }

    var style: Style {
        switch content {
        case .heading(_, let style): style
        case .cells(let cells): Theme.style(cells.tone)
        case .later(let later): Theme.style(later.cells.tone)
        }
    }

    var isHeading: Bool { if case .heading = content { true } else { false } }

    /// The text the filter looks in, folded: made when there is something to look for.
    var search: [UInt8] { searched ?? Folding.fold(cells.map(\.string).joined(separator: " ")) }

    /// A box that makes its cells when first asked.
    private final class Later: Sendable {
        private let make: @Sendable () -> Cells
        private let made = Mutex<Cells?>(nil)

        init(_ make: @escaping @Sendable () -> Cells) { self.make = make }

        var cells: Cells {
            if let cells = made.withLock({ $0 }) { return cells }
            let cells = make()
            made.withLock { $0 = cells }
            return cells
        }
    }
}
