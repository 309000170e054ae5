import Domain
import Text

/// Acts on an item that several screens offer.
enum ItemActs {
    static let linkFields = [Item.evidence.spec, Item.documents.spec, Item.decisions.spec, Item.actions.spec]

    /// What a box that judges points is about.
    static let judged = Hold.Concern.fields([Item.result.key, Item.reason.key])
    /// What one that says they are done is about.
    static let answered = Hold.Concern.fields([Item.progress.key, Item.doneOn.key, Item.occurrences.key, Item.blocked.key])

    static func results(_ current: ItemResult?) -> ChoiceScreen {
        ChoiceScreen(Phrase(fr: "Résultat", en: "Result"), ItemResult.choices, selected: current?.rawValue)
    }

    /// Sets the result; « non applicable » asks for its reason first, one point at a time.
    static func result<Message>(_ value: String, of refs: [Ref], selected: Ref?, _ context: Context) -> [Effect<Message>] {
        let items = refs.compactMap { context.item($0) }
        guard let result = ItemResult(rawValue: value) else { return [] }
        if result == .notApplicable, items.contains(where: { $0[Item.reason].isBlank }) {
            guard let ref = items.count > 1 ? selected : refs.first, let item = context.item(ref) else { return [] }
            let write = Item.result.write(result, in: item.path)
            let form = FormScreen(.nested(ref.record, item.path), context, preset: [write], focus: Item.reason.key)
            let name = context.naming.item(ref)
            let alone = Phrase(
                fr: "Le motif se dit point par point. Ici : \(name).", en: "The reason is given item by item. Here: \(name).")
            return [.open(form)] + (items.count > 1 ? [.say(alone)] : [])
        }
        let changes = items.map { context.acts.edit($0.checklist, [Item.result.write(result, in: $0.path)]) }
        guard let change = context.acts.together(changes) else { return [] }
        let word = result.phrase
        let subject =
            items.count > 1 ? Phrase(fr: "\(items.count) points", en: "\(items.count) items") : Phrase(fr: "Résultat", en: "Result")
        return [
            .commit(change),
            .invite(
                Phrase(
                    fr: "\(subject.french) : \(word.french).", en: "\(subject.english): \(word.english).")),
        ]
    }

    /// Ticks all those that are not; when all are, takes the ticks back. One act.
    static func tick<Message>(_ refs: [Ref], _ context: Context) -> [Effect<Message>] {
        let items = refs.compactMap { context.item($0) }
        let open = items.filter { !context.acts.isTicked($0) }
        let changes = open.isEmpty ? items.map { context.acts.untick($0) } : open.map { context.acts.tickOff($0, on: context.today) }
        guard let change = context.acts.together(changes) else { return [] }
        return [.commit(change), .invite(open.isEmpty ? unticked(items.count) : ticked(open.count, already: items.count - open.count))]
    }

    private static func ticked(_ count: Int, already: Int) -> Phrase {
        let rest =
            already == 0
            ? Phrase(same: "") : Phrase(fr: ", \(already) déjà en place", en: ", \(already) already in place")
        return Phrase(
            fr: "\(Count.of(count, "point coché", "points cochés"))\(rest.french).",
            en: "\(Count.english(count, "item", "items")) ticked\(rest.english).")
    }

    private static func unticked(_ count: Int) -> Phrase {
        Phrase(
            fr: "\(Count.of(count, "point décoché", "points décochés")).",
            en: "\(Count.english(count, "item", "items")) unticked.")
    }
}
