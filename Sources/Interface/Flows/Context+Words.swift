import Domain
import Text

extension Context {
    /// From where the person at the keyboard asks.
    var asking: Asking { Asking(facts, language, person: person) }

    /// Why nothing can be written, when nothing can.
    var readOnlyRefusal: Phrase? {
        if let otherDayRefusal { return otherDayRefusal }
        if case .readOnly(let reason) = saveState { return reason }
        return isLoaded
            ? nil : Phrase(fr: "Le dossier est encore en lecture : un instant.", en: "The dossier is still being read: one moment.")
    }

    /// The name of what somebody was reminded of says so at its end, which a narrow column does not cut.
    func reminded(_ name: SafeText, after word: Phrase? = nil, times: Int, width: Int) -> SafeText {
        let words = [word, Reminding.phrase(times)].compactMap(\.self)
        guard !words.isEmpty else { return name }
        let tail = words.reduce(SafeText.empty) { $0 + " · " + text($1) }
        return name.fitted(to: max(8, width - tail.width)) + tail
    }

    func item(_ ref: Ref) -> ChecklistItem? { dossier.item(ref) }

    /// The tick or its taking back, and what to say of it.
    func tick(_ ref: Ref) -> (change: Change, phrase: Phrase)? {
        guard let item = dossier.item(ref) else { return nil }
        let change = acts.tick(item)
        if change.act.verb == .tick, item.isBlocked {
            return (
                change,
                Phrase(
                    fr: "En place, blocage levé : \(naming.title(item)).",
                    en: "In place, no longer blocked: \(naming.title(item)).")
            )
        }
        let word =
            change.act.verb == .tick
            ? Phrase(fr: "En place : \(naming.title(item)).", en: "In place: \(naming.title(item)).")
            : Phrase(fr: "Décoché : \(naming.title(item)).", en: "Unticked: \(naming.title(item)).")
        return (change, word)
    }

    /// The effects of Space on one point: the tick, or the question before another day is lost.
    func ticking<Message>(_ ref: Ref) -> (effects: [Effect<Message>], isTick: Bool) {
        guard let act = tick(ref), let item = dossier.item(ref) else { return ([], false) }
        if act.change.act.verb == .untick, let question: Effect<Message> = ItemActs.untickQuestion([item], act.change, act.phrase, self) {
            return ([question], false)
        }
        return ([.commit(act.change), .invite(act.phrase)], act.change.act.verb == .tick)
    }
}
