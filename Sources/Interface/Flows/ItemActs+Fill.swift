import Domain
import Text

extension ItemActs {
    /// A point done on a day; asked first where another day is kept there, or nothing was to be done then yet.
    static func fill<Message>(_ item: ChecklistItem, on day: Day, in period: Period? = nil, _ context: Context) -> [Effect<Message>] {
        let filling = DoneDay(item, on: day, in: period, today: context.today)
        let change = context.acts.tickOff(item, on: day, in: period)
        let isLifting = item.isBlocked
        if let before = filling.before, before.day == day, !isLifting {
            return [
                .say(
                    Phrase(
                        fr: "Déjà fait : \(context.naming.title(item)), \(filling.when.french). Rien n'a changé.",
                        en: "Done already: \(context.naming.title(item)), \(filling.when.english). Nothing changed."))
            ]
        }
        let said = filling.said(of: context.naming.title(item))
        let doubts = [replaced(filling, context), early(filling, item)].compactMap(\.self)
        guard !doubts.isEmpty, !(isLifting && period == nil && filling.before != nil) else { return [.commit(change), .invite(said)] }
        let question =
            filling.isReplacing ? Phrase(fr: "Remplacer ?", en: "Replace it?") : Phrase(fr: "Enregistrer ce jour ?", en: "Keep that day?")
        let name = Phrase(same: context.naming.item(item.ref))
        return [
            .open(
                ConfirmScreen(question: question, consequences: [name] + doubts, act: (change, said)),
                on: Hold([item.ref], answered, context))
        ]
    }

    private static func replaced(_ filling: DoneDay, _ context: Context) -> Phrase? {
        guard filling.isReplacing, let before = filling.before else { return nil }
        let by = before.by.isBlank ? Phrase(same: "") : Phrase(fr: ", par \(before.by)", en: ", by \(before.by)")
        let name = filling.period.map { Phrase(fr: " pour \($0.dated.french)", en: " for \($0.dated.english)") } ?? Phrase(same: "")
        return Phrase(
            fr: "Déjà fait\(name.french) : le \(before.day.shown)\(by.french). Le \(filling.day.shown) prendra la place.",
            en: "Done already\(name.english): on \(before.day.shown)\(by.english). \(filling.day.shown) will take its place.")
    }

    private static func early(_ filling: DoneDay, _ item: ChecklistItem) -> Phrase? {
        guard filling.isEarly, let period = filling.period, let start = item[Item.start] else { return nil }
        return Phrase(
            fr: "\(period.dated.french) vient avant la première période de ce point (à partir du \(start.shown)) : rien n'y était demandé.",
            en: "\(period.dated.english) comes before the first period of this item (from \(start.shown) on): nothing was asked then.")
    }
}
