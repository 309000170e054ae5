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

    /// Sets the result; « non applicable » asks for its reason first, once for all.
    static func result<Message>(_ value: String, of refs: [Ref], _ context: Context) -> [Effect<Message>] {
        let items = refs.compactMap { context.item($0) }
        guard let result = ItemResult(rawValue: value) else { return [] }
        if result == .notApplicable, let first = items.first(where: { $0[Item.reason].isBlank }) {
            if items.count > 1 {
                let preset = [Item.result.write(result)]
                return [.open(FormScreen(.several(items.map(\.ref)), context, preset: preset, focus: Item.reason.key))]
            }
            let write = Item.result.write(result, in: first.path)
            return [
                .open(FormScreen(.nested(first.checklist.key, first.path), context, preset: [write], focus: Item.reason.key))
            ]
        }
        let batch = Batch(items.map(\.ref), context) { ref in
            context.item(ref).map { context.acts.edit($0.checklist, [Item.result.write(result, in: $0.path)]) }
        }
        let word = result.phrase
        let one = Phrase(fr: "Résultat : \(word.french).", en: "Result: \(word.english).")
        return batch.effects([word], said: batch.done.count > 1 ? nil : one, judged, context)
    }

    /// Ticks all those that are not; when all are, takes the ticks back. One act; what the person may not answer is given back.
    static func tick<Message>(_ refs: [Ref], _ context: Context) -> (effects: [Effect<Message>], left: [Ref]) {
        let items = refs.compactMap { context.item($0) }
        let open = items.filter { !context.acts.isTicked($0) }
        let batch = Batch((open.isEmpty ? items : open).map(\.ref), context) { ref in
            context.item(ref).map { open.isEmpty ? context.acts.untick($0) : context.acts.tickOff($0, on: context.today) }
        }
        let count = batch.done.count
        let said = open.isEmpty ? unticked(count) : ticked(count, already: items.count - open.count)
        let done = batch.done.compactMap { context.item($0) }
        if open.isEmpty, let change = batch.change,
            let question: Effect<Message> = untickQuestion(done, change, batch.said(said, context), leaving: batch, context)
        {
            return ([question], batch.left)
        }
        let verb = open.isEmpty ? Batch.Words.untick : Batch.Words.tick
        return (batch.effects([], said: said, verb: verb, answered, context), batch.left)
    }

    /// Asks before the day on which something was done is lost: that of today is typed again by the next Space, another is not.
    static func untickQuestion<Message>(
        _ items: [ChecklistItem], in period: Period? = nil, _ change: Change, _ said: Phrase, leaving batch: Batch? = nil,
        _ context: Context
    ) -> Effect<Message>? {
        let earlier = items.compactMap { item in doneOn(item, period, context).map { (item, $0) } }.filter { $0.1 != context.today }
        guard let day = earlier.first?.1 else { return nil }
        let names = DeleteQuestion.names(earlier.map { context.naming.item($0.0.ref) }, indent: "", context)
        let lost =
            earlier.count == 1
            ? Phrase(
                fr: "En place depuis le \(day.shown) : cette date sera retirée.", en: "In place since \(day.shown): that date goes away.")
            : Phrase(
                fr: "Leurs dates seront retirées, du \(day.shown) et d'autres jours.", en: "Their dates go away, \(day.shown) and others.")
        let question =
            earlier.count == 1 && items.count == 1
            ? Phrase(fr: "Décocher ?", en: "Untick?") : Phrase(fr: "Décocher \(items.count) points ?", en: "Untick \(items.count) items?")
        return .open(
            ConfirmScreen(
                question: question, consequences: names + [lost] + (batch?.told(context) ?? []), act: (change, said),
                left: batch?.left ?? []),
            on: Hold(items.map(\.ref), answered, context))
    }

    private static func doneOn(_ item: ChecklistItem, _ period: Period?, _ context: Context) -> Day? {
        guard let period = period ?? item.period(for: context.today) else { return item[Item.doneOn] }
        return item.occurrence(period).flatMap { Occurrence.doneOn.value(in: $0) }
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
