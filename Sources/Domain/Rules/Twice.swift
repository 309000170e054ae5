import Text

/// A reference or a number that another record bears: a form refuses it where it is typed, `verifier` tells it where two people
/// gave it at once.
public struct Twice {
    private let dossier: Dossier

    public init(_ dossier: Dossier) { self.dossier = dossier }

    /// What a record is called by that no other is: « DOC-ACC-012 », « COPIL n° 20 ».
    static func name(_ record: Record, _ kind: Kind) -> Phrase? {
        if let reference = kind.referenceKey.flatMap({ record.tree[$0]?.text }), !reference.isBlank { return Phrase(same: reference) }
        return kind.numbered?(record)
    }

    /// Who bears a reference already, and which one is free.
    public func taken(_ reference: String, of kind: Kind, but own: RecordKey?) -> Phrase? {
        guard let key = kind.referenceKey, !reference.isBlank else { return nil }
        let wanted = Folding.fold(reference)
        let other = dossier.records(kind.name).first { $0.key != own && Folding.fold($0.tree[key]?.text ?? "") == wanted }
        return other.map { phrase(Phrase(same: reference), $0, next: next($0.tree[key]?.text ?? reference, kind, key)) }
    }

    /// What a change gives to a second record; what stood there before hinders nothing.
    public func refusal(of change: Change) -> Refusal? {
        change.edits.lazy.compactMap { edit -> Refusal? in
            guard let kind = dossier.schema[edit.record.kind], !change.proposed.contains(edit.record) else { return nil }
            let after = Record(edit.record, edit.mine)
            guard !after.isDeleted, let name = Self.name(after, kind),
                name != edit.base.flatMap({ Self.name(Record(edit.record, $0), kind) })
            else { return nil }
            if let key = kind.referenceKey {
                return taken(name.french, of: kind, but: edit.record).map { Refusal("R11", edit.record, at: Path(key), $0) }
            }
            let other = dossier.records(kind.name).first { $0.key != edit.record && Self.name($0, kind) == name }
            return other.map { Refusal("R11", edit.record, at: Path(Meeting.number.key), phrase(name, $0, next: nil)) }
        }.first
    }

    private func next(_ reference: String, _ kind: Kind, _ key: String) -> String? {
        NextReference.following(reference, among: dossier.allRecords(kind.name).compactMap { $0.tree[key]?.text })
    }

    private func phrase(_ name: Phrase, _ other: Record, next: String?) -> Phrase {
        let (french, english) = (Naming(dossier, .french).title(other), Naming(dossier, .english).title(other))
        let free = Phrase(fr: next.map { " ; la prochaine libre est \($0)" } ?? ".", en: next.map { "; the next free one is \($0)" } ?? ".")
        return Phrase(
            fr: "\(name.french) est déjà pris\(other.kind == Meeting.kind.name ? "" : "e") par « \(french) »\(free.french)",
            en: "\(name.english) is already used by “\(english)”\(free.english)")
    }
}
