import Text

extension Check {
    static let actionLate = Check(
        "E07", .warning, Phrase(fr: "action en retard", en: "action late"),
        advice: Phrase(
            fr: "Faites-la avancer, ou reportez-la avec un motif : la première échéance reste visible.",
            en: "Move it forward, or postpone it with a reason: the first due date stays visible."),
        saidBy: .actionsLate
    ) { context in
        context.dossier.records("actions").compactMap { action in
            guard context.dossier.isLate(action, on: context.today), let due = action[CorrectiveAction.due] else { return nil }
            let days = context.today - due
            let times = action[CorrectiveAction.postponements].count
            let moved =
                times == 0
                ? Phrase(same: "") : Phrase(fr: ", reportée \(times) fois", en: ", postponed \(times == 1 ? "once" : "\(times) times")")
            return Hit(
                action.reference,
                Phrase(
                    fr: "\(Count.of(days, "jour", "jours")), échéance \(due.shown)\(moved.french)",
                    en: "\(Count.english(days, "day", "days")), due \(due.shown)\(moved.english)"))
        }
    }
}
