/// The address a link stores: `kind/id`, or `kind/id/nested` for an item, an engagement, an occurrence.
public struct Ref: Hashable, Sendable, Comparable {
    public let record: RecordKey
    public let nested: String?

    public init(_ record: RecordKey, nested: String? = nil) {
        self.record = record
        self.nested = nested
    }

    public init(_ kind: KindName, _ id: String, nested: String? = nil) {
        self.init(RecordKey(kind, id), nested: nested)
    }

    /// Nil for what is no link: fewer than two parts, more than three, or a part outside `[0-9a-z-]{1,64}` (`_` in a kind).
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard (2...3).contains(parts.count), parts.dropFirst().allSatisfy(RecordID.isWellFormed) else { return nil }
        self.init(KindName(rawValue: parts[0]), parts[1], nested: parts.count == 3 ? parts[2] : nil)
    }

    public var kind: KindName { record.kind }
    public var text: String { "\(record.kind.rawValue)/\(record.id)" + (nested.map { "/" + $0 } ?? "") }

    public static func < (left: Ref, right: Ref) -> Bool { ByteOrder.precedes(left.text, right.text) }
}
