import Text

/// What is asked of a dossier: which things, which of them, in which order. A value: it can be kept, and asked again of another dossier.
public struct Query: Sendable {
    public let source: Source
    /// As typed.
    public let filter: String
    public let order: Order?
    /// Keys of facets; nothing: the columns of the source.
    public let columns: [String]

    public init(_ source: Source, filter: String = "", order: Order? = nil, columns: [String] = []) {
        self.source = source
        self.filter = filter
        self.order = order
        self.columns = columns
    }

    /// Throws what is wrong with the filter.
    public func answer(_ asking: Asking) throws(FilterError) -> Answer {
        let filter = try Filter(self.filter, source, asking)
        let found = source.find(asking)
        let things = Things(found, source, asking)
        let kept = filter.isEmpty ? found : things.matching(filter).map { found[$0] }
        let chosen = columns.compactMap { source.facet($0) }
        return Answer(
            source: source, columns: chosen.isEmpty ? source.columns : chosen, asking: asking,
            subjects: order.map { $0.sorted(kept, source, asking) } ?? kept)
    }

    /// The things found, in order.
    public struct Answer: Sendable {
        public let source: Source
        public let columns: [Facet]
        public let asking: Asking
        public let subjects: [Subject]

        /// What its columns say of one of them.
        public func cells(_ subject: Subject) -> [String] { columns.map { $0.text(subject, asking) } }
    }
}
