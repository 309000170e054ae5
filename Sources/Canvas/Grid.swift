import Text

/// A picture of the screen: what every cell shows, and where the cursor stands. Screens and widgets draw into it;
/// what lies outside is ignored.
public struct Grid: Sendable, Equatable {
    public let size: Size
    /// Rows drawn again as they were are the same storage: they cost neither a copy nor a comparison.
    public private(set) var rows: [[Cell]]
    /// Where the terminal's own cursor stands; nil hides it.
    public var cursor: Point?

    public init(_ size: Size) {
        self.size = size
        rows = Array(repeating: Array(repeating: .blank, count: size.width), count: size.height)
    }

    public init(width: Int, height: Int) { self.init(Size(width: width, height: height)) }

    public var width: Int { size.width }
    public var height: Int { size.height }
    /// The whole grid.
    public var bounds: Rect { Rect(size) }

    /// The cell at a place inside the grid.
    public subscript(x: Int, y: Int) -> Cell { rows[y][x] }

    /// Draws from a place to the right, at most `limit` columns; a wide character that would be cut is left out.
    /// - Returns: the columns written or clipped at the grid's edge.
    @discardableResult
    public mutating func put(_ text: SafeText, x: Int, y: Int, style: Style = .plain, limit: Int = .max) -> Int {
        guard y >= 0, y < height else { return 0 }
        let limit = min(limit, width - x)
        var (column, string) = (0, text.string)
        rows[y].withUnsafeMutableBufferPointer { cells in
            let row = GridRow(cells: cells)
            string.withUTF8 { bytes in
                var place = 0
                // The most common text by far, without a question per character.
                while place < bytes.count, column < limit, row.setPlain(bytes[place], x + column, style) {
                    place += 1
                    column += 1
                }
                while place < bytes.count {
                    let scalar = UTF8Step.next(bytes, &place)
                    // Safe text holds no control characters: below U+0300 all take one column.
                    let columns = scalar.value < 0x300 ? 1 : DisplayWidth.of(scalar)
                    if column + columns > limit { break }
                    row.place(scalar, columns, x + column, style)
                    column += columns
                }
            }
        }
        return column
    }

    @discardableResult
    public mutating func put(_ text: SafeText, at point: Point, style: Style = .plain, limit: Int = .max) -> Int {
        put(text, x: point.x, y: point.y, style: style, limit: limit)
    }

    /// Draws in one row of a rectangle, cut with `…` at its edge.
    @discardableResult
    public mutating func put(
        _ text: SafeText, in rect: Rect, row: Int = 0, column: Int = 0, style: Style = .plain, alignment: Alignment = .leading
    ) -> Int {
        guard (0..<rect.height).contains(row) else { return 0 }
        return put(text, x: rect.x + column, y: rect.y + row, width: rect.width - column, style: style, alignment: alignment)
    }

    /// Draws in a number of columns from a place, cut with `…` at their end.
    @discardableResult
    public mutating func put(
        _ text: SafeText, x: Int, y: Int, width: Int, style: Style = .plain, alignment: Alignment = .leading
    ) -> Int {
        if text.width <= width {
            return put(text, x: alignment == .leading ? x : x + width - text.width, y: y, style: style, limit: text.width)
        }
        if width <= 0 { return 0 }
        if alignment == .trailing {
            let text = text.fitted(to: width)
            return put(text, x: x + width - text.width, y: y, style: style)
        }
        let columns = put(text, x: x, y: y, style: style, limit: width - 1)
        return columns + put("…", x: x + columns, y: y, style: style, limit: 1)
    }

    /// Copies cells drawn before, a row of whole characters; what is beyond the right edge is cut.
    public mutating func put(_ drawn: [Cell], x: Int, y: Int) {
        guard (0..<height).contains(y), x >= 0 else { return }
        if x == 0, drawn.count == width {
            rows[y] = drawn
        } else {
            let columns = (x..<x + drawn.count).clamped(to: 0..<width)
            rows[y].withUnsafeMutableBufferPointer { GridRow(cells: $0).copy(drawn, to: columns) }
        }
    }

    /// Takes rows drawn before, as wide as the grid.
    public mutating func put(_ drawn: [[Cell]], y: Int = 0) {
        for (row, cells) in drawn.enumerated() { put(cells, x: 0, y: y + row) }
    }

    /// Fills a rectangle with a character of one column, blank if none is given.
    public mutating func fill(_ rect: Rect, _ style: Style = .plain, with scalar: Unicode.Scalar = " ") {
        forEachRow(of: rect) { $0.fill($1, Cell(scalar, style: style)) }
    }

    /// Changes how a rectangle looks and keeps what it shows.
    public mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
        forEachRow(of: rect) { row, columns in
            for x in columns { change(&row.cells[x].style) }
        }
    }

    public mutating func restyle(_ rect: Rect, _ style: Style) { restyle(rect) { $0 = style } }

    private mutating func forEachRow(of rect: Rect, _ body: (GridRow, Range<Int>) -> Void) {
        let columns = (rect.x..<rect.maxX).clamped(to: 0..<width)
        for y in (rect.y..<rect.maxY).clamped(to: 0..<height) {
            rows[y].withUnsafeMutableBufferPointer { body(GridRow(cells: $0), columns) }
        }
    }
}

extension Grid {
    /// The same picture in another size: cut, or blank beyond its edge. A wide character cut in half is a blank.
    public func cropped(to size: Size) -> Grid {
        var result = Grid(size)
        for y in 0..<min(height, size.height) {
            for x in 0..<min(width, size.width) {
                let cell = self[x, y]
                result.rows[y][x] = cell.width == 2 && x + 1 == size.width ? .blank : cell
            }
        }
        result.cursor = cursor.flatMap { result.bounds.contains($0) ? $0 : nil }
        return result
    }
}
