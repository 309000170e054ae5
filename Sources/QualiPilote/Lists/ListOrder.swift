import Domain
import Text

/// What `--tri` asks: a field or column to sort by, `-` before it for the other way round.
struct ListOrder {
    private let name: String
    private let isDescending: Bool

    init(_ text: String) {
        isDescending = text.hasPrefix("-")
        name = ListSources.plain(isDescending ? String(text.dropFirst()) : text)
    }

    /// Lines without the value come last either way. Throws the field that no line of the list has.
    func sorted(_ listing: Listing, _ language: Language) throws(Failure) -> [ListEntry] {
        let column = listing.columns.firstIndex { [$0.title.french, $0.title.english].map(ListSources.plain).contains(name) }
        guard column != nil || listing.fields.contains(where: { $0.isNamed(name) }) else { throw unknown(listing) }
        let keyed = listing.entries.map { (key: key($0, column), entry: $0) }
        let told = keyed.filter { !$0.key.isEmpty }
        let ordered = told.enumerated().sorted { left, right in
            let (a, b) = (left.element.key, right.element.key)
            if a == b { return left.offset < right.offset }
            return isDescending ? NaturalOrder.precedes(b, a) : NaturalOrder.precedes(a, b)
        }
        return ordered.map(\.element.entry) + keyed.filter(\.key.isEmpty).map(\.entry)
    }

    /// Days as stored, everything else as read.
    private func key(_ entry: ListEntry, _ column: Int?) -> String {
        if let value = entry.values.first(where: { $0.isNamed(name) }) {
            return value.texts.first { Day($0) != nil } ?? value.texts.last ?? ""
        }
        return column.map { $0 < entry.cells.count ? entry.cells[$0] : "" } ?? ""
    }

    private func unknown(_ listing: Listing) -> Failure {
        let names = listing.fields.flatMap(\.names).map(ListSources.plain) + listing.columns.map { ListSources.plain($0.title.french) }
        let near = Nearest.close(to: name, among: names).map {
            Phrase(fr: " : le plus proche est « \($0) ».", en: ": the nearest is “\($0)”.")
        }
        let nearest = near ?? Phrase(same: ".")
        return Failure(
            .usage, fr: "Cette liste n'a pas de champ « \(name) »\(nearest.french)",
            en: "This list has no field “\(name)”\(nearest.english)")
    }
}
