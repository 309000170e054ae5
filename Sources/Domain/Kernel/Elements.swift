/// The elements of an array by their `id`, ids compared by bytes.
struct Elements {
    let ids: [String]
    private let elements: [[UInt8]: JSON]

    /// Nil when an element has no textual `id` or shares it with another.
    init?(_ array: [JSON]) {
        ids = array.compactMap(\.id)
        guard ids.count == array.count else { return nil }
        elements = Dictionary(zip(ids.map { Array($0.utf8) }, array), uniquingKeysWith: { first, _ in first })
        guard elements.count == array.count else { return nil }
    }

    subscript(id: String) -> JSON? { elements[Array(id.utf8)] }

    var isSorted: Bool { zip(ids, ids.dropFirst()).allSatisfy { ByteOrder.precedes($0, $1) } }
}
