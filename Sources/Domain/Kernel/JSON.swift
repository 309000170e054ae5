/// A JSON value as it stands in a file. Numbers keep their text (`12.50` stays `12.50`); strings are equal when their UTF-8 bytes are.
public enum JSON: Sendable {
    case null
    case bool(Bool)
    /// The number exactly as written in the file.
    case number(String)
    case string(String)
    case array([JSON])
    case object(JSONObject)
}

extension JSON: Equatable {
    public static func == (left: JSON, right: JSON) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.bool(let a), .bool(let b)): a == b
        case (.number(let a), .number(let b)): a == b
        case (.string(let a), .string(let b)): ByteOrder.equal(a, b)
        case (.array(let a), .array(let b)): a == b
        case (.object(let a), .object(let b)): a == b
        default: false
        }
    }
}

extension JSON {
    public var text: String? { if case .string(let value) = self { value } else { nil } }
    public var flag: Bool? { if case .bool(let value) = self { value } else { nil } }
    public var object: JSONObject? { if case .object(let value) = self { value } else { nil } }
    public var array: [JSON]? { if case .array(let value) = self { value } else { nil } }
    /// The value of a number written without fraction or exponent, nil outside Int.
    public var integer: Int? { if case .number(let text) = self { Int(text) } else { nil } }
    public var decimal: Double? { if case .number(let text) = self { Double(text) } else { nil } }
    public var isNull: Bool { if case .null = self { true } else { false } }

    public static func integer(_ value: Int) -> JSON { .number(String(value)) }
    public static func strings(_ values: some Sequence<String>) -> JSON { .array(values.map(JSON.string)) }
}
