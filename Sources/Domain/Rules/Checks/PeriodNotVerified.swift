import Text

extension Check {
    static let periodNotVerified = Check(
        "E09", .warning, Phrase(fr: "trimestre ou période non vérifiée", en: "quarter or period not verified"),
        advice: Phrase(
            fr: "La vérification de cette période n'a pas de trace : faites-la et datez-la du jour où elle est faite.",
            en: "There is no trace of that period's verification: do it, and date it the day it is done.")
    ) { context in
        context.dossier.items.filter { $0.recurrence != .none && $0.isApplicable }.flatMap { item in
            Strip(item, on: context.today).missed.map { entry in
                Hit(
                    item.ref,
                    Phrase(
                        fr: "\(entry.period.name.french) \(entry.period.first.parts.year)",
                        en: "\(entry.period.name.english) \(entry.period.first.parts.year)"))
            }
        }
    }
}
