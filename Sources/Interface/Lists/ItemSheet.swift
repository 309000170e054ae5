import Domain
import Text

/// An item in full, always in the same order: exigence, expected evidence, state, periods, evidence, documents, decisions, actions, findings, notes.
struct ItemSheet {
    private let item: ChecklistItem
    private let context: Context

    init(_ item: ChecklistItem, _ context: Context) {
        self.item = item
        self.context = context
    }

    /// One line for narrow screens: what proves it and what it is linked to.
    var oneLine: Phrase {
        let (proofs, documents) = (item[Item.evidence].count, item[Item.documents].count)
        let (decisions, actions) = (item[Item.decisions].count, item[Item.actions].count)
        let owner = item[Item.owner].map { context.naming.name($0) } ?? "-"
        return Phrase(
            fr: [
                Count.of(proofs, "preuve", "preuves"), Count.of(documents, "document", "documents"),
                Count.of(decisions, "décision", "décisions"),
                Count.of(actions, "action", "actions"), owner,
            ].joined(separator: " · "),
            en: [
                "\(proofs) evidence", Count.english(documents, "document", "documents"), Count.english(decisions, "decision", "decisions"),
                Count.english(actions, "action", "actions"), owner,
            ].joined(separator: " · "))
    }

    var rows: [SheetRow] {
        ConflictRows.rows(item.checklist, of: item.ref, context) + head + state + periods + links + findings + notes
    }

    private func text(_ fr: String, _ en: String) -> SafeText { context.text(fr: fr, en: en) }

    private var head: [SheetRow] {
        let engagement = item.engagement
        let number = engagement.number[context.language]
        let expected = item.expected.map { ExpectedItem.expectedEvidence.value(in: $0) } ?? []
        let wanted = expected.isEmpty ? Engagement.expectedEvidence.value(in: engagement.tree) : expected
        let sure = item.expected.map { ExpectedItem.confidence.value(in: $0) } ?? .none
        return [
            SheetRow(context.text(engagement.words.name), "\(number)  \(engagement.title)", .link(engagement.ref)),
            SheetRow(
                text("Répond", "Answered by"), item.unitName(in: context.dossier)[context.language], item.unit.ref.map { .link($0) }),
            SheetRow(text("Preuve attendue", "Expected evidence"), wanted.isEmpty ? "-" : wanted.joined(separator: " · ")),
            SheetRow(
                text("Source", "Source"),
                engagement.isExample
                    ? Phrase(fr: "exemple inventé", en: "invented example")[context.language] : sure.phrase[context.language]),
        ]
    }

    private var state: [SheetRow] {
        let status = context.facts.standing(of: item)
        let shown: [FieldSpec] = [
            Item.result.spec, Item.reason.spec, Item.owner.spec, Item.due.spec, Item.doneOn.spec, Item.place.spec, Item.blocked.spec,
        ]
        let fields = FieldText(context.naming)
        let rows = shown.compactMap { field -> SheetRow? in
            let value = fields.line(item.tree[field.key], field)
            let isOptional = field.key == Item.reason.key || field.key == Item.blocked.key || field.key == Item.place.key
            return value.isEmpty && isOptional ? nil : SheetRow(context.text(field.label), value.isEmpty ? "-" : value, .field(field.key))
        }
        let word = Theme.mark(status.tone).string + " " + status.phrase[context.language]
        return [
            SheetRow(heading: text("ÉTAT", "STATE")),
            SheetRow(text("Situation", "Status"), word, .field(Item.progress.key), tone: status.tone),
        ] + rows
    }

    private var periods: [SheetRow] {
        guard item.recurrence != .none else { return [] }
        let strip = Strip(item, on: context.today)
        let line = strip.dated(last: 8, context.language)
        return [
            SheetRow(heading: text("PÉRIODES", "PERIODS") + " (" + context.text(item.recurrence.phrase) + ")"), SheetRow(.empty, line),
        ] + PeriodRows(item, context).sheet(6)
    }

    private var links: [SheetRow] {
        let fields = [Item.evidence, Item.documents, Item.decisions, Item.actions]
        return fields.flatMap { field -> [SheetRow] in
            let refs = item[field]
            let heading = field.spec.label[context.language].uppercased() + " (\(refs.count))"
            return [SheetRow(heading: SafeText(heading))] + refs.flatMap { linked($0) } + [adding(field.spec)]
        }
    }

    /// A link; under evidence, the path of its file and, when it was sent back, what is missing.
    private func linked(_ ref: Ref) -> [SheetRow] {
        let evidence = ref.kind == Evidence.kind.name ? context.dossier.record(ref.record) : nil
        let sentence = evidence.flatMap { EvidenceSentence.of($0, context.language) ?? validator($0) }
        let tone: Tone = evidence.map { $0[Evidence.state] == .toComplete ? .bad : .waiting } ?? .neutral
        let path = evidence.map { $0[Evidence.path] }.flatMap { $0.isBlank ? nil : SheetRow(path: context.paths.shown($0)) }
        return [RecordSheet.link(ref, context)] + [path].compactMap(\.self)
            + (sentence.map { [SheetRow(.empty, "  " + $0, tone: tone)] } ?? [])
    }

    /// Whose turn it is: the correspondant of the service.
    private func validator(_ evidence: Record) -> String? {
        guard evidence[Evidence.state] == .toValidate, !item.provesItself, let service = context.dossier.service(of: item),
            let post = context.dossier.validator(of: service, on: context.today)
        else { return nil }
        let name = context.naming.name(post)
        return Phrase(fr: "à valider par : \(name)", en: "to be validated by: \(name)")[context.language]
    }

    private func adding(_ field: FieldSpec) -> SheetRow {
        SheetRow(.empty, Phrase(fr: "+ lier (F7)", en: "+ link (F7)")[context.language], .add(field.key), tone: .muted)
    }

    private var findings: [SheetRow] {
        let uses = context.dossier.uses(of: item.ref) + context.dossier.uses(of: item.engagement.ref)
        let found = Set(uses.filter { $0.source.kind == "findings" }.map(\.source)).sorted()
        let others = Set(context.dossier.uses(of: item.ref).map(\.source)).subtracting(found).sorted()
        let rows =
            found.isEmpty
            ? []
            : [SheetRow(heading: text("CONSTATS", "FINDINGS") + SafeText(" (\(found.count))"))]
                + found.map { RecordSheet.link($0, context) }
        let used =
            others.isEmpty
            ? []
            : [SheetRow(heading: text("UTILISÉ PAR", "USED BY") + SafeText(" (\(others.count))"))]
                + others.map { RecordSheet.link($0, context) }
        return rows + used
    }

    private var notes: [SheetRow] {
        let notes = item[Item.notes].sorted { (Note.at.value(in: $0)?.seconds ?? 0) > (Note.at.value(in: $1)?.seconds ?? 0) }
        let rows = notes.map { note -> SheetRow in
            let day = Note.at.value(in: note).flatMap { Day(String($0.text.prefix(10))) }?.shown ?? ""
            return SheetRow(
                SafeText(day), "\(Note.text.value(in: note))  (\(Note.author.value(in: note)))",
                .nested(item.path.key("notes").element(note["id"]?.text ?? "")))
        }
        return [SheetRow(heading: text("NOTES", "NOTES") + SafeText(" (\(notes.count))"))] + rows
    }
}
