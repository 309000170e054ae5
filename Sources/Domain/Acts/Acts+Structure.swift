import Text

/// What follows from a change of structure: a site, a service, a module or an exigence more has its points at once.
extension Acts {
    /// The change with the checklists and points that it makes the dossier ask for, in the same act. Nothing is taken away: what
    /// is asked no more is merely not shown.
    public func completed(_ change: Change) -> Change {
        guard change.edits.contains(where: { Self.structural.contains($0.record.kind) }) else { return change }
        let after = dossier.applying(change).seen(on: today)
        let laid = Acts(after, today: today, now: now, author: author).missingPoints
        guard !laid.isEmpty else { return change }
        let own = Set(change.edits.map(\.record))
        let added = change.edits.map { edit in
            guard let more = laid.first(where: { $0.record == edit.record }) else { return edit }
            return Edit(edit.record, base: edit.base, writes: edit.writes + more.writes)
        }
        return change.with(added + laid.filter { !own.contains($0.record) })
    }

    private static let structural: Set<KindName> = [DossierRecord.name, Referential.name, Site.name, Service.name]

    /// The checklists that the retained modules and the units ask for and that are not there, and the points that one there lacks.
    public var missingPoints: [Edit] {
        let cycle = dossier.record(DossierRecord.key).map { $0[DossierRecord.cycle] } ?? ""
        let units = LayingDown.Units(dossier, on: today)
        let present = Dictionary(dossier.records(Checklist.name).map { (Self.place($0), $0) }, uniquingKeysWith: { first, _ in first })
        return dossier.records(Referential.name).flatMap { referential -> [Edit] in
            let modules = dossier.retainedModules(of: referential.key)
            guard !modules.isEmpty else { return [] }
            return LayingDown.checklists(referential, modules: modules, cycle: cycle, units: units).compactMap { laid in
                if let there = present[Self.place(laid)] { return missing(of: laid, in: there) }
                if dossier.record(laid.key) != nil { return nil }
                return Edit(laid.key, base: nil, writes: laid.tree.members.map { Write(Path($0.key), $0.value) })
            }
        }
    }

    /// One checklist answers an exigence for a unit, whatever its id says of the cycle it was laid down in.
    private static func place(_ checklist: Record) -> String {
        (checklist[Checklist.engagement]?.text ?? "") + " " + checklist[Checklist.unit]
    }

    private func missing(of laid: Record, in present: Record) -> Edit? {
        let known = Set(present[Checklist.items].compactMap { $0["id"]?.text })
        let writes = laid[Checklist.items].compactMap { item in
            item["id"]?.text.flatMap { id in
                known.contains(id) ? nil : Item.progress.write(.todo, in: Path(Checklist.items.key).element(id))
            }
        }
        return writes.isEmpty ? nil : Edit(present.key, base: present.tree, writes: writes)
    }
}
