import Text

/// A point de contrôle of a checklist: what was done, by when, proven by what, linked to what.
public enum Item {
    public static let progress = Field.choice("progress", fr: "Avancement", en: "Progress", standard: Progress.todo)
    public static let result = Field.choice("result", fr: "Résultat", en: "Result", standard: ItemResult.notAssessed)
    public static let reason = Field.paragraph(
        "not_applicable_reason", fr: "Motif (non applicable)", en: "Reason (not applicable)",
        when: .init("result", ItemResult.notApplicable.rawValue))
    public static let owner = Field.link("owner", to: "posts", fr: "Responsable", en: "Owner")
    public static let due = Field.day("due", fr: "Échéance", en: "Due", aim: .ahead, deadline: true)
    public static let doneOn = Field.day("done_on", fr: "Fait le", en: "Done on", aim: .back)
    public static let place = Field.line("place", fr: "Lieu", en: "Place")
    public static let blocked = Field.paragraph("blocked", fr: "Bloqué parce que", en: "Blocked because")
    public static let blockedOn = Field.day("blocked_on", fr: "Bloqué depuis le", en: "Blocked since", kept: true)
    public static let blockedBy = Field.line("blocked_by", fr: "Signalé par", en: "Reported by", kept: true)
    public static let start = Field.day("start", fr: "Première période", en: "First period")
    public static let documents = Field.links("documents", to: "documents", fr: "Documents", en: "Documents")
    public static let decisions = Field.links("decisions", to: "decisions", fr: "Décisions", en: "Decisions")
    public static let actions = Field.links("actions", to: "actions", fr: "Actions", en: "Actions")
    public static let evidence = Field.links("evidence", to: "evidence", fr: "Preuves", en: "Evidence")
    public static let notes = Field.records("notes", of: Note.fields, fr: "Notes", en: "Notes")
    public static let occurrences = Field.records("occurrences", of: Occurrence.fields, fr: "Périodes", en: "Periods")
    public static let postponements = Postponement.records
    public static let fields = [
        progress.spec, result.spec, reason.spec, owner.spec, due.spec, doneOn.spec, place.spec, blocked.spec, blockedOn.spec,
        blockedBy.spec,
        start.spec,
        documents.spec, decisions.spec, actions.spec, evidence.spec, notes.spec, occurrences.spec, postponements.spec, Reminding.field.spec,
    ]

    /// What writing each of its fields is; a new one has its line here.
    static let deeds: [String: Deed] = [
        progress.key: .answer, doneOn.key: .answer, place.key: .answer, blocked.key: .answer, blockedOn.key: .answer,
        blockedBy.key: .answer, evidence.key: .answer, occurrences.key: .answer, notes.key: .comment, result.key: .arrange,
        reason.key: .arrange, owner.key: .arrange, due.key: .arrange, postponements.key: .arrange, start.key: .arrange,
        documents.key: .arrange,
        decisions.key: .arrange, actions.key: .arrange, Reminding.field.key: .remind,
    ]

    /// A point put in place keeps the day, one that is blocked the day it began and who says so; taken back, none.
    static func keepDays(_ before: [JSONObject], _ after: [JSONObject], _ stamp: Stamp) -> [Write] {
        let stored = Dictionary(before.map { ($0["id"]?.text, $0) }, uniquingKeysWith: { first, _ in first })
        return after.flatMap { item -> [Write] in
            guard let id = item["id"]?.text, let old = stored[id], old != item else { return [] }
            let path = Path(Checklist.items.key).element(id)
            var writes: [Write] = []
            if occurrences.value(in: item).isEmpty { writes += keepDone(old, item, stamp, path) }
            writes += Occurrence.keep(occurrences.value(in: old), item, stamp, path)
            if blocked.value(in: item) != blocked.value(in: old) {
                let since = blockedOn.value(in: old) ?? stamp.today
                let isLifted = blocked.value(in: item).isBlank
                writes.append(blockedOn.write(isLifted ? nil : since, in: path))
                writes.append(blockedBy.write(isLifted ? "" : stamp.author, in: path))
            }
            return writes
        }
    }

    /// A day typed says that it is done; a progress written takes the day of now, or none, where no day is typed with it.
    private static func keepDone(_ old: JSONObject, _ item: JSONObject, _ stamp: Stamp, _ path: Path) -> [Write] {
        let (now, day) = (progress.value(in: item), doneOn.value(in: item))
        let isTyped = day != nil && day != doneOn.value(in: old)
        if now == progress.value(in: old) {
            return isTyped && (now == .todo || now == .inProgress) ? [progress.write(.done, in: path)] : []
        }
        return isTyped ? [] : [doneOn.write(now == .done ? stamp.today : nil, in: path)]
    }

    /// Refuses « non applicable » without its reason, as the HAS and the Marianne programme ask.
    static let reasonForNotApplicable = WriteRule("R01") { checklist, _ in
        for item in checklist[Checklist.items]
        where result.value(in: item) == .notApplicable && reason.value(in: item).allSatisfy(\.isWhitespace) {
            let id = item["id"]?.text ?? ""
            return Refusal(
                "R01", checklist.key, at: Path("items").element(id).key(reason.key),
                Phrase(
                    fr: "« Non applicable » demande un motif : écrivez en une phrase pourquoi ce point ne concerne pas ce service.",
                    en: "“Not applicable” needs a reason: say in one sentence why this item does not concern this service."))
        }
        return nil
    }
}

/// A signed remark, kept for ever.
public enum Note {
    public static let text = Field.paragraph("text", fr: "Note", en: "Note", required: true)
    public static let at = Field.instant("at", fr: "Le", en: "At")
    public static let author = Field.line("author", fr: "Par", en: "By", kept: true)
    public static let fields = [text.spec, at.spec, author.spec]
}

/// One period of a recurring item, never overwritten by the next.
public enum Occurrence {
    public static let due = Field.day("due", fr: "Échéance", en: "Due", kept: true)
    public static let doneOn = Field.day("done_on", fr: "Fait le", en: "Done on", aim: .back, plausible: Plausible(inPeriod: true))
    public static let by = Field.line("by", fr: "Par", en: "By")
    public static let evidence = Field.links("evidence", to: "evidence", fr: "Preuves", en: "Evidence")
    public static let note = Field.paragraph("note", fr: "Note", en: "Note")
    public static let fields = [due.spec, doneOn.spec, by.spec, evidence.spec, note.spec]

    /// A period just verified keeps when it was due and by whom it was, wherever its day was typed; its item is then in place.
    static func keep(_ before: [JSONObject], _ item: JSONObject, _ stamp: Stamp, _ path: Path) -> [Write] {
        let now = Item.occurrences.value(in: item)
        let old = Dictionary(before.map { ($0["id"]?.text, doneOn.value(in: $0)) }, uniquingKeysWith: { first, _ in first })
        let moved = now.filter { (old[$0["id"]?.text] ?? nil) != doneOn.value(in: $0) }
        guard !moved.isEmpty else { return [] }
        let kept = moved.flatMap { occurrence -> [Write] in
            guard let id = occurrence["id"]?.text, doneOn.value(in: occurrence) != nil else { return [] }
            let element = path.key(Item.occurrences.key).element(id)
            let last = due.value(in: occurrence) == nil ? Period(id: id).map { [due.write($0.last, in: element)] } ?? [] : []
            return last + (by.value(in: occurrence).isBlank ? [by.write(stamp.author, in: element)] : [])
        }
        let isHeld = now.contains { doneOn.value(in: $0) != nil }
        return kept + [Item.progress.write(isHeld ? .done : .todo, in: path)]
    }
}
