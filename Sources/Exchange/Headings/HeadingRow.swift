/// The row that names the columns, for one kind of list: where it stands, what each column holds.
struct HeadingRow {
    /// Rows above it may be merged titles.
    private static let depth = 15

    /// Place among the table's rows; nil where nothing names the columns.
    let place: Int?
    let fields: [String?]
    let score: Int

    /// The best row of the first ones for this kind.
    init(_ table: Table, _ kind: ImportKind) {
        let found = table.rows.prefix(Self.depth).enumerated().map { Self.read($1, at: $0, table.width, kind) }
        let best = found.reduce(nil as HeadingRow?) { best, row in row.score > best?.score ?? 0 ? row : best }
        let wanted = table.width > 1 ? 4 : 3
        self = best.flatMap { $0.score >= wanted ? $0 : nil } ?? HeadingRow(nil, Array(repeating: nil, count: table.width), 0)
    }

    private init(_ place: Int?, _ fields: [String?], _ score: Int) {
        self.place = place
        self.fields = fields
        self.score = score
    }

    /// Each field goes to the column that names it best, the leftmost of two.
    private static func read(_ row: Table.Row, at place: Int, _ width: Int, _ kind: ImportKind) -> HeadingRow {
        let words = (0..<width).map { Heading.words(row[$0]) }
        var fields = [String?](repeating: nil, count: width)
        var total = 0
        for wanted in [3, 2] {
            for field in kind.fields where !fields.contains(field.key) {
                let column = words.indices.first { fields[$0] == nil && !words[$0].isEmpty && field.score(words[$0]) == wanted }
                guard let column else { continue }
                fields[column] = field.key
                total += wanted
            }
        }
        return HeadingRow(place, fields, total)
    }
}
