import Domain
import Text

/// A table about to be imported: the list it becomes, and which field each column holds. A value that a person corrects.
public struct TableImport: Sendable {
    public let table: Table
    public private(set) var kind: ImportKind
    /// Place of the row that names the columns; nil: the first row is data.
    public private(set) var headingPlace: Int?
    /// The key of each column's field; nil: ignored.
    public private(set) var fields: [String?]
    /// Why the deadlines are pushed back that the table moves without saying why.
    public var reason = ""

    /// The list is guessed from the headings unless it is given; what was corrected the last time is taken up.
    public init(_ table: Table, kind: ImportKind? = nil, remembered: (String) -> JSONObject? = { _ in nil }) {
        let guessed = (kind.map { [$0] } ?? ImportKinds.all).map { (kind: $0, row: HeadingRow(table, $0)) }
        let best = guessed.dropFirst().reduce(guessed[0]) { $1.row.score > $0.row.score ? $1 : $0 }
        self.table = table
        self.kind = best.kind
        headingPlace = best.row.place
        fields = best.row.fields
        recall(remembered, isKindGiven: kind != nil)
    }

    /// Every row is data, and what each column holds is known.
    init(_ table: Table, kind: ImportKind, fields: [String]) {
        self.table = table
        self.kind = kind
        headingPlace = nil
        self.fields = (0..<table.width).map { $0 < fields.count ? fields[$0] : nil }
    }

    public mutating func use(_ kind: ImportKind) {
        let row = HeadingRow(table, kind)
        self.kind = kind
        headingPlace = row.place
        fields = row.fields
    }

    /// Says what a column holds; nil ignores it. A field has one column: the one before loses it.
    public mutating func set(_ key: String?, at column: Int) {
        guard fields.indices.contains(column) else { return }
        for other in fields.indices where key != nil && fields[other] == key { fields[other] = nil }
        fields[column] = key
    }

    /// The rows of data.
    public var rows: ArraySlice<Table.Row> { table.rows[(headingPlace.map { $0 + 1 } ?? 0)...] }

    /// What the table calls a column; empty where nothing names it.
    public func heading(_ column: Int) -> String { headingPlace.map { table.rows[$0][column].trimmed } ?? "" }

    /// The first text of a column.
    public func sample(_ column: Int) -> String { rows.prefix(50).lazy.map { $0[column].trimmed }.first { !$0.isEmpty } ?? "" }

    // MARK: Memory

    /// Names tables with the same headings.
    public var signature: String {
        let headings = (0..<table.width).map { Heading.words(heading($0)).joined(separator: " ") }
        return Digest.short(headings.joined(separator: "\n"))
    }

    /// What to remember under the signature.
    public var memory: JSONObject {
        JSONObject(["list": .string(kind.name), "fields": .strings(fields.map { $0 ?? "" })])
    }

    private mutating func recall(_ remembered: (String) -> JSONObject?, isKindGiven: Bool) {
        guard headingPlace != nil, let memory = remembered(signature), let name = memory["list"]?.text,
            let known = ImportKinds.all.first(where: { $0.name == name }), !isKindGiven || known.name == kind.name,
            let keys = memory["fields"]?.array?.map(\.text), keys.count == table.width
        else { return }
        kind = known
        fields = keys.map { key in key.flatMap { known.field($0) != nil ? $0 : nil } }
    }
}
