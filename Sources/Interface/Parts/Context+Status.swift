import Domain
import Text

extension Context {
    /// The one status word of a thing; an action or a decision that is late says so.
    func status(of ref: Ref) -> (phrase: Phrase, tone: Tone)? {
        let state = state(of: ref)
        guard let state, ref.nested == nil, dossier.record(ref.record).map({ dossier.isLate($0, on: today) }) ?? false else { return state }
        return (Phrase(fr: "\(state.phrase.french), en retard", en: "\(state.phrase.english), late"), .bad)
    }

    /// Its state alone: an item's, else the value of its kind's status field.
    func state(of ref: Ref) -> (phrase: Phrase, tone: Tone)? {
        if ref.kind == Checklist.name, ref.nested != nil {
            return item(ref).map { ItemStatus($0, today: today) }.map { ($0.phrase, $0.tone) }
        }
        if ref.kind == Referential.name, ref.nested != nil {
            return facts.readiness(of: ref).map { ($0.state.phrase(dossier.levels), $0.state.tone) }
        }
        guard let record = dossier.record(ref.record), let kind = dossier.schema[ref.kind], let key = kind.statusKey,
            case .choice(let choices)? = kind.field(key)?.kind
        else { return nil }
        if record.isDeleted { return (Phrase(fr: "supprimé", en: "deleted"), .muted) }
        if record.kind == Evidence.kind.name, record[Evidence.state] == .validated {
            if let file = facts.surroundings.files[record.key] { return (file.phrase, .bad) }
            let state = record.evidenceState(on: today)
            return (state.phrase, state.tone)
        }
        return choices.first { $0.value == (record.tree[key] ?? kind.field(key)?.standard)?.text }.map { ($0.phrase, $0.tone) }
    }
}
