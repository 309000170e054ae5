import Text

/// The acts of the program as changes: the same whether a key, a form or a command asks for them.
public struct Acts: Sendable {
    public let dossier: Dossier
    public let today: Day
    public let now: Instant
    /// How notes and ticks are signed: a post or an account, never more.
    public let author: String

    public init(_ dossier: Dossier, today: Day, now: Instant, author: String) {
        self.dossier = dossier
        self.today = today
        self.now = now
        self.author = author
    }

    /// Field writes on a record, with what the program keeps along (dates of states, first due date).
    public func edit(_ record: Record, _ writes: [Write], verb: Act.Verb = .edit) -> Change {
        let changed = writes.filter { JSON.object(record.tree)[$0.path] != $0.value }
        let edit = Edit(record.key, base: record.tree, writes: changed)
        let kept = dossier.schema[record.kind]?.bookkeeping(record.tree, edit.mine, Stamp(today, author)) ?? []
        return Change(
            Act(verb == .edit ? told(record, changed, kept) : verb, subject(record, changed)),
            [Edit(record.key, base: record.tree, writes: changed + kept)])
    }

    /// An edit by what becomes of the thing: called off, dropped, put off.
    private func told(_ record: Record, _ writes: [Write], _ kept: [Write]) -> Act.Verb {
        let kind = dossier.schema[record.kind]
        let status = kind?.statusKey.flatMap { key in writes.first { $0.path == Path(key) }?.value?.text }
        if let verb = status.flatMap({ kind?.verbs[$0] }) { return verb }
        return kept.contains { Postponement.element(of: $0.path) != nil } ? .postpone : .edit
    }

    /// A new record of a kind.
    public func create(_ kind: Kind, id: String, _ writes: [Write], verb: Act.Verb = .create) -> Change {
        let key = RecordKey(kind.name, id)
        let edit = Edit(key, base: nil, writes: writes)
        let kept = kind.bookkeeping(nil, edit.mine, Stamp(today, author))
        let title = edit.mine[kind.titleKey]?.text ?? ""
        return Change(Act(verb, title.isBlank ? kind.singular.french : title), [Edit(key, base: nil, writes: writes + kept)])
    }

    /// Deletion is a state: the file stays, links to it are named by `verifier`.
    public func delete(_ record: Record) -> Change { edit(record, [Write(Path("deleted"), .bool(true))], verb: .delete) }

    /// Links or unlinks two things: `field` of `source` (a record or a nested thing) gains or loses `target`.
    public func link(_ source: Ref, _ field: FieldSpec, _ target: Ref, on: Bool) -> Change? {
        guard let record = dossier.record(source.record), let path = dossier.path(of: source) else { return nil }
        let place = path.key(field.key)
        let value: JSON?
        switch field.kind {
        case .link: value = on ? .string(target.text) : nil
        default:
            let present = Set(JSON.object(record.tree)[place]?.array?.compactMap(\.text) ?? [])
            let wanted = on ? present.union([target.text]) : present.subtracting([target.text])
            value = wanted.isEmpty ? nil : .strings(wanted.sorted(by: ByteOrder.precedes))
        }
        let name = Naming(dossier, .french).name(target, nestedIn: field.nestedIn)
        return Change(Act(on ? .link : .unlink, name), [Edit(record.key, base: record.tree, writes: [Write(place, value)])])
    }

    /// A signed note on anything that keeps notes.
    public func note(_ source: Ref, _ text: String, id: String) -> Change? {
        guard let record = dossier.record(source.record), let path = dossier.path(of: source) else { return nil }
        let element = path.key(Item.notes.key).element(id)
        let writes = [Note.text.write(text, in: element), Note.at.write(now, in: element), Note.author.write(author, in: element)]
        return Change(Act(.note, Naming(dossier, .french).name(source)), [Edit(record.key, base: record.tree, writes: writes)])
    }

    /// What an act is named after: the record, or the nested thing where it writes nowhere else (a measurement, a holder, a subject).
    private func subject(_ record: Record, _ writes: [Write]) -> String {
        let naming = Naming(dossier, .french)
        guard let place = writes.first.map({ Array($0.path.steps.prefix(2)) }), place.count == 2, case .element(let id) = place[1],
            writes.allSatisfy({ Array($0.path.steps.prefix(2)) == place }),
            let field = dossier.schema[record.kind]?.field(at: Path(place)), !field.isKept
        else { return naming.full(record) }
        let isThere = JSON.object(record.tree)[Path(place)] != nil
        return naming.part(id, of: isThere ? record : Record(record.key, Edit(record.key, base: record.tree, writes: writes).mine))
    }
}

extension Dossier {
    /// Where a nested thing stands in its record; the empty path for a record itself.
    public func path(of ref: Ref) -> Path? {
        guard let record = record(ref.record) else { return nil }
        guard let nested = ref.nested else { return Path([]) }
        let member = record.tree.members.first { $0.value.array?.contains { $0.id == nested } ?? false }
        return member.map { Path($0.key).element(nested) }
    }
}
