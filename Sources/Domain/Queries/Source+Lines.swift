import Text

extension Source {
    /// Lines that something else makes up, each about a thing: what `verifier` finds. `columns`: key and label of each.
    public static func lines(_ names: [String], _ title: Phrase, columns: [(key: String, label: Phrase)], _ lines: [Subject]) -> Source {
        let facets = columns.enumerated().map { place, column in
            Facet(column.key, column.label, isLong: true, isSearched: true) { subject, _ in
                guard case .line(_, let cells) = subject, cells.indices.contains(place) else { return "" }
                return cells[place]
            }
        }
        let beside = [
            Facet.service(), .owner(Phrase(fr: "Responsable", en: "Owner")), .engagement(LevelWords.standard.name), .module(),
        ]
        return Source(names, title, columns: facets, beside: beside) { _ in lines }
    }
}
