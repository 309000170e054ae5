import Domain
import Text

/// What `cocher` and `decocher` share.
enum Ticking {
    /// Every item named, found before anything is done.
    static func items(_ place: Workplace) throws(Failure) -> [ChecklistItem] {
        let finder = RefFinder(place)
        var found: [ChecklistItem] = []
        for word in place.invocation.words {
            let item = try finder.findItem(word)
            if !found.contains(where: { $0.ref == item.ref }) { found.append(item) }
        }
        let refs = found.map(\.ref)
        if let refusal = Permission.refusal(of: .answer, on: refs, by: place.duties, in: place.dossier, on: place.today) {
            throw Failure(.invalid, refusal)
        }
        return found
    }

    /// Those that are not, as one act; with a proof, each with its own.
    static func tick(_ items: [ChecklistItem], on day: Day, _ proof: Proof?, _ place: inout Workplace) throws(Failure) {
        if let proof {
            for item in items { try tick(item, on: day, proof, &place) }
            return
        }
        let all = items.map { ($0, isTicked($0, on: day, place)) }
        let told = all.map { item, isTicked in
            let (name, filling) = (place.naming.item(item.ref), DoneDay(item, on: day, today: place.today))
            return isTicked ? already(name, filling) : ticked(name, filling)
        }
        if let change = place.acts.together(all.filter { !$1 }.map { place.acts.tickOff($0.0, on: day) }) { try place.commit(change) }
        for phrase in told { place.invocation.tell(phrase) }
    }

    private static func isTicked(_ item: ChecklistItem, on day: Day, _ place: Workplace) -> Bool {
        place.acts.isTicked(item, on: day) && !item.isBlocked
    }

    private static func tick(_ named: ChecklistItem, on day: Day, _ proof: Proof, _ place: inout Workplace) throws(Failure) {
        guard let item = place.dossier.item(named.ref) else { return }
        let name = place.naming.item(item.ref)
        let isTicked = isTicked(item, on: day, place)
        let filling = DoneDay(item, on: day, today: place.today)
        try prove(item, with: proof, on: isTicked ? nil : day, effectiveOn: day, &place)
        guard isTicked else { return place.invocation.tell(ticked(name, filling)) }
        let period = filling.period.map(\.dated)
        place.invocation.tell(
            fr: "Preuve jointe : \(name)\(period.map { ", \($0.french)" } ?? "")",
            en: "Evidence attached: \(name)\(period.map { ", \($0.english)" } ?? "")")
    }

    private static func ticked(_ name: String, _ filling: DoneDay) -> Phrase {
        Phrase(
            fr: "Coché : \(name), \(filling.when.french)\(filling.rest.map { ". \($0.french)" } ?? "")",
            en: "Ticked: \(name), \(filling.when.english)\(filling.rest.map { ". \($0.english)" } ?? "")")
    }

    /// Those that are ticked, as one act.
    static func untick(_ items: [ChecklistItem], _ place: inout Workplace) throws(Failure) {
        let all = items.map { ($0, place.acts.isTicked($0), place.naming.item($0.ref)) }
        if let change = place.acts.together(all.filter { $0.1 }.map { place.acts.untick($0.0) }) { try place.commit(change) }
        for (_, wasTicked, name) in all {
            place.invocation.tell(
                fr: "\(wasTicked ? "Décoché" : "Déjà non coché") : \(name)", en: "\(wasTicked ? "Unticked" : "Not ticked already"): \(name)"
            )
        }
    }

    /// Another day than the one asked for is told: it stays.
    private static func already(_ name: String, _ filling: DoneDay) -> Phrase {
        let kept = filling.before.map { Phrase(fr: ", le \($0.day.shown)", en: ", on \($0.day.shown)") } ?? Phrase(same: "")
        let period = filling.period.map { Phrase(fr: " (\($0.dated.french))", en: " (\($0.dated.english))") } ?? Phrase(same: "")
        return Phrase(
            fr: "Déjà coché : \(name)\(kept.french)\(period.french)", en: "Ticked already: \(name)\(kept.english)\(period.english)")
    }

    /// The items as they are now, for programs.
    static func printJSON(_ items: [ChecklistItem], _ place: Workplace) {
        guard place.invocation.options.isJSON else { return }
        let now = items.compactMap { place.dossier.item($0.ref) }
        place.invocation.output.print(.array(now.map { place.asking.json(.item($0)) }))
    }

    /// The tick, if it is one, with its proof: one act. Evidence is made with the first point it proves.
    private static func prove(
        _ item: ChecklistItem, with proof: Proof, on tick: Day?, effectiveOn day: Day, _ place: inout Workplace
    ) throws(Failure) {
        let ref = proof.ref
        let isThere = place.dossier.record(ref.record) != nil
        switch proof.source {
        case .file(let file) where !isThere:
            try place.attach(file, id: ref.record.id, to: item.ref) { copy, item, acts in
                change(item, with: ref, copy.writes, on: tick, effectiveOn: day, acts)
            }
            tellTwin(of: ref, place)
        case .document(let writes) where !isThere:
            try place.commit(change(item, with: ref, writes, on: tick, effectiveOn: day, place.acts))
        default: try place.commit(change(item, with: ref, nil, on: tick, effectiveOn: day, place.acts))
        }
    }

    /// A file whose content the dossier had already is told: the evidence that has it could have been attached.
    private static func tellTwin(of ref: Ref, _ place: Workplace) {
        guard let digest = place.dossier.record(ref.record)?[Evidence.digest], !digest.isEmpty,
            let twin = place.dossier.records(Evidence.kind.name).first(where: { $0.key != ref.record && $0[Evidence.digest] == digest })
        else { return }
        let name = place.naming.full(twin)
        place.invocation.tell(
            fr:
                "Ce contenu était déjà dans le dossier : « \(name) ». « annuler » le reprend ; « --preuve evidence/\(twin.id) » lie l'autre sans copie.",
            en:
                "That content was in the dossier already: “\(name)”. “undo” takes it back; “--evidence evidence/\(twin.id)” attaches the other without a copy."
        )
    }

    /// `evidence`: what makes it; nil where it stands.
    private static func change(
        _ item: ChecklistItem, with ref: Ref, _ evidence: [Write]?, on tick: Day?, effectiveOn day: Day, _ acts: Acts
    ) -> Change {
        let ticked = tick.map { acts.tickOff(item, on: $0) }
        let made = evidence.map { writes in
            let state = [Evidence.state.write(acts.newState(for: item)), Evidence.effectiveOn.write(day)]
            return Edit(ref.record, base: nil, writes: writes + state)
        }
        let writes = (ticked?.edits.first?.writes ?? []) + [acts.proving(item, with: ref, on: day)]
        let link = Edit(item.checklist.key, base: item.checklist.tree, writes: writes)
        return Change(ticked?.act ?? Act(.link, Naming(acts.dossier, .french).title(item)), [made, link].compactMap(\.self))
    }
}
