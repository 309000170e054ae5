import Text

/// A box around a part of the screen, with a title in its upper edge.
public struct Frame: Sendable {
    public var title: SafeText
    public var glyphs: Glyphs
    public var style: Style

    public init(title: SafeText = .empty, glyphs: Glyphs = .unicode, style: Style = .plain) {
        self.title = title
        self.glyphs = glyphs
        self.style = style
    }

    /// What the box leaves free.
    public func inner(of rect: Rect) -> Rect { rect.inset(1, 1) }

    /// Draws the box and blanks its inside. Nothing is drawn below 2 columns or 2 rows.
    public func draw(_ grid: inout Grid, _ rect: Rect) {
        if rect.width < 2 || rect.height < 2 { return }
        grid.fill(rect)
        let edge = SafeText.repeating(glyphs.horizontal, rect.width - 2)
        grid.put(glyphs.topLeft + edge + glyphs.topRight, in: rect, style: style)
        for row in 1..<max(1, rect.height - 1) {
            grid.put(glyphs.vertical, in: rect, row: row, style: style)
            grid.put(glyphs.vertical, in: rect, row: row, style: style, alignment: .trailing)
        }
        grid.put(glyphs.bottomLeft + edge + glyphs.bottomRight, in: rect, row: rect.height - 1, style: style)
        drawTitle(&grid, rect)
    }

    private func drawTitle(_ grid: inout Grid, _ rect: Rect) {
        if title.isEmpty || rect.width < 6 { return }
        let title = " " + title.fitted(to: rect.width - 6) + " "
        grid.put(title, x: rect.x + 2, y: rect.y, style: style.with(bold: true), limit: rect.width - 4)
    }
}
