/// What a field finds in a tree.
public enum Reading<Value: Sendable>: Sendable {
    case known(Value)
    case missing(Value)
    /// A value this version cannot read (a newer enum value, a wrong type): shown raw, locked and kept.
    case unreadable(JSON)
}
