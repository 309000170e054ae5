import CNcurses
import Canvas

/// Cells of a grid as ncurses takes them.
struct Encoder {
    let palette: Palette
    /// Draws with ASCII only, for a locale or a terminal that has nothing else.
    let ascii: Bool

    /// The cells of a row or of a part that starts and ends with whole characters.
    func encoded(_ cells: some Collection<Cell>) -> [CursesCell] {
        var result: [CursesCell] = []
        result.reserveCapacity(cells.count)
        var look = self.look(.plain)
        for cell in cells where !cell.isContinuation {
            if cell.style != look.style { look = self.look(cell.style) }
            append(cell, look, to: &result)
        }
        return result
    }

    /// True when terminals may disagree on where the cursor stands after this cell.
    func isDoubtful(_ cell: Cell) -> Bool { !ascii && (cell.width != 1 || cell.hasMarks) }

    /// A character that the C library counts otherwise becomes `?`, so that the rest of the row keeps its place.
    private func append(_ cell: Cell, _ look: Look, to result: inout [CursesCell]) {
        let scalar = ascii ? AsciiFallback.of(cell.scalar) : cell.scalar
        let columns = scalar.isASCII ? 1 : Int(curses_column_count(scalar.value))
        if columns == cell.width {
            result.append(look.cell(scalar, ascii ? nil : cell))
        } else {
            result.append(look.cell(scalar.isASCII ? scalar : "?", nil))
            if cell.width == 2 { result.append(look.cell(" ", nil)) }
        }
    }

    private func look(_ style: Style) -> Look { Look(style: style, attributes: palette.attributes(style), pair: palette.pair(style)) }

    /// A style in the words of ncurses.
    private struct Look {
        let style: Style
        private let attributes: UInt32
        private let pair: Int32
        /// A blank: other cells of this look are copies of it.
        private let blank: CursesCell

        init(style: Style, attributes: UInt32, pair: Int32) {
            (self.style, self.attributes, self.pair) = (style, attributes, pair)
            blank = curses_cell([0x20], 1, attributes, pair)
        }

        /// The scalar with the marks of a cell.
        func cell(_ scalar: Unicode.Scalar, _ marked: Cell?) -> CursesCell {
            guard let marked, marked.hasMarks else { return curses_with(blank, scalar.value) }
            let scalars = [scalar.value] + marked.marks.map(\.value)
            return curses_cell(scalars, Int32(scalars.count), attributes, pair)
        }
    }
}
