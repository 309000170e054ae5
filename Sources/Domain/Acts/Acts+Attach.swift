extension Acts {
    /// A proof of a point: one sent back is completed, else one is made and linked. It then waits to be validated.
    public func attach(_ item: ChecklistItem, _ writes: [Write], id: String) -> Change {
        let mine = writes + [Evidence.state.write(.toValidate)]
        if let returned = item.returned(in: dossier) {
            return Change(Act(.link, item.title), edit(returned, mine + [Evidence.reason.write("")]).edits)
        }
        let written = Set(writes.map(\.path))
        let standard = [Evidence.title.write(item.title), Evidence.effectiveOn.write(today)].filter { !written.contains($0.path) }
        let proof = create(Evidence.kind, id: id, standard + mine)
        let (place, present) = evidencePlace(item)
        let links = Set(present + [Ref(Evidence.kind.name, id)]).sorted().map(\.text)
        let link = Edit(item.checklist.key, base: item.checklist.tree, writes: [Write(place, .strings(links))])
        return Change(Act(.link, item.title), proof.edits + [link])
    }

    /// Where the proof is kept: in the period of a recurring item.
    private func evidencePlace(_ item: ChecklistItem) -> (Path, [Ref]) {
        guard item.recurrence != .none, let period = Strip(item, on: today).current?.period else {
            return (item.path.key(Item.evidence.key), item[Item.evidence])
        }
        let stored = item[Item.occurrences].first { $0["id"]?.text == period.id }
        let element = item.path.key(Item.occurrences.key).element(period.id)
        return (element.key(Occurrence.evidence.key), stored.map { Occurrence.evidence.value(in: $0) } ?? [])
    }
}
