/// What a colour means. The terminal's palette decides how it looks; without colours it looks like plain text.
public enum Tint: UInt8, Sendable, CaseIterable {
    case plain, accent, good, warning, bad, muted
}
