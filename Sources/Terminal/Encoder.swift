import CNcurses
import Canvas

/// Cells of a grid as ncurses takes them.
struct Encoder {
    let palette: Palette
    /// Draws with ASCII only, for a locale or a terminal that has nothing else.
    let ascii: Bool

    /// The cells of a row or of a part that starts and ends with whole characters.
    func encoded(_ cells: ArraySlice<Cell>) -> [CursesCell] {
        var result: [CursesCell] = []
        result.reserveCapacity(cells.count)
        var look = Look(style: .plain, attributes: 0, pair: 0)
        for cell in cells where !cell.isContinuation {
            if cell.style != look.style { look = self.look(cell.style) }
            append(cell, look, to: &result)
        }
        return result
    }

    /// True when terminals may disagree on where the cursor stands after this cell.
    func isDoubtful(_ cell: Cell) -> Bool {
        !ascii && (cell.width != 1 || cell.character.utf8.count > 2 && cell.character.unicodeScalars.count > 1)
    }

    /// A character that the C library counts otherwise becomes `?`, so that the rest of the row keeps its place.
    private func append(_ cell: Cell, _ look: Look, to result: inout [CursesCell]) {
        let character = ascii ? AsciiFallback.of(cell.character) : cell.character
        if character.isASCII || Self.columns(character) == cell.width {
            result.append(look.cell(character))
        } else {
            result.append(look.cell("?"))
        }
        if cell.width == 2, character.isASCII || Self.columns(character) != 2 { result.append(look.cell(" ")) }
    }

    private func look(_ style: Style) -> Look {
        Look(style: style, attributes: palette.attributes(style), pair: palette.pair(style))
    }

    private static func columns(_ character: Character) -> Int32 {
        curses_column_count(character.unicodeScalars.first?.value ?? 0)
    }

    /// A style in the words of ncurses.
    private struct Look {
        let style: Style
        let attributes: UInt32
        let pair: Int32

        func cell(_ character: Character) -> CursesCell {
            if let byte = character.utf8.first, byte < 0x80, character.utf8.count == 1 {
                var scalar = UInt32(byte)
                return curses_cell(&scalar, 1, attributes, pair)
            }
            let scalars = character.unicodeScalars.map(\.value)
            return curses_cell(scalars, Int32(scalars.count), attributes, pair)
        }
    }
}
