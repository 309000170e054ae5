/// How a cell looks: four bits and a tint, together in 16 bits, so that cells stay small.
public struct Style: Hashable, Sendable {
    private var bits: UInt16

    public var bold: Bool {
        get { self[0] }
        set { self[0] = newValue }
    }
    public var dim: Bool {
        get { self[1] }
        set { self[1] = newValue }
    }
    public var reverse: Bool {
        get { self[2] }
        set { self[2] = newValue }
    }
    public var underline: Bool {
        get { self[3] }
        set { self[3] = newValue }
    }
    public var tint: Tint {
        get { Tint(rawValue: UInt8(truncatingIfNeeded: bits >> 8)) ?? .plain }
        set { bits = bits & 0xFF | UInt16(newValue.rawValue) << 8 }
    }

    private subscript(bit: Int) -> Bool {
        get { bits & 1 << bit != 0 }
        set { bits = newValue ? bits | 1 << bit : bits & ~(1 << bit) }
    }

    public static let plain = Style()
    public static let bold = Style(bold: true)
    public static let dim = Style(dim: true)
    public static let reverse = Style(reverse: true)
    public static let underline = Style(underline: true)

    public init(
        bold: Bool = false, dim: Bool = false, reverse: Bool = false, underline: Bool = false, tint: Tint = .plain
    ) {
        bits = UInt16(tint.rawValue) << 8
        self.bold = bold
        self.dim = dim
        self.reverse = reverse
        self.underline = underline
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
