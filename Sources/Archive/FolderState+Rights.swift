import Domain

extension FolderState {
    /// The one place where it is asked whether somebody may do a thing: under the lock, of the dossier as it then stands, whatever key,
    /// form, list or command it came by.
    func refusal(of plan: Plan) -> Refusal? {
        let person = plan.who.person.map { RecordKey(Person.kind.name, $0) }
        let phrase = Permission.refusal(
            of: Change(plan.act, plan.edits), by: person, in: dossier, on: options.day(plan.at),
            origins: { origin(of: $0) })
        guard let phrase, let record = plan.edits.first?.record else { return nil }
        return Refusal(Refusal.role, record, phrase)
    }

    /// Who made a record, as the journals tell; what was there when the dossier was laid down, or came from outside, is nobody's.
    private func origin(of key: RecordKey) -> Permission.Origin? {
        guard let act = journals.maker(of: key), ![.layDown, .outside].contains(act.act.verb) else { return nil }
        return Permission.Origin(person: act.who.person.map { RecordKey(Person.kind.name, $0) }, day: options.day(act.at))
    }
}
