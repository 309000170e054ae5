import Text

extension Facts {
    /// How anything stands that has a state: a point, an exigence, a record of a kind with a status.
    public func standing(of ref: Ref) -> Standing? {
        guard ref.nested != nil else { return dossier.record(ref.record).flatMap { standing(of: $0) } }
        switch ref.kind {
        case Checklist.name: return dossier.item(ref).map { standing(of: $0) }
        case Referential.name: return readiness(of: ref).map { Standing($0, dossier.levels) }
        // of what is nested elsewhere, the state of its record
        default: return dossier.record(ref.record).flatMap { standing(of: $0) }.map { $0.isLate ? $0.onTime : $0 }
        }
    }

    /// `strip`: that of the point today, for who has it already.
    public func standing(of item: ChecklistItem, strip: Strip? = nil) -> Standing {
        let status = ItemStatus(item, today: today, strip: strip)
        return Standing(status.rawValue, status.phrase, status.tone)
    }

    /// Nil where its kind has no status, or what stands there is of another version.
    public func standing(of record: Record) -> Standing? {
        guard let kind = dossier.schema[record.kind], let key = kind.statusKey, let field = kind.field(key),
            case .choice(let choices) = field.kind
        else { return nil }
        if record.isDeleted { return Standing("deleted", Phrase(fr: "supprimé", en: "deleted"), .muted) }
        let stored = (record.tree[key] ?? field.standard)?.text
        let isExpired = record.kind == Evidence.kind.name && record.evidenceState(on: today) == .toRenew
        guard let choice = choices.first(where: { $0.value == (isExpired ? Evidence.State.toRenew.rawValue : stored) }) else { return nil }
        return Standing(choice.value, choice.phrase, choice.tone, remark(on: record, kind))
    }

    private func remark(on record: Record, _ kind: Kind) -> Standing.Remark? {
        if record.kind == Evidence.kind.name, [.validated, .toValidate].contains(record[Evidence.state]) {
            return surroundings.files[record.key]?.remark
        }
        return kind.isLate?(record, today) ?? false ? .late : nil
    }
}

extension Standing {
    init(_ entry: Readiness.Entry, _ levels: LevelWords) {
        self.init(entry.state.rawValue, entry.state.phrase(levels), entry.state.tone)
    }
}

extension FieldText {
    /// A field of a record in one line; its status as it stands today.
    public func line(_ record: Record, _ field: FieldSpec, _ facts: Facts) -> String {
        if field.key == facts.dossier.schema[record.kind]?.statusKey, let standing = facts.standing(of: record) {
            return standing.phrase[naming.language]
        }
        return line(record.tree[field.key], field)
    }
}
