import Text

/// By what the things of a list are sorted: naturally, those without the value last either way.
public struct Order: Sendable, Hashable {
    /// Keys of facets, first the first.
    public let keys: [String]
    public let isDescending: Bool

    public init(_ keys: [String], isDescending: Bool = false) {
        self.keys = keys
        self.isDescending = isDescending
    }

    /// What `--tri` asks: the name of a facet, `-` before it for the other way round.
    public init(_ text: String, _ source: Source) throws(FilterError) {
        let isDescending = text.hasPrefix("-")
        let name = isDescending ? String(text.dropFirst()) : text
        self.init([source.facets[try source.place(named: name, at: nil)].key], isDescending: isDescending)
    }

    public func sorted(_ subjects: [Subject], _ source: Source, _ asking: Asking) -> [Subject] {
        places(subjects, source, asking).map { subjects[$0] }
    }

    /// The places of some things, in this order.
    public func places(_ subjects: [Subject], _ source: Source, _ asking: Asking) -> [Int] {
        let facets = keys.compactMap { source.facet($0) }
        let keyed = subjects.map { subject in facets.map { $0.rank(subject, asking) } }
        return keyed.enumerated().sorted { left, right in
            for (a, b) in zip(left.element, right.element) where a != b {
                if a.isEmpty || b.isEmpty { return b.isEmpty }
                return isDescending ? NaturalOrder.precedes(b, a) : NaturalOrder.precedes(a, b)
            }
            return left.offset < right.offset
        }.map(\.offset)
    }
}

extension Kind {
    /// Records in the order of a list of this kind: by its order keys, naturally, those without the value last.
    public func sorted(_ records: [Record]) -> [Record] {
        let keyed = records.map { record in (orderKeys.map { Self.rank(record.tree[$0]) }, record) }
        return keyed.sorted { left, right in
            for (a, b) in zip(left.0, right.0) where a != b {
                if a.isEmpty || b.isEmpty { return b.isEmpty }
                return newestFirst ? NaturalOrder.precedes(b, a) : NaturalOrder.precedes(a, b)
            }
            return ByteOrder.precedes(left.1.id, right.1.id)
        }.map(\.1)
    }

    private static func rank(_ json: JSON?) -> String {
        if case .number(let text)? = json { return text }
        return json?.text ?? ""
    }
}
