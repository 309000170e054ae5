/// The members of a JSON object, always sorted by the UTF-8 bytes of their keys.
public struct JSONObject: Sendable, Equatable {
    public struct Member: Sendable, Equatable {
        public let key: String
        public var value: JSON

        public init(key: String, value: JSON) {
            self.key = key
            self.value = value
        }

        public static func == (left: Member, right: Member) -> Bool {
            ByteOrder.equal(left.key, right.key) && left.value == right.value
        }
    }

    public private(set) var members: [Member]

    public init() { members = [] }

    /// Members in any order; of two with one key the last one stays.
    public init(_ pairs: KeyValuePairs<String, JSON>) {
        self.init()
        for (key, value) in pairs { self[key] = value }
    }

    /// Members already sorted and unique, as the reader makes them.
    public init(sorted members: [Member]) { self.members = members }

    public var isEmpty: Bool { members.isEmpty }
    public var keys: [String] { members.map(\.key) }

    /// Setting nil removes the member.
    public subscript(key: String) -> JSON? {
        get {
            // Few members, short keys: looking at each beats halving.
            members.first { $0.key == key && ByteOrder.equal($0.key, key) }?.value
        }
        set {
            let place = lowerBound(key)
            let found = place < members.count && ByteOrder.equal(members[place].key, key)
            switch (found, newValue) {
            case (true, let value?): members[place].value = value
            case (true, nil): members.remove(at: place)
            case (false, let value?): members.insert(Member(key: key, value: value), at: place)
            case (false, nil): break
            }
        }
    }

    private func lowerBound(_ key: String) -> Int {
        var low = 0
        var high = members.count
        while low < high {
            let middle = (low + high) / 2
            if ByteOrder.precedes(members[middle].key, key) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
