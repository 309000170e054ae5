import Domain
import Text

/// A block of a spreadsheet pasted on the cells of a list: its first cell falls on the cell in hand, the others below it and to
/// its right. Read, checked and planned as an import is, except that its rows are known by their place.
public struct CellBlock: Sendable {
    private let rows: [Table.Row]

    public init(_ text: String) throws(TableProblem) { rows = try Table(cells: text).rows }

    /// What a row of the list is: a record, or a thing nested in one, and what people call it.
    public struct Place: Sendable {
        fileprivate let target: Target
        fileprivate let name: String

        public init(_ record: RecordKey, _ path: Path, name: String) {
            target = Target(record, at: path)
            self.name = name
        }
    }

    /// Why a value cannot stand in a field of the thing of a row, counted from 0; nil when nothing is against it.
    public typealias Refusing = @Sendable (Int, FieldSpec, JSON?) -> Phrase?

    /// What the block would do to these things, from the first of these fields on. A block of one row fills them all when
    /// `repeated`. An empty cell changes nothing; a name that the dossier does not know is refused.
    public func plan(
        onto places: [Place], _ fields: [FieldSpec], repeated: Bool, _ acts: Acts, nextCopil: Day?, _ language: Language,
        refusing: @escaping Refusing
    ) -> ImportPlan {
        let placed = placed(onto: places.count, fields, repeated: repeated)
        let kind = Self.kind(places.map(\.target), fields, refusing)
        let plan = TableImport(Table(placed.rows), kind: kind, fields: fields.map(\.key))
            .plan(acts.dossier, today: acts.today, nextCopil: nextCopil, language: language, makeID: { "" })
        let entries = plan.entries.map { ImportPlan.Entry(line: $0.line, name: places[$0.line - 1].name, outcome: $0.outcome) }
        let change = plan.change.flatMap { Self.change($0.edits, places.map(\.target), fields, changed: plan.changed, acts) }
        let width = rows.map(\.cells.count).max() ?? 0
        return ImportPlan(
            noun: plan.noun, entries: entries, made: [],
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

    private static func kind(_ targets: [Target], _ fields: [FieldSpec], _ refusing: @escaping Refusing) -> ImportKind {
        ImportKind(
            "cells", title: Phrase(fr: "Cellules", en: "Cells"),
            noun: Noun(fr: ("fiche", "fiches"), en: ("record", "records"), feminine: true), fields: fields.map { ImportField($0) },
            rowKey: { _ in "" }, leavesPushed: false,
            read: { reader, bench throws(RowRefusal) in
                bench.makesNames = false
                let place = reader.row.line - 1
                for field in fields where !reader.text(field.key).isEmpty {
                    if let refusal = refusing(place, field, nil) { throw RowRefusal(refusal) }
                    guard let value = try reader.value(field.key, &bench) else { continue }
                    if let refusal = refusing(place, field, value) { throw RowRefusal(refusal) }
                    bench.set(value, field, of: targets[place])
                }
                return targets[place]
            })
    }

    /// One act, named by how many things and which fields.
    private static func change(_ edits: [Edit], _ targets: [Target], _ fields: [FieldSpec], changed: Int, _ acts: Acts) -> Change? {
        let places = Set(targets.map(\.place))
        func field(_ write: Write) -> FieldSpec? {
            guard case .key(let key)? = write.path.steps.last, places.contains(Path(Array(write.path.steps.dropLast()))) else { return nil }
            return fields.first { $0.key == key }
        }
        let written = edits.compactMap { edit -> Change? in
            acts.dossier.record(edit.record).map { acts.edit($0, edit.writes.filter { field($0) != nil }) }
        }
        guard changed > 1 else { return written.first }
        let touched = Set(edits.flatMap(\.writes).compactMap(field).map(\.key))
        let names = fields.filter { touched.contains($0.key) }.map(\.label.french).joined(separator: ", ")
        return Change(Act(.edit, "\(changed) fiches : \(names)"), written.flatMap(\.edits))
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
