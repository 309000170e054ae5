extension Acts {
    /// Several acts as one: stored, undone and named together. Named after the first, with how many others there are.
    public func together(_ changes: [Change]) -> Change? {
        guard let first = changes.first, changes.count > 1 else { return changes.first }
        var edits: [Edit] = []
        var places: [RecordKey: Int] = [:]
        for edit in changes.flatMap(\.edits) {
            if let place = places[edit.record] {
                edits[place] = Edit(edit.record, base: edits[place].base, writes: edits[place].writes + edit.writes)
            } else {
                places[edit.record] = edits.count
                edits.append(edit)
            }
        }
        let proposed = changes.reduce(into: Set<RecordKey>()) { $0.formUnion($1.proposed) }
        return Change(Act(first.act.verb, "\(first.act.subject) (+\u{A0}\(changes.count - 1))"), edits, proposed: proposed)
    }

    /// What a set of links (or a single link) of each source becomes: `added` is linked, `removed` is not any more. Nil when nothing moves.
    public func link(_ sources: [Ref], _ field: FieldSpec, adding added: Set<Ref>, removing removed: Set<Ref>) -> Change? {
        let changes = sources.compactMap { source -> Change? in
            guard let record = dossier.record(source.record), let path = dossier.path(of: source) else { return nil }
            let place = path.key(field.key)
            let present = JSON.object(record.tree)[place]
            let wanted = Set((present?.array ?? []).compactMap(\.text)).union(added.map(\.text)).subtracting(removed.map(\.text))
            let set: JSON? = wanted.isEmpty ? nil : .strings(wanted.sorted(by: ByteOrder.precedes))
            var value = set
            if case .link = field.kind { value = added.first.map { .string($0.text) } }
            guard value != present else { return nil }
            return edit(record, [Write(place, value)], verb: added.isEmpty ? .unlink : .link)
        }
        return together(changes)
    }
}
