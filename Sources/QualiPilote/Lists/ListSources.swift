import Domain
import Text

/// Every list: those of a dossier, and the référentiels that the program holds.
enum ListSources {
    static func all(_ schema: Schema) -> [ListSource] {
        let sources = Source.all(schema).map { source in
            ListSource(source, made: { said(source, $0) }) { answer, place in
                var listing = answer.listing()
                if source.names.first == "exigences", let place { listing.footer = [counts(answer, place)] }
                return listing
            }
        }
        return Array(sources.prefix(3)) + [.referentials] + sources.dropFirst(3)
    }

    /// Its labels are in the words of the dossier that is asked.
    private static func said(_ source: Source, _ place: Workplace?) -> Source {
        place.flatMap { place in source.names.lazy.compactMap { Source.named($0, place.dossier.schema) }.first } ?? source
    }

    static func named(_ word: String, _ schema: Schema) -> ListSource? {
        let folded = Facet.plain(word)
        return all(schema).first { $0.names.contains(folded) }
    }

    /// `Prêtes 18 · À compléter 9 · Écart ouvert 3`.
    private static func counts(_ answer: Query.Answer, _ place: Workplace) -> Phrase {
        let (readiness, level) = (place.facts.readiness, place.dossier.levels)
        let found = answer.subjects.map { readiness[$0.ref]?.state ?? .toComplete }
        let states: [Readiness.State] = [.ready, .toComplete, .openGap]
        func line(_ language: Language) -> String {
            states.map { state in "\(state.plural(level)[language]) \(found.count { $0 == state })" }.joined(separator: " · ")
        }
        let asOf = readiness.asOf.shown
        return Phrase(
            fr: "\(line(.french)), \(level.isFeminine ? "telles qu'elles" : "tels qu'ils") seraient le \(asOf)",
            en: "\(line(.english)), as they would be on \(asOf)")
    }
}
