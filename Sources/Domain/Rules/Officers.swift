import Text

/// A dossier that gives roles always has a référent qualité: somebody who may do what nobody else may, and give the roles.
enum Officers {
    static func refusal(of change: Change, in dossier: Dossier) -> Phrase? {
        guard change.edits.contains(where: { [Person.kind.name, Post.kind.name].contains($0.record.kind) && !$0.writes.isEmpty }) else {
            return nil
        }
        let after = dossier.applying(change)
        let before = officers(dossier)
        if !before.isEmpty, officers(after).isEmpty { return Self.last(before[0]) }
        let (stayed, stay) = (before.filter { dossier.isStaying($0) }, officers(after).filter { after.isStaying($0) })
        if let last = stayed.first, stay.isEmpty { return Self.last(last) }
        return isFirst(dossier, after) ? first : nil
    }

    /// A change that gives the first role of a dossier to somebody, and to nobody that of the référent.
    static func givesFirstRole(_ change: Change, in dossier: Dossier) -> Bool {
        guard change.edits.contains(where: { $0.record.kind == Person.kind.name }) else { return false }
        return isFirst(dossier, dossier.applying(change))
    }

    private static func isFirst(_ before: Dossier, _ after: Dossier) -> Bool {
        !before.givesRoles && after.lacksOfficer
    }

    fileprivate static func officers(_ dossier: Dossier) -> [Record] {
        dossier.records(Person.kind.name).filter { $0[Person.role] == .qualityOfficer }
    }

    private static func last(_ person: Record) -> Phrase {
        let name = person[Person.title]
        return Phrase(
            fr: "« \(name) » est la dernière personne référente qualité : donnez d'abord ce rôle à une autre (9, Personnes).",
            en: "“\(name)” is the last quality officer: give this role to somebody else first (9, People).")
    }

    private static let first = Phrase(
        fr: "C'est le premier rôle donné dans ce dossier : donnez d'abord « référent qualité » à qui l'est, le reste ensuite.",
        en: "This is the first role given in this dossier: give “quality officer” first to whoever it is, then the others.")
}

extension Dossier {
    /// Somebody has a role here: from then on the table counts.
    public var givesRoles: Bool { records(Person.kind.name).contains { $0[Person.role] != nil } }

    /// Roles are given, and that of the référent to nobody.
    var lacksOfficer: Bool { givesRoles && Officers.officers(self).isEmpty }

    /// Holds a post without an end, or never held one.
    fileprivate func isStaying(_ person: Record) -> Bool {
        let held = records(Post.kind.name).flatMap { $0[Post.holders] }.filter { Post.Holder.person.value(in: $0) == person.reference }
        return held.isEmpty || held.contains { Post.Holder.to.value(in: $0) == nil }
    }
}
