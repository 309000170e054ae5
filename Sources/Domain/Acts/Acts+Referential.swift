extension Acts {
    /// Adds an engagement to the dossier's pinned copy, with one item to tick, and its checklists. Its module is that of `module` unless another is written.
    public func addEngagement(to module: Ref, id: String, _ writes: [Write]) -> Change? {
        guard let referential = dossier.record(module.record), let moduleID = module.nested else { return nil }
        let place = Path(Referential.engagements.key).element(id)
        let ranks = referential[Referential.engagements].compactMap { Engagement.rank.value(in: $0) }
        let own = writes.map { Write(place.appending($0.path), $0.value) }
        let title = writes.first { $0.path == Path("title") }?.value ?? .string(id)
        let kept = [
            Engagement.module.write(moduleID, in: place), Engagement.rank.write((ranks.max() ?? 0) + 10, in: place),
            Write(place.key("items").element(id).key("title"), title),
        ]
        let edit = Edit(referential.key, base: referential.tree, writes: kept + own)
        return completed(Change(Act(.create, title.text ?? id), [edit]))
    }

    /// Adds an item to an engagement of the pinned copy, and to the checklists of the units that answer it.
    public func addItem(to engagement: Ref, id: String, _ writes: [Write]) -> Change? {
        guard let referential = dossier.record(engagement.record), let engagementID = engagement.nested else { return nil }
        let place = Path(Referential.engagements.key).element(engagementID).key(Engagement.items.key).element(id)
        let edit = Edit(referential.key, base: referential.tree, writes: writes.map { Write(place.appending($0.path), $0.value) })
        let title = writes.first { $0.path == Path("title") }?.value?.text ?? id
        return completed(Change(Act(.create, title), [edit]))
    }
}
