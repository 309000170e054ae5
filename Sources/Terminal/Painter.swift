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

    /// Rows whose columns terminals may count differently come last, each followed by an absolute move. Once it is on its way it is
    /// to be kept.
    func paint(_ grid: Grid, into burst: Burst) {
        let changes = changes(in: grid)
        let doubtful = changes.filter { grid.rows[$0.y].contains(where: encoder.isDoubtful) }.map(\.y)
        for change in changes where !doubtful.contains(change.y) { stage(change, of: grid) }
        let place = place(of: grid.cursor)
        update(place, isVisible: grid.cursor != nil)
        for change in changes where doubtful.contains(change.y) {
            stage(change, of: grid)
            update(place, isVisible: grid.cursor != nil)
            burst.add(curses_move_string(place.y, place.x))
        }
    }

    /// What is shown now, for the next picture; to take leave of the one before may wait until nobody does.
    mutating func keep(_ grid: Grid) { shown = grid }

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

    /// A row and the columns of it that differ from what is shown.
    private typealias Change = (y: Int, columns: Range<Int>)

    private func changes(in grid: Grid) -> [Change] {
        (0..<grid.height).compactMap { y in
            shown.rows[y].withUnsafeBufferPointer { old in
                grid.rows[y].withUnsafeBufferPointer { new in Difference.range(old, new).map { (y, $0) } }
            }
        }
    }

    private func stage(_ change: Change, of grid: Grid) {
        shown.rows[change.y].withUnsafeBufferPointer { old in
            grid.rows[change.y].withUnsafeBufferPointer { new in
                let end = change.columns.upperBound
                var place = change.columns.lowerBound
                while place < end {
                    let first = place
                    let isText = !new[first].showsSame(as: old[first])
                    place = isText ? Self.endOfText(old, new, first, end) : Self.endOfLook(old, new, first, end)
                    stage(new[first..<place], isText: isText, y: change.y, x: first)
                }
            }
        }
    }

    /// Where new text ends; a few cells that stay are part of it, for they cost less than another run.
    private static func endOfText(_ old: UnsafeBufferPointer<Cell>, _ new: UnsafeBufferPointer<Cell>, _ first: Int, _ end: Int) -> Int {
        var (last, place) = (first, first)
        while place < end, place - last <= 8 {
            if !new[place].showsSame(as: old[place]) { last = place }
            place += 1
        }
        last += 1
        while last < end, new[last].isContinuation { last += 1 }
        return last
    }

    /// Where another look, or text that is new, begins.
    private static func endOfLook(_ old: UnsafeBufferPointer<Cell>, _ new: UnsafeBufferPointer<Cell>, _ first: Int, _ end: Int) -> Int {
        var place = first + 1
        while place < end, new[place].style == new[first].style, new[place].showsSame(as: old[place]) { place += 1 }
        return place
    }

    /// New cells, or one new look for cells that show what they showed, as the row that a cursor leaves or comes to.
    private func stage(_ cells: Slice<UnsafeBufferPointer<Cell>>, isText: Bool, y: Int, x: Int) {
        if isText {
            let encoded = encoder.encoded(cells)
            curses_put(Int32(y), Int32(x), encoded, Int32(encoded.count))
        } else if let style = cells.first?.style {
            let palette = encoder.palette
            curses_restyle(Int32(y), Int32(x), Int32(cells.count), palette.attributes(style), palette.pair(style))
        }
    }

    private func update(_ place: (x: Int32, y: Int32), isVisible: Bool) {
        _ = curs_set(isVisible ? 1 : 0)
        curses_cursor(place.y, place.x)
        _ = doupdate()
    }

    private func place(of cursor: Point?) -> (x: Int32, y: Int32) {
        let cursor = cursor ?? Point(x: 0, y: 0)
        return (Int32(min(max(0, cursor.x), shown.width - 1)), Int32(min(max(0, cursor.y), shown.height - 1)))
    }
}
