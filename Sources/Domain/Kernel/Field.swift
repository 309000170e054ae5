import Text

/// A typed view of one member: reads it from a tree, makes the JSON that writes it.
public struct Field<Value: Sendable>: Sendable {
    public let spec: FieldSpec
    let standard: Value
    let decode: @Sendable (JSON) -> Value?
    let encode: @Sendable (Value) -> JSON?

    public init(
        _ spec: FieldSpec, standard: Value, decode: @escaping @Sendable (JSON) -> Value?,
        encode: @escaping @Sendable (Value) -> JSON?
    ) {
        self.spec = spec
        self.standard = standard
        self.decode = decode
        self.encode = encode
    }

    public var key: String { spec.key }

    public func read(_ tree: JSONObject) -> Reading<Value> {
        guard let json = tree[spec.key], !json.isNull else { return .missing(standard) }
        guard let value = decode(json) else { return .unreadable(json) }
        return .known(value)
    }

    /// The value, or the standard one where it is missing or unreadable: for rules, never for writing back.
    public func value(in tree: JSONObject) -> Value {
        guard let json = tree[spec.key] else { return standard }
        return decode(json) ?? standard
    }

    /// The write that sets this field; nil and empty values remove the member.
    public func write(_ value: Value, in element: Path = Path([])) -> Write {
        Write(element.key(spec.key), encode(value))
    }
}
