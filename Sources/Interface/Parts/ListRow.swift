import Canvas
import Domain
import Text

/// One row of a list: its cells, what it opens, and the text the filter looks in.
struct ListRow: Sendable {
    let ref: Ref?
    let cells: [SafeText]
    /// Nil for a heading.
    let tone: Tone?
    /// A line of a text above the rows: selected as little as a heading, and not bold.
    private(set) var isText = false
    private let searched: [UInt8]?

    init(_ ref: Ref?, _ cells: [SafeText], tone: Tone? = .neutral, search: [UInt8]? = nil) {
        self.ref = ref
        self.cells = cells
        self.tone = tone
        searched = search
    }

    static func heading(_ text: SafeText) -> ListRow { ListRow(nil, [text], tone: nil) }

    static func text(_ text: SafeText) -> ListRow {
        var row = heading(text)
        row.isText = true
        return row
    }

    /// The text the filter looks in, folded: made when there is something to look for.
    var search: [UInt8] { searched ?? Folding.fold(cells.map(\.string).joined(separator: " ")) }

    var isHeading: Bool { tone == nil }
}
