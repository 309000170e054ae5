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
        guard let scalar = glyphs.horizontal.string.unicodeScalars.first else { return }
        grid.fill(rect.split(top: 1).top, style, with: scalar)
    }
}
