import Text

extension Check {
    static let periodNotVerified = Check(
        "E09", .warning, Phrase(fr: "période non vérifiée dans son délai", en: "period not verified in time"),
        advice: Phrase(
            fr:
                "La vérification de cette période n'a pas de trace, ou vient après sa tolérance : datez-la du jour où elle a été faite (fiche du point, Périodes).",
            en:
                "That period's verification has no trace, or came after its tolerance: date it the day it was done (the item's record, Periods)."
        ),
        saidBy: .periodsMissed
    ) { context in
        context.dossier.items.filter { $0.recurrence != .none && $0.isApplicable }.flatMap { item in
            Strip(item, on: context.today).unheld.map { entry in
                let period = entry.period.dated
                return Hit(
                    item.ref,
                    entry.doneOn.map {
                        Phrase(
                            fr: "\(period.french), vérifié hors délai le \($0.shown)", en: "\(period.english), verified late on \($0.shown)"
                        )
                    } ?? period)
            }
        }
    }
}
