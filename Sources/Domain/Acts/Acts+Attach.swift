extension Acts {
    /// A file taken into the dossier becomes evidence of a point: of its current period when the point recurs. One act.
    public func attach(_ copy: AttachedCopy, to item: ChecklistItem, id: String) -> Change {
        let key = RecordKey(Evidence.kind.name, id)
        let state = [Evidence.state.write(newState(for: item)), Evidence.effectiveOn.write(today)]
        let (path, present) = evidencePlace(item)
        let links = Write(path, .strings(Set(present + [Ref(key)]).sorted().map(\.text)))
        return Change(
            Act(.attach, copy.title),
            [
                Edit(key, base: nil, writes: copy.writes + state),
                Edit(item.checklist.key, base: item.checklist.tree, writes: [links]),
            ])
    }

    /// Where the evidence of a point is kept now, and what is there.
    public func evidencePlace(_ item: ChecklistItem) -> (path: Path, present: [Ref]) {
        guard item.recurrence != .none, let period = Strip(item, on: today).current?.period else {
            return (item.path.key(Item.evidence.key), item[Item.evidence])
        }
        let stored = item[Item.occurrences].first { $0["id"]?.text == period.id }
        let element = item.path.key(Item.occurrences.key).element(period.id)
        return (element.key(Occurrence.evidence.key), stored.map { Occurrence.evidence.value(in: $0) } ?? [])
    }
}
