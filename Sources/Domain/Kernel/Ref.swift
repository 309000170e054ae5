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
        var text = text
        let parts = text.withUTF8(Self.parts)
        guard let parts else { return nil }
        self.init(KindName(rawValue: parts.kind), parts.id, nested: parts.nested)
    }

    /// Over the bytes, without parts in between: links are read by the thousand.
    private static func parts(_ bytes: UnsafeBufferPointer<UInt8>) -> (kind: String, id: String, nested: String?)? {
        guard let first = bytes.firstIndex(of: 0x2F) else { return nil }
        let rest = bytes[(first + 1)...]
        let second = rest.firstIndex(of: 0x2F)
        let id = rest[..<(second ?? rest.endIndex)]
        let nested = second.map { rest[($0 + 1)...] }
        guard RecordID.isWellFormed(bytes: id), nested.map({ RecordID.isWellFormed(bytes: $0) }) ?? true else { return nil }
        return (text(bytes[..<first]), text(id), nested.map { text($0) })
    }

    private static func text(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: bytes), as: UTF8.self)
    }

    public var kind: KindName { record.kind }
    public var text: String { "\(record.kind.rawValue)/\(record.id)" + (nested.map { "/" + $0 } ?? "") }

    public static func < (left: Ref, right: Ref) -> Bool { ByteOrder.precedes(left.text, right.text) }
}
