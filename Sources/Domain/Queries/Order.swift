import Text

/// By what the things of a list are sorted: naturally, those without the value last either way.
public struct Order: Sendable, Equatable {
    /// Keys of facets, first the first.
    public let keys: [String]
    public let isDescending: Bool

    public init(_ keys: [String], isDescending: Bool = false) {
        self.keys = keys
        self.isDescending = isDescending
    }

    /// That of a list of a kind.
    public static func standard(_ kind: Kind) -> Order { Order(kind.orderKeys, isDescending: kind.newestFirst) }

    /// What `--tri` asks: the name of a facet, `-` before it for the other way round.
    public init(_ text: String, _ source: Source) throws(FilterError) {
        let isDescending = text.hasPrefix("-")
        let name = isDescending ? String(text.dropFirst()) : text
        self.init([source.facets[try source.place(named: name, at: nil)].key], isDescending: isDescending)
    }

    func sorted(_ subjects: [Subject], _ source: Source, _ asking: Asking) -> [Subject] {
        let facets = keys.compactMap { source.facet($0) }
        let keyed = subjects.map { subject in (ranks: facets.map { $0.rank(subject, asking) }, subject: subject) }
        return keyed.enumerated().sorted { left, right in
            for (a, b) in zip(left.element.ranks, right.element.ranks) where a != b {
                if a.isEmpty || b.isEmpty { return b.isEmpty }
                return isDescending ? NaturalOrder.precedes(b, a) : NaturalOrder.precedes(a, b)
            }
            return left.offset < right.offset
        }.map(\.element.subject)
    }
}
