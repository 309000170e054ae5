/// Whom to remind of what: everything that is due, late, returned or to renew, by the post or the service it waits for.
public struct Reminders: Sendable {
    public struct Message: Sendable {
        /// A post, or a service where no post is named.
        public let to: Ref
        public let entries: [ToDo.Entry]
    }

    public let messages: [Message]
    /// Nobody is named for these.
    public let withoutAddressee: [ToDo.Entry]

    /// `duties`: of who reminds: only what the role reaches.
    public init(_ facts: Facts, by duties: Duties? = nil) {
        var found: [Ref: [ToDo.Entry]] = [:]
        var nobody: [ToDo.Entry] = []
        let isAllowed = Permission.asking(.remind, by: duties, in: facts.dossier, on: facts.today)
        for entry in facts.toDo.entries where entry.category.isRemindable {
            guard isAllowed(entry.ref) else { continue }
            guard let to = Self.addressee(entry, facts) else {
                nobody.append(entry)
                continue
            }
            found[to, default: []].append(entry)
        }
        messages = found.sorted { $0.key < $1.key }.map { Message(to: $0.key, entries: $0.value) }
        withoutAddressee = nobody
    }

    /// Evidence waits for whoever validates it, everything else for whoever answers it.
    private static func addressee(_ entry: ToDo.Entry, _ facts: Facts) -> Ref? {
        let dossier = facts.dossier
        let service = entry.service.map { dossier.service(answeringFor: $0, on: facts.today) }
        if entry.category == .evidenceToValidate { return service.flatMap { dossier.validator(of: $0, on: facts.today) ?? $0 } }
        let owner: Ref?
        switch entry.ref.kind {
        case Checklist.name: owner = dossier.item(entry.ref).flatMap { $0[Item.owner] }
        case Evidence.kind.name: owner = dossier.items(provenBy: entry.ref).lazy.compactMap { $0[Item.owner] }.first
        default: owner = dossier.record(entry.ref.record).flatMap(dossier.owner)
        }
        let named = [owner, service].compactMap(\.self)
        return named.first { dossier.record($0.record).map { !$0.isDeleted } ?? false }
    }
}

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

    /// Says that the messages that were prepared have left: from now on their people count as reminded. `reach`: what the person may
    /// remind of.
    public func sendPrepared(where reach: (Ref) -> Bool = { _ in true }) -> Change? {
        var people = Set<Ref>()
        let changes = dossier.preparedReminders.filter(reach).compactMap { send($0, &people) }
        guard let all = together(changes) else { return nil }
        return Change(Act(.remind, "\(today.shown) (\(people.count))"), all.edits)
    }

    private func send(_ ref: Ref, _ people: inout Set<Ref>) -> Change? {
        guard let record = dossier.record(ref.record), let path = dossier.path(of: ref) else { return nil }
        let place = path.key(Reminding.field.key)
        var writes: [Write] = []
        for tree in (JSON.object(record.tree)[place]?.array ?? []).compactMap(\.object) where Reminding.prepared.value(in: tree) {
            guard let id = tree["id"]?.text else { continue }
            if let to = Reminding.to.value(in: tree) { people.insert(to) }
            writes += [Reminding.on.write(today, in: place.element(id)), Reminding.prepared.write(false, in: place.element(id))]
        }
        return writes.isEmpty ? nil : edit(record, writes, verb: .remind)
    }
}
