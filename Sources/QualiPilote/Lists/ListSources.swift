import Domain
import Text

/// Every list: the derived ones, one line each, then one for every kind of record.
enum ListSources {
    static let derived: [ListSource] = [.engagements, .items, .copils, .referentials]

    static func all(_ schema: Schema) -> [ListSource] { derived + schema.kinds.map { .records(of: $0) } }

    static func named(_ word: String, _ schema: Schema) -> ListSource? {
        let folded = plain(word)
        return all(schema).first { $0.names.contains(folded) }
    }

    /// Unaccented lower case, words joined by hyphens.
    static func plain(_ text: String) -> String {
        String(decoding: Folding.fold(text), as: UTF8.self).split(whereSeparator: { " _-'".contains($0) }).joined(separator: "-")
    }
}
