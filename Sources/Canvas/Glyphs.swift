import Text

/// The set of signs that lines and boxes are drawn with.
public enum Glyphs: Sendable {
    case unicode
    case ascii

    public var horizontal: SafeText { self == .unicode ? "─" : "-" }
    public var vertical: SafeText { self == .unicode ? "│" : "|" }
    public var topLeft: SafeText { self == .unicode ? "┌" : "+" }
    public var topRight: SafeText { self == .unicode ? "┐" : "+" }
    public var bottomLeft: SafeText { self == .unicode ? "└" : "+" }
    public var bottomRight: SafeText { self == .unicode ? "┘" : "+" }
    public var up: SafeText { self == .unicode ? "↑" : "^" }
    public var down: SafeText { self == .unicode ? "↓" : "v" }
    public var right: SafeText { self == .unicode ? "→" : ">" }
    public var dot: SafeText { self == .unicode ? "·" : "-" }
}
