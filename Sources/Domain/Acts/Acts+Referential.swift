extension Acts {
    /// Adds an engagement to the dossier's pinned copy, with one item to tick, and its checklist for the département.
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
        let edit = Edit(referential.key, base: referential.tree, writes: own + kept)
        return Change(Act(.create, title.text ?? id), [edit] + checklists(of: [id], in: referential.key, tree: edit.mine))
    }

    /// Adds an item to an engagement of the pinned copy, and to the checklists of the units that answer it.
    public func addItem(to engagement: Ref, id: String, _ writes: [Write]) -> Change? {
        guard let referential = dossier.record(engagement.record), let engagementID = engagement.nested else { return nil }
        let place = Path(Referential.engagements.key).element(engagementID).key(Engagement.items.key).element(id)
        let edit = Edit(referential.key, base: referential.tree, writes: writes.map { Write(place.appending($0.path), $0.value) })
        let title = writes.first { $0.path == Path("title") }?.value?.text ?? id
        return Change(Act(.create, title), [edit] + checklists(of: [engagementID], in: referential.key, tree: edit.mine))
    }

    /// What the checklists of some engagements lack once the référentiel reads `tree`.
    public func checklists(of engagements: Set<String>, in key: RecordKey, tree: JSONObject) -> [Edit] {
        let referential = Record(key, tree)
        let cycle = dossier.record(DossierRecord.key).map { $0[DossierRecord.cycle] } ?? ""
        let wanted = LayingDown.checklists(
            referential, modules: dossier.retainedModules(of: key), cycle: cycle, sites: dossier.records(Site.name).map(\.id),
            services: dossier.records(Service.name).map(\.id))
        return wanted.filter { $0[Checklist.engagement]?.nested.map(engagements.contains) ?? false }.compactMap { laid in
            guard let present = dossier.record(laid.key) else { return Edit(laid.key, base: nil, writes: members(laid.tree)) }
            let missing = laid[Checklist.items].filter { item in !present[Checklist.items].contains { $0["id"]?.text == item["id"]?.text } }
            guard !missing.isEmpty else { return nil }
            let writes = missing.compactMap { item in
                item["id"]?.text.map { Write(Path("items").element($0).key("progress"), .string(Progress.todo.rawValue)) }
            }
            return Edit(present.key, base: present.tree, writes: writes)
        }
    }

    private func members(_ tree: JSONObject) -> [Write] { tree.members.map { Write(Path($0.key), $0.value) } }
}
