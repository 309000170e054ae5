import Text

/// An editor of one line. The text is raw, of at most `limit` characters, and holds no control character.
public struct TextField: Hashable, Sendable {
    private var buffer: EditBuffer

    public init(_ text: String = "", limit: Int = 1000) {
        buffer = EditBuffer(Self.flattened(text, limit: limit), limit: limit)
    }

    public var text: String { buffer.text }
    /// The most characters it takes, once it holds them; nil before.
    public var fullAt: Int? { buffer.isFull ? buffer.limit : nil }
    public var isEmpty: Bool { buffer.characters.isEmpty }
    /// The cursor's place in characters.
    public var cursor: Int { buffer.cursor }

    /// True when the key was for editing.
    public mutating func handle(_ key: Key) -> Bool {
        if case .paste(let text) = key {
            buffer.insert(Self.flattened(text, limit: buffer.limit))
            return true
        }
        return buffer.handle(key, line: 0..<buffer.characters.count)
    }

    /// Draws the part around the cursor in the first row, and puts the terminal's cursor there.
    public func draw(_ grid: inout Grid, _ rect: Rect, style: Style = .underline, focused: Bool = true) {
        let rect = rect.row(0)
        if rect.isEmpty { return }
        grid.fill(rect, style)
        let cells = buffer.characters.map { SafeText(String($0)) }
        let column = cells.prefix(cursor).reduce(0) { $0 + $1.width }
        let offset = focused ? Self.offset(column: column, width: rect.width) : 0
        var x = -offset
        for cell in cells where x < rect.width {
            if x >= 0 { grid.put(cell, x: rect.x + x, y: rect.y, style: style, limit: rect.width - x) }
            x += cell.width
        }
        if focused { grid.cursor = Point(x: rect.x + min(column - offset, rect.width - 1), y: rect.y) }
    }

    /// Columns scrolled away: by halves of the width, so that the text stands still while the cursor moves.
    static func offset(column: Int, width: Int) -> Int {
        if column < width { return 0 }
        let half = max(1, width / 2)
        return ((column - width) / half + 1) * half
    }

    /// Newlines and tabs as spaces, other control characters removed, blanks at the ends of a pasted line kept. Of a long text no more
    /// is looked at than fits.
    static func flattened(_ text: String, limit: Int = .max) -> String {
        String(text.lazy.map { $0.isNewline || $0 == "\t" ? " " : $0 }.filter { !$0.isControl }.prefix(limit))
    }
}
