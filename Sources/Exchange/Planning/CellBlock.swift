import Domain
import Text

/// A block of a spreadsheet pasted on the cells of a list: its first cell falls on the cell in hand, the others below it and to
/// its right. Read, checked and planned as an import is, except that its rows are known by their place.
public struct CellBlock: Sendable {
    private let rows: [Table.Row]

    public init(_ text: String) throws(TableProblem) { rows = try Table(cells: text).rows }

    /// Why a value cannot stand in a field of a record; nil when nothing is against it.
    public typealias Refusing = @Sendable (RecordKey, FieldSpec, JSON?) -> Phrase?

    /// What the block would do to these records, from the first of these fields on. A block of one row fills them all when
    /// `repeated`. An empty cell changes nothing; a name that the dossier does not know is refused.
    public func plan(
        onto records: [RecordKey], _ fields: [FieldSpec], repeated: Bool, _ acts: Acts, nextCopil: Day?, _ language: Language,
        refusing: @escaping Refusing
    ) -> ImportPlan {
        let placed = placed(onto: records.count, fields, repeated: repeated)
        let kind = Self.kind(records, fields, refusing)
        let plan = TableImport(Table(placed.rows), kind: kind, fields: fields.map(\.key))
            .plan(acts.dossier, today: acts.today, nextCopil: nextCopil, language: language, makeID: { "" })
        let change = plan.change.flatMap { Self.change($0.edits, fields, acts) }
        let width = rows.map(\.cells.count).max() ?? 0
        return ImportPlan(
            noun: plan.noun, entries: plan.entries, made: [],
            remarks: Self.surplus(rows: placed.surplus, columns: width - fields.count) + plan.remarks, problems: plan.problems,
            change: change
        )
    }

    /// The rows of data by the place of their record, from 1 on; how many have none. A first row that only names the fields is none.
    private func placed(onto count: Int, _ fields: [FieldSpec], repeated: Bool) -> (rows: [Table.Row], surplus: Int) {
        if repeated, rows.count == 1 { return ((0..<count).map { Table.Row(line: $0 + 1, cells: rows[0].cells) }, 0) }
        let data = rows.first.map { Self.names($0, fields) } ?? false ? rows.dropFirst() : rows[...]
        let start = data.count < rows.count ? rows[0].line : 0
        let all = data.map { Table.Row(line: $0.line - start, cells: $0.cells) }
        let fitting = all.filter { $0.line <= count }
        return (fitting, all.count - fitting.count)
    }

    private static func names(_ row: Table.Row, _ fields: [FieldSpec]) -> Bool {
        zip(row.cells, fields).allSatisfy { cell, field in
            [field.label.french, field.label.english].contains { NameIndex.isSame($0, cell) }
        }
    }

    private static func kind(_ records: [RecordKey], _ fields: [FieldSpec], _ refusing: @escaping Refusing) -> ImportKind {
        ImportKind(
            "cells", title: Phrase(fr: "Cellules", en: "Cells"),
            noun: Noun(fr: ("fiche", "fiches"), en: ("record", "records"), feminine: true), fields: fields.map { ImportField($0) },
            rowKey: { _ in "" },
            read: { reader, bench throws(RowRefusal) in
                bench.makesNames = false
                let key = records[reader.row.line - 1]
                for field in fields where !reader.text(field.key).isEmpty {
                    if let refusal = refusing(key, field, nil) { throw RowRefusal(refusal) }
                    guard let value = try reader.value(field.key, &bench) else { continue }
                    if let refusal = refusing(key, field, value) { throw RowRefusal(refusal) }
                    bench.set(value, field, of: Target(key))
                }
                return Target(key)
            })
    }

    /// One act, named by how many records and which fields.
    private static func change(_ edits: [Edit], _ fields: [FieldSpec], _ acts: Acts) -> Change? {
        let keys = Set(fields.map(\.key))
        let written = edits.compactMap { edit -> Change? in
            let writes = edit.writes.filter { write in write.path.steps.count == 1 && keys.contains(write.path.text) }
            return acts.dossier.record(edit.record).map { acts.edit($0, writes) }
        }
        guard written.count > 1 else { return written.first }
        let touched = Set(written.flatMap(\.edits).flatMap(\.writes).map(\.path.text))
        let names = fields.filter { touched.contains($0.key) }.map(\.label.french).joined(separator: ", ")
        return Change(Act(.edit, "\(written.count) fiches : \(names)"), written.flatMap(\.edits))
    }

    private static func surplus(rows: Int, columns: Int) -> [Phrase] {
        let below = Phrase(
            fr: "\(Count.of(rows, "ligne", "lignes")) de trop : la liste n'en a plus à remplir.",
            en: "\(Count.english(rows, "line", "lines")) too many: the list has no more to fill.")
        let right = Phrase(
            fr: "\(Count.of(columns, "colonne", "colonnes")) de trop à droite.",
            en: "\(Count.english(columns, "column", "columns")) too many on the right.")
        return (rows > 0 ? [below] : []) + (columns > 0 ? [right] : [])
    }
}
