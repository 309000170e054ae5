import Text

extension Check {
    static let documentPastReview = Check(
        "E12", .warning, Phrase(fr: "document dont la révision est dépassée", en: "document past its review date"),
        advice: Phrase(
            fr: "Relisez-le : confirmez-le avec une nouvelle date de révision, ou mettez-le à jour.",
            en: "Read it again: confirm it with a new review date, or update it.")
    ) { context in
        context.dossier.records("documents").compactMap { document in
            guard document[FunctionalDocument.state] == .applicable, let review = document[FunctionalDocument.nextReview],
                review < context.today
            else { return nil }
            return Hit(document.reference, Phrase(fr: "à réviser avant le \(review.shown)", en: "review was due \(review.shown)"))
        }
    }
}
