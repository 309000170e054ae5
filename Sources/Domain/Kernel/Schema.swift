/// The kinds of record a dossier may hold. A folder of no known kind is left as it is.
public struct Schema: Sendable {
    public let kinds: [Kind]
    private let places: [KindName: Int]

    public init(_ kinds: [Kind]) {
        self.kinds = kinds
        places = Dictionary(kinds.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The kinds that links to anything may lead to.
    public var targets: [Kind] { kinds.filter { !$0.isSingle && $0.isTarget } }

    public subscript(name: KindName) -> Kind? { places[name].map { kinds[$0] } }
    func place(of name: KindName) -> Int? { places[name] }
}
