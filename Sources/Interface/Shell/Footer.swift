import Canvas
import Text

/// What stands under a screen: what the program says, and the keys that act now.
struct Footer: Equatable {
    let said: Phrase
    /// Said once, about what was just done; else it is how the saving stands.
    let isMessage: Bool
    let hints: [KeyHint]
    /// Those that have room whatever the others take.
    let always: [KeyHint]
    let size: Size
    let isConfined: Bool
    let language: Language

    /// Rows for a message and, below it, for one row of keys: two where a session is confined.
    static func height(of message: Phrase?, least: Int, _ isConfined: Bool, _ context: Context) -> Int {
        guard let message else { return least }
        let lines = Wrapping.wrap(message[context.language], width: context.size.width - 2).count
        return min(max(least, lines + (isConfined ? 2 : 1)), context.size.height - 3)
    }

    func drawn() -> [[Cell]] {
        var grid = Grid(size)
        let rect = grid.bounds.inset(1, 0)
        let lines = Wrapping.wrap(said[language], width: rect.width).prefix(max(1, size.height - (isConfined ? 2 : 1)))
        for (row, line) in lines.enumerated() { grid.put(SafeText(line), in: rect, row: row, style: isMessage ? .bold : Theme.quiet) }
        let free = isConfined ? rect.split(bottom: min(2, size.height - 1)).bottom : rect.split(top: max(1, lines.count)).rest
        for (row, line) in keys(width: rect.width, rows: free.height).enumerated() {
            var x = 0
            for hint in line where row < free.height {
                x += grid.put(hint.key, in: free, row: row, column: x, style: .bold) + 1
                x += grid.put(hint.meaning, in: free, row: row, column: x) + 2
            }
        }
        return grid.rows
    }

    /// `ENTRÉE ouvrir  / chercher`: fills the rows; the last ones (`: commande  ? aide`) always have their room.
    private func keys(width: Int, rows: Int) -> [[Hint]] {
        let (hints, always) = (hints.map(hint), always.map(hint))
        let reserved = always.reduce(0) { $0 + $1.width + 2 }
        var lines: [[Hint]] = [[]]
        var taken = 0
        for hint in hints {
            let isLast = lines.count >= rows
            if taken == 0 || taken + 2 + hint.width <= width - (isLast ? reserved : 0) {
                taken += (taken == 0 ? 0 : 2) + hint.width
                lines[lines.count - 1].append(hint)
            } else if !isLast {
                lines.append([hint])
                taken = hint.width
            } else {
                break
            }
        }
        if taken + reserved > width, lines.count < rows { lines.append([]) }
        lines[lines.count - 1] += always
        return lines
    }

    /// As it is drawn.
    private struct Hint {
        let key: SafeText
        let meaning: SafeText
        var width: Int { key.width + 1 + meaning.width }
    }

    private func hint(_ hint: KeyHint) -> Hint { Hint(key: SafeText(hint.key[language]), meaning: SafeText(hint.meaning[language])) }
}

/// Header and footer as they were last drawn.
struct FrameMemo: Sendable {
    let header = Memo<Header, (rows: [[Cell]], end: Int)>()
    let footer = Memo<Footer, [[Cell]]>()
}
