import Text

/// Where the characters of a wrapped text stand.
struct TextLayout {
    let characters: [Character]
    /// Ranges of characters; each but the last ends with a newline or at a break.
    let lines: [Range<Int>]

    init(_ characters: [Character], width: Int) {
        self.characters = characters
        // one column is kept for the cursor behind the last character
        lines = Wrapping.ranges(of: characters, width: width - 1)
    }

    /// What a line shows.
    func text(_ line: Range<Int>) -> SafeText { SafeText(String(characters[line.lowerBound..<end(line)])) }

    /// The cell of a cursor before the character at the position.
    func cell(at position: Int) -> Point {
        let y = lines.lastIndex { $0.lowerBound <= position } ?? 0
        return Point(x: columns(lines[y].lowerBound..<position), y: y)
    }

    /// The position nearest to a cell, within the text.
    func position(_ cell: Point) -> Int {
        if cell.y < 0 { return 0 }
        if cell.y >= lines.count { return characters.count }
        let line = lines[cell.y]
        var position = line.lowerBound
        var x = 0
        while position < end(line), x < cell.x {
            x += columns(position..<position + 1)
            position += 1
        }
        return position
    }

    /// The line around a position, without what ends it: where Home and End go.
    func editableRange(at position: Int) -> Range<Int> {
        let line = lines[cell(at: position).y]
        return line.lowerBound..<max(line.lowerBound, end(line))
    }

    /// Behind the last character of a line at which the cursor may stand.
    private func end(_ line: Range<Int>) -> Int {
        let isLast = line.upperBound == characters.count
        let endsInNewline = !line.isEmpty && characters[line.upperBound - 1] == "\n"
        return isLast && !endsInNewline ? line.upperBound : max(line.lowerBound, line.upperBound - 1)
    }

    private func columns(_ range: Range<Int>) -> Int {
        characters[range].reduce(0) { $0 + SafeText(String($1)).width }
    }
}
