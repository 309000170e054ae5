import CNcurses
import Canvas

/// Hands pictures to ncurses: only the cells that differ from the picture before.
struct Painter {
    var encoder: Encoder
    private(set) var shown: Grid

    init(_ encoder: Encoder, _ size: Size) {
        self.encoder = encoder
        shown = Grid(size)
    }

    /// Rows whose columns terminals may count differently come last, each followed by an absolute move.
    mutating func paint(_ grid: Grid, into burst: Burst) {
        var doubtful: [Int] = []
        for y in 0..<grid.height where stage(row: y, of: grid, unlessDoubtful: true) { doubtful.append(y) }
        let place = place(of: grid.cursor)
        update(place, isVisible: grid.cursor != nil)
        for y in doubtful {
            _ = stage(row: y, of: grid, unlessDoubtful: false)
            update(place, isVisible: grid.cursor != nil)
            burst.add(curses_move_string(place.y, place.x))
        }
        shown = grid
    }

    /// Sends a row again as it is shown.
    func mend(row y: Int) {
        curses_repaint_row(Int32(y))
        update(place(of: shown.cursor), isVisible: shown.cursor != nil)
    }

    /// Forgets what is shown: the next picture is painted whole.
    mutating func reset(_ size: Size) {
        shown = Grid(size)
        curses_erase()
        curses_repaint()
    }

    /// Stages the changed cells of a row.
    /// - Returns: true when it is left for later.
    private func stage(row y: Int, of grid: Grid, unlessDoubtful: Bool) -> Bool {
        let new = grid.row(y)
        guard let range = Difference.range(shown.row(y), new) else { return false }
        if unlessDoubtful, new.contains(where: encoder.isDoubtful) { return true }
        let cells = encoder.encoded(new[range])
        curses_put(Int32(y), Int32(range.lowerBound - new.startIndex), cells, Int32(cells.count))
        return false
    }

    private func update(_ place: (x: Int32, y: Int32), isVisible: Bool) {
        _ = curs_set(isVisible ? 1 : 0)
        curses_stage(place.y, place.x)
        _ = doupdate()
    }

    private func place(of cursor: Point?) -> (x: Int32, y: Int32) {
        let cursor = cursor ?? Point(x: 0, y: 0)
        return (Int32(min(max(0, cursor.x), shown.width - 1)), Int32(min(max(0, cursor.y), shown.height - 1)))
    }
}
