import Domain
import Text

extension ListSource {
    /// The retained engagements with their readiness, and the three counts of the home screen.
    static let engagements = inDossier(
        "exigences", "engagements", "exigence", "engagement", "requirements", title: Phrase(fr: "Exigences", en: "Requirements")
    ) { place in
        let readiness = place.facts.readiness
        let entries = place.dossier.structure.engagements.map { EngagementLine(place, $0, readiness[$0.ref]).entry }
        let asOf = readiness.asOf.shown
        return Listing(
            [
                Column(fr: "Réf.", en: "Ref."), Column(fr: "État", en: "State"), Column(fr: "Points", en: "Items", .trailing),
                Column(fr: "Exigence", en: "Requirement", flexible: true),
                Column(fr: "Ce qui manque", en: "What is missing", flexible: true),
            ], entries
        ) { entries in [EngagementLine.counts(entries, asOf: asOf)] }
    }
}
