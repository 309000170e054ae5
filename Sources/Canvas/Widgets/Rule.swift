import Text

/// A horizontal line.
public struct Rule: Sendable {
    public var glyphs: Glyphs
    public var style: Style

    public init(glyphs: Glyphs = .unicode, style: Style = .plain) {
        self.glyphs = glyphs
        self.style = style
    }

    /// Fills the first row.
    public func draw(_ grid: inout Grid, _ rect: Rect) {
        grid.put(.repeating(glyphs.horizontal, rect.width), in: rect, style: style)
    }
}
