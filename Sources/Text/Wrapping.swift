/// Word wrap by display width. Newlines are kept, a non-breaking space never breaks, nor does one that French typography binds, the spaces at a break vanish,
/// a word longer than the line is cut.
public enum Wrapping {
    /// At least one line; a width below 1 counts as 1. A wide character in one column overflows it by one.
    public static func wrap(_ text: String, width: Int) -> [String] {
        if text.utf8.count <= width, !text.utf8.contains(where: { $0 < 0x20 }), text.utf8.last != 0x20 { return [text] }
        let characters = Array(text)
        return ranges(of: characters, width: width).map { range in
            let line = characters[range]
            let ends = range.upperBound == characters.count || line.last?.isNewline == true
            return String(ends ? line.drop(newline: true) : line.drop(newline: false))
        }
    }

    /// The lines as ranges that cover all characters: a newline and the spaces at a break belong to the line they end.
    public static func ranges(of characters: [Character], width: Int) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var line = OpenLine(start: 0)
        for (index, character) in characters.enumerated() {
            if character.isNewline {
                lines.append(line.start..<index + 1)
                line = OpenLine(start: index + 1)
                continue
            }
            let columns = DisplayWidth.of(character)
            while character != " ", line.columns + columns > max(1, width), index > line.start {
                let end = line.lastBreak ?? index
                lines.append(line.start..<end)
                line = OpenLine(start: end)
                line.columns = characters[end..<index].reduce(0) { $0 + DisplayWidth.of($1) }
            }
            line.add(character, at: index, columns, isBound: isBound(characters, index))
        }
        return lines + [line.start..<characters.count]
    }

    /// A space after `«` or before `» : ; ! ?`: typed as it comes, it binds as if it were written right.
    private static func isBound(_ characters: [Character], _ index: Int) -> Bool {
        guard characters[index] == " " else { return false }
        if index > 0, characters[index - 1] == "«" { return true }
        return index + 1 < characters.count && "»:;!?".contains(characters[index + 1])
    }

    /// The line being filled.
    private struct OpenLine {
        let start: Int
        var columns = 0
        /// Just after the last space that follows a word.
        var lastBreak: Int?
        private var hasWord = false

        init(start: Int) { self.start = start }

        mutating func add(_ character: Character, at index: Int, _ width: Int, isBound: Bool) {
            if character != " " { hasWord = true } else if hasWord, !isBound { lastBreak = index + 1 }
            columns += width
        }
    }
}

extension ArraySlice<Character> {
    /// Without the newline, or without the spaces, at its end.
    fileprivate func drop(newline: Bool) -> ArraySlice {
        var line = self
        while let last = line.last, newline ? last.isNewline : last == " " { line.removeLast() }
        return line
    }
}
