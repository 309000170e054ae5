/// The members of an object being read: sorted by UTF-8 bytes at the end, at no cost when the file has them in order.
struct JSONMembers {
    private(set) var sorted: [JSONObject.Member] = []
    /// False as soon as a key does not come after the one before.
    var isOrdered = true

    init() { sorted.reserveCapacity(6) }

    mutating func append(_ key: String, _ value: JSON) { sorted.append(JSONObject.Member(key: key, value: value)) }

    /// Puts the members in order. Returns a key that two of them have.
    mutating func sort() -> String? {
        if isOrdered { return nil }
        sorted.sort { ByteOrder.precedes($0.key, $1.key) }
        return zip(sorted, sorted.dropFirst()).first { ByteOrder.equal($0.key, $1.key) }?.1.key
    }
}
