/// The name of a kind of record: the folder that holds its files (`documents`), the same in code, JSON and commands.
public struct KindName: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral, Comparable {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: String) { rawValue = value }

    public static func < (left: KindName, right: KindName) -> Bool { ByteOrder.precedes(left.rawValue, right.rawValue) }
}
