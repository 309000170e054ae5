/// How a cell looks.
public struct Style: Hashable, Sendable {
    public var bold: Bool
    public var dim: Bool
    public var reverse: Bool
    public var underline: Bool
    public var tint: Tint

    public static let plain = Style()
    public static let bold = Style(bold: true)
    public static let dim = Style(dim: true)
    public static let reverse = Style(reverse: true)
    public static let underline = Style(underline: true)

    public init(
        bold: Bool = false, dim: Bool = false, reverse: Bool = false, underline: Bool = false, tint: Tint = .plain
    ) {
        self.bold = bold
        self.dim = dim
        self.reverse = reverse
        self.underline = underline
        self.tint = tint
    }

    public static func tint(_ tint: Tint) -> Style { Style(tint: tint) }

    /// This style with the given aspects replaced.
    public func with(
        bold: Bool? = nil, dim: Bool? = nil, reverse: Bool? = nil, underline: Bool? = nil, tint: Tint? = nil
    ) -> Style {
        Style(
            bold: bold ?? self.bold, dim: dim ?? self.dim, reverse: reverse ?? self.reverse,
            underline: underline ?? self.underline, tint: tint ?? self.tint)
    }
}

extension Style: CustomStringConvertible {
    /// The aspects that differ from plain, as `bold accent`.
    public var description: String {
        var words: [String] = []
        if bold { words.append("bold") }
        if dim { words.append("dim") }
        if reverse { words.append("reverse") }
        if underline { words.append("underline") }
        if tint != .plain || words.isEmpty { words.append("\(tint)") }
        return words.joined(separator: " ")
    }
}
