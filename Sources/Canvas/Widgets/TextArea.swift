import Text

/// An editor of several lines, wrapped at words. The text is raw, of at most `limit` characters; newline is its only
/// control character.
public struct TextArea: Hashable, Sendable {
    private var buffer: EditBuffer
    /// The column that Up and Down aim at while they follow each other.
    private var goal: Int?

    public init(_ text: String = "", limit: Int = 100_000) {
        buffer = EditBuffer(Self.cleaned(text, limit), limit: limit)
    }

    public var text: String { buffer.text }
    /// The most characters it takes, once it holds them; nil before.
    public var fullAt: Int? { buffer.isFull ? buffer.limit : nil }
    /// The cursor's place in characters.
    public var cursor: Int { buffer.cursor }

    /// True when the key was for editing. The size is the one it is drawn in: Up, Down, Home, End and pages follow it.
    public mutating func handle(_ key: Key, size: Size) -> Bool {
        let layout = TextLayout(buffer.characters, width: size.width)
        if let rows = Self.rows(key, size.height) {
            moveVertically(rows, layout)
            return true
        }
        goal = nil
        switch key {
        case .enter: buffer.insert("\n")
        case .paste(let text): buffer.insert(Self.cleaned(text, buffer.limit))
        default: return buffer.handle(key, line: layout.editableRange(at: cursor))
        }
        return true
    }

    /// The cursor's line and column in the wrapped text.
    public func cursorCell(width: Int) -> Point {
        TextLayout(buffer.characters, width: width).cell(at: cursor)
    }

    /// How many lines of the wrapped text are above and below those that are drawn.
    public func hiddenLines(in size: Size) -> (above: Int, below: Int) {
        let layout = TextLayout(buffer.characters, width: size.width)
        let top = TextField.offset(column: layout.cell(at: cursor).y, width: size.height)
        return (top, max(0, layout.lines.count - top - size.height))
    }

    /// Draws the lines around the cursor, and puts the terminal's cursor there.
    public func draw(_ grid: inout Grid, _ rect: Rect, style: Style = .plain, focused: Bool = true) {
        if rect.isEmpty { return }
        grid.fill(rect, style)
        let layout = TextLayout(buffer.characters, width: rect.width)
        let cell = layout.cell(at: cursor)
        let top = focused ? TextField.offset(column: cell.y, width: rect.height) : 0
        for (row, line) in layout.lines.dropFirst(top).prefix(rect.height).enumerated() {
            grid.put(layout.text(line), x: rect.x, y: rect.y + row, style: style, limit: rect.width)
        }
        if focused { grid.cursor = Point(x: rect.x + min(cell.x, rect.width - 1), y: rect.y + cell.y - top) }
    }

    private mutating func moveVertically(_ rows: Int, _ layout: TextLayout) {
        let cell = layout.cell(at: cursor)
        let column = goal ?? cell.x
        buffer.move(to: layout.position(Point(x: column, y: cell.y + rows)))
        goal = column
    }

    private static func rows(_ key: Key, _ height: Int) -> Int? {
        switch key {
        case .up: -1
        case .down: 1
        case .pageUp: -max(1, height)
        case .pageDown: max(1, height)
        default: nil
        }
    }

    /// Every newline as LF, a tab as a space, other control characters removed; no more than fits.
    private static func cleaned(_ text: String, _ limit: Int) -> String {
        String(text.lazy.map { $0.isNewline ? "\n" : $0 == "\t" ? " " : $0 }.filter { $0 == "\n" || !$0.isControl }.prefix(limit))
    }
}
