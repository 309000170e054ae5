import Canvas
import Domain
import Text

/// One row of a list: its cells, what it opens, and the text the filter looks in.
struct ListRow: Sendable {
    let ref: Ref?
    let cells: [SafeText]
    /// Nil for a heading.
    let tone: Tone?
    let search: [UInt8]

    init(_ ref: Ref?, _ cells: [SafeText], tone: Tone? = .neutral, search: [UInt8]? = nil) {
        self.ref = ref
        self.cells = cells
        self.tone = tone
        self.search = search ?? Folding.fold(cells.map(\.string).joined(separator: " "))
    }

    static func heading(_ text: SafeText) -> ListRow { ListRow(nil, [text], tone: nil) }

    var isHeading: Bool { tone == nil }
}
