import Text

/// The columns of a table, with a gap between them.
public struct Columns: Hashable, Sendable {
    public var columns: [Column]
    public var gap: Int

    public init(_ columns: [Column], gap: Int = 1) {
        self.columns = columns
        self.gap = max(0, gap)
    }

    /// One width for each column; with the gaps they never exceed `total`. When the minimums do not fit, columns are
    /// cut and dropped (width 0, no gap) from the last one on.
    public func widths(in total: Int) -> [Int] {
        var widths = minimums(in: total)
        let spare = total - used(widths)
        let weights = zip(columns, widths).map { $1 > 0 ? $0.weight : 0 }
        var left = spare
        var weightLeft = weights.reduce(0, +)
        for index in columns.indices where weights[index] > 0 && left > 0 {
            let share = left * weights[index] / weightLeft
            widths[index] += share
            left -= share
            weightLeft -= weights[index]
        }
        return widths
    }

    /// Draws one row of cells. Cells beyond the last column are ignored.
    public func draw(_ cells: [SafeText], _ grid: inout Grid, _ rect: Rect, style: Style = .plain) {
        draw(cells, widths(in: rect.width), &grid, rect, style: style)
    }

    /// The same with the widths known: they are those of many rows.
    public func draw(_ cells: [SafeText], _ widths: [Int], _ grid: inout Grid, _ rect: Rect, style: Style = .plain) {
        guard rect.height > 0 else { return }
        var x = rect.x
        for (index, width) in widths.enumerated() where width > 0 && index < cells.count {
            grid.put(cells[index], x: x, y: rect.y, width: width, style: style, alignment: columns[index].alignment)
            x += width + gap
        }
    }

    /// The same, each cell with a look of its own up to the next one, so that terminals are told it once.
    public func draw(_ cells: [SafeText], _ widths: [Int], _ grid: inout Grid, _ rect: Rect, styles: (Int) -> Style) {
        guard rect.height > 0 else { return }
        var x = rect.x
        for (index, width) in widths.enumerated() where width > 0 && index < cells.count {
            let style = styles(index)
            if style != .plain { grid.fill(Rect(x: x, y: rect.y, width: min(width + gap, rect.maxX - x), height: 1), style) }
            grid.put(cells[index], x: x, y: rect.y, width: width, style: style, alignment: columns[index].alignment)
            x += width + gap
        }
    }

    private func minimums(in total: Int) -> [Int] {
        var left = max(0, total)
        return columns.enumerated().map { index, column in
            let room = index == 0 ? left : left - gap
            let width = min(column.minimum, max(0, room))
            if width > 0 { left -= width + (index == 0 ? 0 : gap) } else { left = column.minimum == 0 ? left : 0 }
            return width
        }
    }

    private func used(_ widths: [Int]) -> Int {
        let seen = widths.filter { $0 > 0 }
        return seen.reduce(0, +) + gap * max(0, seen.count - 1)
    }
}
