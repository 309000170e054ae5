import Domain
import Text

/// What `cocher` and `decocher` share.
enum Ticking {
    /// Every item named, found before anything is done.
    static func items(_ place: Workplace) throws(Failure) -> [ChecklistItem] {
        let finder = RefFinder(place)
        var found: [ChecklistItem] = []
        for word in place.invocation.words { found.append(try finder.findItem(word)) }
        return found
    }

    static func tick(_ named: ChecklistItem, on day: Day, _ proof: Proof?, _ place: inout Workplace) throws(Failure) {
        guard let item = place.dossier.item(named.ref) else { return }
        let name = place.naming.item(item.ref)
        let isTicked = place.acts.isTicked(item) && !item.isBlocked
        if isTicked, proof == nil {
            return place.invocation.tell(fr: "Déjà coché : \(name)", en: "Ticked already: \(name)")
        }
        let tick = isTicked ? nil : place.acts.tickOff(item, on: day)
        try place.commit(proof.map { change(item, tick, $0, place) } ?? tick ?? Change(Act(.tick, item.title), []))
        place.invocation.tell(
            fr: "\(isTicked ? "Preuve jointe" : "Coché") : \(name)", en: "\(isTicked ? "Evidence attached" : "Ticked"): \(name)")
    }

    /// The items as they are now, for programs.
    static func printJSON(_ items: [ChecklistItem], _ place: Workplace) {
        guard place.invocation.options.isJSON else { return }
        let now = items.compactMap { place.dossier.item($0.ref) }
        place.invocation.output.print(.array(now.map { ItemLine(place, $0).entry.json }))
    }

    /// The tick with its proof, in one act.
    private static func change(_ item: ChecklistItem, _ tick: Change?, _ proof: Proof, _ place: Workplace) -> Change {
        let writes = (tick?.edits.first?.writes ?? []) + [place.acts.proving(item, with: proof.ref)]
        let edit = Edit(item.checklist.key, base: item.checklist.tree, writes: writes)
        let isThere = place.dossier.record(proof.ref.record) != nil
        let state = [Evidence.state.write(place.acts.newState(for: item))]
        let creation = proof.creation.map { Edit($0.record, base: $0.base, writes: $0.writes + state) }
        return Change(tick?.act ?? Act(.link, item.title), (isThere ? [] : creation) + [edit])
    }
}
