import Synchronization
import Text

/// A list that can be asked for: its things, and what is told and asked of them.
public struct Source: Sendable {
    /// The first is French; unaccented lower case, words joined by hyphens.
    public let names: [String]
    public let title: Phrase
    /// What it shows, where there is room for all, in order.
    public var columns: [Facet] { told.made.columns }
    /// The columns, and what can be asked beside them.
    public var facets: [Facet] { told.made.facets }
    private let told: Told
    /// Its things, in the order of the list.
    public let find: @Sendable (Asking) -> [Subject]

    /// `beside`: what can be asked and is no column.
    public init(
        _ names: [String], _ title: Phrase, columns: @autoclosure @escaping @Sendable () -> [Facet],
        beside: @autoclosure @escaping @Sendable () -> [Facet] = [],
        find: @escaping @Sendable (Asking) -> [Subject]
    ) {
        var seen = Set<String>()
        self.names = names.map(Facet.plain).filter { seen.insert($0).inserted }
        self.title = title
        told = Told { (columns(), beside()) }
        self.find = find
    }

    /// The columns and what is beside them: made when the list is asked, for most only their names are.
    private final class Told: Sendable {
        private let content = Mutex<(columns: [Facet], facets: [Facet])?>(nil)
        private let make: @Sendable () -> (columns: [Facet], beside: [Facet])

        init(_ make: @escaping @Sendable () -> (columns: [Facet], beside: [Facet])) { self.make = make }

        var made: (columns: [Facet], facets: [Facet]) {
            content.withLock { content in
                if let content { return content }
                let (columns, beside) = make()
                let made = (columns: columns, facets: columns + beside)
                content = made
                return made
            }
        }
    }

    public func facet(_ key: String) -> Facet? { facets.first { $0.key == key } }

    /// The facet that a name means: of exactly that name, else the one whose name begins so.
    func facet(named name: String) -> NameFound {
        let wanted = Facet.plain(name)
        if let place = facets.firstIndex(where: { $0.names.contains(wanted) }) { return .one(place) }
        let begun = facets.indices.filter { place in facets[place].names.contains { $0.hasPrefix(wanted) } }
        guard !wanted.isEmpty, let first = begun.first else { return .none }
        if begun.count == 1 { return .one(first) }
        // « éch » is the due date, though the first due date begins so too
        let whole = begun.filter { place in
            let own = facets[place].names.filter { $0.hasPrefix(wanted) }
            return own.contains { name in
                begun.allSatisfy { other in other == place || facets[other].names.contains { $0.hasPrefix(name + "-") } }
            }
        }
        return whole.first.map { .one($0) } ?? .several(begun)
    }

    enum NameFound: Equatable {
        case none
        case one(Int)
        case several([Int])
    }

    /// Every list of a dossier: the derived ones, then one for every kind of record.
    public static func all(_ schema: Schema) -> [Source] {
        [.engagements(schema), .items(schema), .copils(schema)].compactMap(\.self) + schema.kinds.map { .records(of: $0) }
    }

    /// The kind of record that a word means.
    public static func kind(named word: String, _ schema: Schema) -> KindName? {
        schema.kinds.first { records(of: $0).names.contains(Facet.plain(word)) }?.name
    }

    public static func named(_ word: String, _ schema: Schema) -> Source? {
        let wanted = Facet.plain(word)
        return all(schema).first { $0.names.contains(wanted) }
    }
}
