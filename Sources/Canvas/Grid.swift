import Text

/// A picture of the screen: what every cell shows, and where the cursor stands. Screens and widgets draw into it;
/// what lies outside is ignored.
public struct Grid: Sendable {
    public let size: Size
    /// Row after row.
    public private(set) var cells: [Cell]
    /// Where the terminal's own cursor stands; nil hides it.
    public var cursor: Point?

    public init(_ size: Size) {
        self.size = size
        cells = Array(repeating: .blank, count: size.width * size.height)
    }

    public init(width: Int, height: Int) { self.init(Size(width: width, height: height)) }

    public var width: Int { size.width }
    public var height: Int { size.height }
    /// The whole grid.
    public var bounds: Rect { Rect(size) }

    /// The cell at a place inside the grid.
    public subscript(x: Int, y: Int) -> Cell { cells[y * width + x] }

    /// The cells of one row inside the grid.
    public func row(_ y: Int) -> ArraySlice<Cell> { cells[y * width..<(y + 1) * width] }

    /// Draws from a place to the right, at most `limit` columns; a wide character that would be cut is left out.
    /// - Returns: the columns written or clipped at the grid's edge.
    @discardableResult
    public mutating func put(_ text: SafeText, x: Int, y: Int, style: Style = .plain, limit: Int = .max) -> Int {
        guard y >= 0, y < height else { return 0 }
        let limit = min(limit, width - x)
        var column = 0
        for scalar in text.string.unicodeScalars {
            let columns = DisplayWidth.of(scalar)
            if column + columns > limit { break }
            place(scalar, columns, x + column, y, style)
            column += columns
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
        let text = text.fitted(to: rect.width - column)
        let start = alignment == .leading ? column : rect.width - text.width
        return put(text, x: rect.x + start, y: rect.y + row, style: style, limit: text.width)
    }

    /// Blanks a rectangle in a style.
    public mutating func fill(_ rect: Rect, _ style: Style = .plain) {
        forEachCell(of: rect) { grid, x, y in grid.set(Cell(" ", style: style), x, y) }
    }

    /// Changes how a rectangle looks and keeps what it shows.
    public mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
        forEachCell(of: rect) { grid, x, y in change(&grid.cells[y * grid.width + x].style) }
    }

    public mutating func restyle(_ rect: Rect, _ style: Style) { restyle(rect) { $0 = style } }

    private mutating func forEachCell(of rect: Rect, _ body: (inout Grid, Int, Int) -> Void) {
        for y in (rect.y..<rect.maxY).clamped(to: 0..<height) {
            for x in (rect.x..<rect.maxX).clamped(to: 0..<width) { body(&self, x, y) }
        }
    }
}

extension Grid {
    /// Puts one scalar, or joins a combining mark to the cell on its left. A non-breaking space is an ordinary one here.
    private mutating func place(_ scalar: Unicode.Scalar, _ columns: Int, _ x: Int, _ y: Int, _ style: Style) {
        if columns == 0 { return join(mark: scalar, x - 1, y) }
        if x < 0 { return }
        set(Cell(scalar == "\u{A0}" ? " " : scalar, width: columns, style: style), x, y)
        if columns == 2 { set(.continuation(style), x + 1, y, keepingLeft: true) }
    }

    private mutating func join(mark: Unicode.Scalar, _ x: Int, _ y: Int) {
        guard x >= 0 else { return }
        let index = y * width + x
        cells[cells[index].isContinuation ? index - 1 : index].add(mark: mark)
    }

    /// Sets a cell; of a wide character that loses one half, the other becomes a blank.
    private mutating func set(_ cell: Cell, _ x: Int, _ y: Int, keepingLeft: Bool = false) {
        let index = y * width + x
        let old = cells[index].width
        if old == 0, !keepingLeft, x > 0 { cells[index - 1] = Cell(" ", style: cells[index - 1].style) }
        if old == 2, x + 1 < width { cells[index + 1] = Cell(" ", style: cells[index + 1].style) }
        cells[index] = cell
    }
}

extension Grid {
    /// The same picture in another size: cut, or blank beyond its edge. A wide character cut in half is a blank.
    public func cropped(to size: Size) -> Grid {
        var result = Grid(size)
        for y in 0..<min(height, size.height) {
            for x in 0..<min(width, size.width) {
                let cell = self[x, y]
                result.cells[y * size.width + x] = cell.width == 2 && x + 1 == size.width ? .blank : cell
            }
        }
        result.cursor = cursor.flatMap { result.bounds.contains($0) ? $0 : nil }
        return result
    }
}
