/// The members of an object being read: sorted by UTF-8 bytes at the end, at no cost when the file has them in order.
struct JSONMembers {
    private(set) var sorted: [JSONObject.Member] = []
    private var places: [Int] = []
    private var isOrdered = true

    mutating func append(_ key: String, _ value: JSON, at place: Int) {
        if isOrdered, let last = sorted.last, !ByteOrder.precedes(last.key, key) { isOrdered = false }
        sorted.append(JSONObject.Member(key: key, value: value))
        places.append(place)
    }

    /// Puts the members in order. Returns the second of two equal keys and its place.
    mutating func sort() -> (key: String, place: Int)? {
        if isOrdered { return nil }
        let members = sorted
        let order = members.indices.sorted { left, right in
            if ByteOrder.equal(members[left].key, members[right].key) { return left < right }
            return ByteOrder.precedes(members[left].key, members[right].key)
        }
        for (first, second) in zip(order, order.dropFirst()) where ByteOrder.equal(members[first].key, members[second].key) {
            return (members[second].key, places[second])
        }
        sorted = order.map { members[$0] }
        return nil
    }
}
