import Domain
import Text

extension TableImport {
    /// What this table would do to a dossier. Pure: asks nothing, writes nothing; `makeID` gives ids for new records, `refusing` says
    /// why the person may not make what a row asks for.
    public func plan(
        _ dossier: Dossier, today: Day, nextCopil: Day? = nil, language: Language = .french, refusing: (Change) -> Phrase? = { _ in nil },
        makeID: @escaping () -> String
    ) -> ImportPlan {
        let formulas = formulaColumns
        let columns = Dictionary(
            fields.enumerated().compactMap { column, key in key.map { ($0, column) } }.filter { !formulas.keys.contains($0.1) },
            uniquingKeysWith: { first, _ in first })
        let days = DayReader(today: today, nextCopil: nextCopil)
        let totals = headingPlace == nil ? [] : rows.filter(Self.isTotal)
        let data = totals.isEmpty ? Array(rows) : rows.filter { !Self.isTotal($0) }
        let readers = data.map { RowReader(row: $0, kind: kind, columns: columns, days: days) }.filter { reader in
            columns.values.contains { !reader.row[$0].isBlank }
        }
        let twins = Self.twins(readers, kind)
        var bench = Bench(dossier, today: today, language: language, makeID: makeID)
        let entries = readers.map { Self.entry($0, twins, reason, &bench, refusing) }
        let edits = kind.finish(bench, bench.edits)
        return ImportPlan(
            noun: kind.noun, entries: entries, made: Self.made(bench),
            remarks: [table.form.remark].compactMap { $0 } + totals.map(Self.totalRemark)
                + readers.flatMap { looseFormulas($0.row, but: formulas) } + bench.remarks
                + [bench.howToPush, kind.closing(bench)].compactMap { $0 },
            problems: formulas.sorted { $0.key < $1.key }.map { formulaProblem($0.key, $0.value) },
            change: edits.isEmpty ? nil : Change(Act(.importTable, subject(entries)), edits, proposed: bench.proposed),
            unread: Set(formulas.keys), keptDeadlines: bench.keptDeadlines)
    }

    // MARK: Totals

    /// A line that only sums up the others: « Total », « TOTAUX : 12 », « Sous-total », « Total général ».
    private static func isTotal(_ row: Table.Row) -> Bool {
        guard let first = row.cells.first(where: { !$0.isBlank }) else { return false }
        let words = Heading.words(first).drop { $0 == "sou" || $0 == "grand" }
        guard let head = words.first, ["total", "totaux", "totals", "soustotal", "subtotal"].contains(head) else { return false }
        return words.dropFirst().allSatisfy { $0.allSatisfy(\.isNumber) || ["general", "generaux"].contains($0) }
    }

    private static func totalRemark(_ row: Table.Row) -> Phrase {
        Phrase(
            fr: "Ligne \(row.line) : un total. Cette ligne est laissée de côté.", en: "Line \(row.line): a total. This line is left out.")
    }

    private static func entry(
        _ reader: RowReader, _ twins: [String: [Int]], _ given: String, _ bench: inout Bench, _ refusing: (Change) -> Phrase?
    ) -> ImportPlan.Entry {
        func entry(_ outcome: ImportPlan.Outcome, _ name: String = "", title: String = "") -> ImportPlan.Entry {
            ImportPlan.Entry(line: reader.row.line, name: name, outcome: outcome, title: title)
        }
        do throws(RowRefusal) {
            if let lines = twins[reader.kind.rowKey(reader)] { throw duplicate(reader, lines) }
            let carried = bench.carried
            do throws(RowRefusal) {
                let target = try reader.kind.read(reader, &bench)
                leaveOutImplausible(&bench, line: reader.row.line)
                let why = push(reader, given, &bench)
                try checkRules(bench)
                if let refusal = refusing(Change(Act(.importTable, ""), bench.rowEdits)) { throw RowRefusal(refusal) }
                let outcome: ImportPlan.Outcome =
                    bench.makes(target) ? .created : bench.writes ? .changed(bench.changes + (why?.told ?? [])) : .unchanged
                let (name, title) = (name(of: target, bench), title(of: target, bench))
                try bench.accept()
                if let why { for pushed in why.pushed { bench.reasons[pushed.target.record] = why.reason } }
                return entry(outcome, name.isEmpty ? reader.name : name, title: title)
            } catch {
                bench.reject()
                bench.carried = carried
                throw error
            }
        } catch {
            return entry(.refused(error.phrase))
        }
    }

    /// A value that cannot be is left out, and said; the rest of the row comes in.
    private static func leaveOutImplausible(_ bench: inout Bench, line: Int) {
        let refusals = Plausibility(today: bench.today).refusals(of: Change(Act(.importTable, ""), bench.rowEdits), in: bench.dossier)
        for refusal in refusals where bench.leaveOut(refusal.record, refusal.path) {
            let phrase = refusal.phrase
            bench.remark(
                Phrase(
                    fr: "Ligne \(line) : \(phrase.french) Cette cellule est laissée de côté.",
                    en: "Line \(line): \(phrase.english) This cell is left out."))
        }
    }

    /// What the row pushes back, with why; nil where nothing is, or where it stays as it was.
    private static func push(_ reader: RowReader, _ given: String, _ bench: inout Bench) -> Why? {
        guard reader.kind.leavesPushed else { return nil }
        let pushed = bench.pushed
        guard let asked = pushed.first.map({ Postponement.asked(of: $0.field) }) else { return nil }
        let own = reader.line(asked.key)
        let reason = own.isBlank ? given : own
        if !reason.isBlank {
            return Why(reason: reason, pushed: pushed, told: [FieldChange(label: asked.label, before: "", after: reason)])
        }
        bench.keepDeadlines(pushed, line: reader.row.line, name: reader.name)
        return nil
    }

    private struct Why {
        let reason: String
        let pushed: [Bench.Pushed]
        let told: [FieldChange]
    }

    /// What a rule would refuse when the whole is written is refused here, by its line; what it refused before is not the row's.
    private static func checkRules(_ bench: Bench) throws(RowRefusal) {
        for target in bench.touched {
            guard let kind = bench.dossier.schema[target.record.kind], !kind.rules.isEmpty, let tree = bench.tree(target) else { continue }
            let whole = Record(target.record, bench.whole(target, tree))
            guard let refusal = kind.rules.lazy.compactMap({ $0.refuses(whole, bench.dossier) }).first else { continue }
            let stored = bench.dossier.record(target.record)
            if !kind.rules.contains(where: { rule in stored.flatMap { rule.refuses($0, bench.dossier) } == refusal }) {
                throw RowRefusal(refusal.phrase)
            }
        }
    }

    private static func name(of target: Target, _ bench: Bench) -> String {
        let tree = bench.tree(target) ?? JSONObject()
        let words = ["reference", "number", "title"].compactMap { tree[$0]?.text }
        return words.first { !$0.isBlank } ?? ""
    }

    private static func title(of target: Target, _ bench: Bench) -> String { bench.tree(target)?["title"]?.text ?? "" }

    private static func made(_ bench: Bench) -> [(kind: KindName, name: String)] {
        bench.made.map { key in (key.kind, bench.tree(Target(key))?["title"]?.text ?? key.id) }
    }

    // MARK: Twins

    /// Lines by the key they share with others.
    private static func twins(_ readers: [RowReader], _ kind: ImportKind) -> [String: [Int]] {
        var lines: [String: [Int]] = [:]
        for reader in readers {
            let key = kind.rowKey(reader)
            if !key.isEmpty { lines[key, default: []].append(reader.row.line) }
        }
        return lines.filter { $0.value.count > 1 }
    }

    private static func duplicate(_ reader: RowReader, _ lines: [Int]) -> RowRefusal {
        let others = lines.filter { $0 != reader.row.line }.prefix(5).map(String.init).joined(separator: ", ")
        let name = reader.name
        return RowRefusal(
            fr: "« \(name) » est donné aussi ligne \(others) : gardez une seule ligne",
            en: "“\(name)” is given in line \(others) too: keep one line")
    }

    // MARK: Formulas

    /// Columns in use that hold formulas more often than results, with the first row that does.
    private var formulaColumns: [Int: Table.Row] {
        var found: [Int: (row: Table.Row, count: Int)] = [:]
        for row in rows {
            for column in fields.indices where fields[column] != nil && Cell.isFormula(row[column]) {
                found[column] = (found[column]?.row ?? row, (found[column]?.count ?? 0) + 1)
            }
        }
        return found.filter { column, hit in 2 * hit.count > rows.count { !$0[column].isBlank } }.mapValues(\.row)
    }

    /// Formulas that stand alone in a column of results: only their cells are not read.
    private func looseFormulas(_ row: Table.Row, but columns: [Int: Table.Row]) -> [Phrase] {
        fields.indices.compactMap { column in
            guard fields[column] != nil, columns[column] == nil, Cell.isFormula(row[column]) else { return nil }
            let name = heading(column).isEmpty ? "\(column + 1)" : heading(column)
            let formula = String(row[column].trimmed.prefix(30))
            return Phrase(
                fr: "Ligne \(row.line) : « \(formula) » (\(name)) est une formule. Cette cellule est laissée de côté.",
                en: "Line \(row.line): “\(formula)” (\(name)) is a formula. This cell is left out.")
        }
    }

    private func formulaProblem(_ column: Int, _ row: Table.Row) -> Phrase {
        let name = heading(column).isEmpty ? "\(column + 1)" : heading(column)
        let formula = String(row[column].trimmed.prefix(30))
        return Phrase(
            fr:
                "La colonne « \(name) » contient des formules (ligne \(row.line) : \(formula)) et n'est pas lue : dans le tableur, copiez-la puis « Collage spécial, valeurs ».",
            en:
                "Column “\(name)” holds formulas (line \(row.line): \(formula)) and is not read: in the spreadsheet, copy it, then “Paste special, values”."
        )
    }

    /// What undo and the history call it.
    private func subject(_ entries: [ImportPlan.Entry]) -> String {
        let written = entries.count { if case .changed = $0.outcome { true } else { $0.outcome == .created } }
        return kind.noun.counted(written).french
    }
}

extension RowReader {
    /// What the row calls itself, for messages.
    var name: String {
        let keys = ["reference", "number", "item_number", "item", "title", "name"]
        return keys.map(line).first { !$0.isEmpty } ?? ""
    }
}
