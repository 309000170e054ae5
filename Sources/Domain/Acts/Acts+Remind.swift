import Text

extension Acts {
    /// Keeps that messages are written, and not sent yet: nobody counts as reminded. What was sent today stays so.
    public func prepare(_ messages: [Reminders.Message]) -> Change? {
        let changes = messages.flatMap { message in message.entries.compactMap { prepare($0.ref, message.to) } }
        guard let all = together(changes) else { return nil }
        return Change(Act(.prepareReminders, "\(today.shown) (\(messages.count))"), all.edits)
    }

    private func prepare(_ ref: Ref, _ to: Ref) -> Change? {
        guard let record = dossier.record(ref.record), let path = dossier.path(of: ref) else { return nil }
        let element = path.key(Reminding.field.key).element(today.text)
        let stored = JSON.object(record.tree)[element]?.object
        if let stored, !Reminding.prepared.value(in: stored) { return nil }
        let day = [Reminding.on.write(today, in: element), Reminding.to.write(to, in: element)]
        return edit(record, day + [Reminding.prepared.write(true, in: element)], verb: .prepareReminders)
    }

    /// Says that the messages that were prepared have left: from now on their people count as reminded. One that had no address to go
    /// to has not, unless it is pointed at: somebody wrote the address by hand. `reach`: of what.
    public func sendPrepared(evenWithoutAddress: Bool = false, where reach: (Ref) -> Bool = { _ in true }) -> Change? {
        mark(.remind, where: reach) { tree in
            guard Reminding.prepared.value(in: tree) else { return false }
            return evenWithoutAddress || Reminding.to.value(in: tree).map { dossier.address(of: $0, on: today) != nil } ?? true
        } writes: { place in
            [Reminding.on.write(today, in: place), Reminding.prepared.write(false, in: place)]
        }
    }

    /// Takes back that they have left, of those said to today.
    public func takeBackSent(where reach: (Ref) -> Bool = { _ in true }) -> Change? {
        mark(.prepareReminders, where: reach) { tree in
            !Reminding.prepared.value(in: tree) && Reminding.on.value(in: tree) == today
        } writes: { place in
            [Reminding.prepared.write(true, in: place)]
        }
    }

    private func mark(
        _ verb: Act.Verb, where reach: (Ref) -> Bool, which isWanted: (JSONObject) -> Bool, writes: (Path) -> [Write]
    ) -> Change? {
        var people = Set<Ref>()
        let changes = dossier.reminded(where: isWanted).filter(reach).compactMap { ref -> Change? in
            guard let record = dossier.record(ref.record), let path = dossier.path(of: ref) else { return nil }
            let place = path.key(Reminding.field.key)
            let wanted = (JSON.object(record.tree)[place]?.array ?? []).compactMap(\.object).filter(isWanted)
            people.formUnion(wanted.compactMap { Reminding.to.value(in: $0) })
            let edits = wanted.compactMap { $0["id"]?.text }.flatMap { writes(place.element($0)) }
            return edits.isEmpty ? nil : edit(record, edits, verb: verb)
        }
        guard let all = together(changes) else { return nil }
        return Change(Act(verb, "\(today.shown) (\(people.count))"), all.edits)
    }
}
