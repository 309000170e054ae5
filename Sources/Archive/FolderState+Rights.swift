import Domain
import Text

extension FolderState {
    /// The one place where it is asked whether somebody may do a thing: under the lock, of the dossier as it then stands, whatever key,
    /// form, list or command it came by.
    func refusal(of plan: Plan) -> Refusal? {
        guard let phrase = refusal(of: plan.edits, in: plan), let record = plan.edits.first?.record else { return nil }
        // whoever may do an act may take it back
        if plan.direction == .undo, refusal(of: plan.edits.map(\.turned), in: plan) == nil { return nil }
        return Refusal(Refusal.role, record, phrase)
    }

    private func refusal(of edits: [Edit], in plan: Plan) -> Phrase? {
        let person = plan.who.person.map { RecordKey(Person.kind.name, $0) }
        return Permission.refusal(
            of: Change(plan.act, edits), by: person, in: dossier, on: options.day(plan.at), origins: { origin(of: $0) })
    }

    /// Who made a record, as the journals tell; what was there when the dossier was laid down, or came from outside, is nobody's.
    private func origin(of key: RecordKey) -> Permission.Origin? {
        guard let act = journals.maker(of: key), ![.layDown, .outside, .accept].contains(act.act.verb) else { return nil }
        return Permission.Origin(person: act.who.person.map { RecordKey(Person.kind.name, $0) }, day: options.day(act.at))
    }
}

extension Edit {
    /// What turns its outcome back into what was there.
    fileprivate var turned: Edit {
        let before = JSON.object(base ?? JSONObject())
        return Edit(record, base: mine, writes: writes.reversed().map { Write($0.path, before[$0.path]) })
    }
}
