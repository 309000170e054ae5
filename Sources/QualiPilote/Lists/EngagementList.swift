import Domain
import Text

extension ListSource {
    /// The retained engagements with their readiness, and the three counts of the home screen.
    static let engagements = inDossier(
        "exigences", "engagements", "exigence", "engagement", "requirements", title: Phrase(fr: "Exigences", en: "Requirements")
    ) { place in
        let readiness = place.facts.readiness
        let entries = place.dossier.structure.engagements.map { EngagementLine(place, $0, readiness[$0.ref]).entry }
        let (asOf, level) = (readiness.asOf.shown, place.dossier.levels)
        return Listing(
            [
                Column(fr: "Réf.", en: "Ref."), Column(fr: "État", en: "State"), Column(fr: "Points", en: "Items", .trailing),
                Column(place.dossier.levels.name, flexible: true),
                Column(fr: "Ce qui manque", en: "What is missing", flexible: true),
            ], entries
        ) { entries in [EngagementLine.counts(entries, asOf: asOf, level)] }
    }
}
