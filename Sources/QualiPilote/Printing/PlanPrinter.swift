import Domain
import Exchange
import Text

/// A plan as a command prints it: which column holds what, the counts, then a sentence for what changes or is refused.
struct PlanPrinter {
    private let table: TableImport
    private let plan: ImportPlan
    private let isDone: Bool

    init(_ table: TableImport, _ plan: ImportPlan, isDone: Bool) {
        self.table = table
        self.plan = plan
        self.isDone = isDone
    }

    func print(_ invocation: Invocation) {
        if invocation.options.isJSON { return invocation.output.print(json) }
        invocation.print(table.kind.title)
        invocation.print(columns)
        for phrase in plan.remarks { invocation.print(phrase) }
        for phrase in plan.problems { invocation.print(phrase) }
        for phrase in plan.entries.flatMap(\.sentences) { invocation.print(phrase) }
        let counts = isDone ? plan.report : plan.forecast
        let along = plan.alongside.map { Phrase(fr: " ; \($0.french)", en: "; \($0.english)") } ?? Phrase(same: "")
        invocation.print(Phrase(fr: "\(counts.french)\(along.french).", en: "\(counts.english)\(along.english)."))
        if isDone, plan.change != nil {
            invocation.tell(fr: "Pour revenir en arrière : qualipilote annuler", en: "To go back: qualipilote undo")
        } else if !isDone {
            invocation.tell(fr: "Rien n'a été écrit (--simuler).", en: "Nothing was written (--dry-run).")
        }
    }

    /// « N° → Référence · Obs. → ignorée ».
    private var columns: Phrase {
        let told = table.fields.enumerated().map { column, key -> Phrase in
            let name = table.heading(column).isEmpty ? "\(column + 1)" : table.heading(column)
            let unread = plan.unread.contains(column) ? Phrase(fr: "formules, pas lue", en: "formulas, not read") : nil
            let label = unread ?? key.flatMap { table.kind.field($0)?.label } ?? Phrase(fr: "ignorée", en: "ignored")
            return Phrase(fr: "\(name) → \(label.french)", en: "\(name) → \(label.english)")
        }
        return Phrase(fr: told.map(\.french).joined(separator: " · "), en: told.map(\.english).joined(separator: " · "))
    }

    private var json: JSON {
        .object(
            JSONObject([
                "list": .string(table.kind.name), "done": .bool(isDone), "created": .integer(plan.created),
                "changed": .integer(plan.changed),
                "unchanged": .integer(plan.unchanged), "refused": .integer(plan.refused),
                "columns": .array(table.fields.map { $0.map(JSON.string) ?? .null }),
                "remarks": .strings((plan.remarks + plan.problems).map(\.french)), "lines": .array(plan.entries.map(\.json)),
            ]))
    }
}

extension ImportPlan.Entry {
    fileprivate var json: JSON {
        var object = JSONObject(["line": .integer(line), "name": .string(name)])
        switch outcome {
        case .created: object["outcome"] = .string("created")
        case .changed: object["outcome"] = .string("changed")
        case .unchanged: object["outcome"] = .string("unchanged")
        case .refused: object["outcome"] = .string("refused")
        }
        let sentences = sentences.map(\.french)
        if !sentences.isEmpty { object["sentences"] = .strings(sentences) }
        return .object(object)
    }
}
