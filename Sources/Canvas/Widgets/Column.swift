import Text

/// What a column of a table asks for.
public struct Column: Hashable, Sendable {
    /// The width it needs before any column gets more.
    public var minimum: Int
    /// Its share of what is left; 0 keeps it at its minimum. A column with a share has a minimum of 1 or more.
    public var weight: Int
    public var alignment: Alignment

    public static func fixed(_ width: Int, _ alignment: Alignment = .leading) -> Column {
        Column(minimum: width, weight: 0, alignment: alignment)
    }

    public static func flexible(minimum: Int, weight: Int = 1, _ alignment: Alignment = .leading) -> Column {
        Column(minimum: minimum, weight: weight, alignment: alignment)
    }

    public init(minimum: Int, weight: Int, alignment: Alignment = .leading) {
        self.minimum = max(weight > 0 ? 1 : 0, minimum)
        self.weight = max(0, weight)
        self.alignment = alignment
    }
}
