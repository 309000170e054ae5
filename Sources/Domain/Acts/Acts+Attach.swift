extension Acts {
    /// A proof of a point: one sent back is completed, else one is made and linked. It then waits to be validated, if it needs that.
    public func attach(_ item: ChecklistItem, _ writes: [Write], id: String) -> Change {
        let mine = writes + [Evidence.state.write(newState(for: item))]
        if let returned = item.returned(in: dossier) {
            return Change(Act(.attach, Naming(dossier, .french).title(item)), edit(returned, mine + [Evidence.reason.write("")]).edits)
        }
        let written = Set(writes.map(\.path))
        let standard = [Evidence.title.write(item.title), Evidence.effectiveOn.write(today)].filter { !written.contains($0.path) }
        let proof = create(Evidence.kind, id: id, standard + mine)
        let proven = proving(item, with: Ref(Evidence.kind.name, id), on: Self.day(of: mine))
        let link = Edit(item.checklist.key, base: item.checklist.tree, writes: [proven])
        return Change(Act(.attach, Naming(dossier, .french).title(item)), proof.edits + [link])
    }

    /// The day a proof attests, as it is written.
    private static func day(of writes: [Write]) -> Day? {
        [Evidence.observedOn.key, Evidence.effectiveOn.key].lazy.compactMap { key in
            writes.last { $0.path == Path(key) }?.value?.text.flatMap { Day($0) }
        }.first
    }

    /// A file taken into the dossier becomes evidence of a point: of its current period when the point recurs; in
    /// place of what was sent back. One act.
    public func attach(_ copy: AttachedCopy, to item: ChecklistItem, id: String) -> Change {
        let key = RecordKey(Evidence.kind.name, id)
        let state = [Evidence.state.write(newState(for: item)), Evidence.effectiveOn.write(today)]
        if let returned = item.returned(in: dossier) {
            // a title somebody gave stays; the name of the file before says nothing of this one
            let file = copy.writes.filter { returned.isNamedAfterItsFile || $0.path != Path(Evidence.title.key) }
            return Change(Act(.attach, copy.title), edit(returned, file + state + [Evidence.reason.write("")]).edits)
        }
        return Change(
            Act(.attach, copy.title),
            [
                Edit(key, base: nil, writes: copy.writes + state),
                Edit(item.checklist.key, base: item.checklist.tree, writes: [proving(item, with: Ref(key))]),
            ])
    }

    /// Links a proof to a point, beside those it has: in the period that a day (today) counts for when the point recurs.
    public func proving(_ item: ChecklistItem, with proof: Ref, on day: Day? = nil) -> Write { proving(item, with: [proof], on: day) }

    /// The same of several proofs.
    public func proving(_ item: ChecklistItem, with proofs: [Ref], on day: Day? = nil) -> Write {
        let (path, present) = evidencePlace(item, day ?? today)
        return Write(path, .strings(Set(present + proofs).sorted().map(\.text)))
    }

    /// What proves a point now: its current period, when it recurs.
    public func evidence(of item: ChecklistItem) -> [Ref] { evidencePlace(item, today).present }

    /// Where the evidence of a point is kept for a day, and what is there.
    private func evidencePlace(_ item: ChecklistItem, _ day: Day) -> (path: Path, present: [Ref]) {
        guard let period = item.period(for: min(day, today)) else { return (item.path.key(Item.evidence.key), item[Item.evidence]) }
        let path = item.path(of: period).key(Occurrence.evidence.key)
        return (path, item.occurrence(period).map { Occurrence.evidence.value(in: $0) } ?? [])
    }
}
