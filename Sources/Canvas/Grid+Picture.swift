/// What a test compares: the screen as text.
extension Grid {
    /// The rows as text, without the blanks at their ends.
    public func lines() -> [String] {
        (0..<height).map { y in
            var line = ""
            for cell in rows[y] where !cell.isContinuation { line += cell.text }
            while line.last == " " { line.removeLast() }
            return line
        }
    }

    /// The rows, then a line `row: first-last style` for each run of cells that is not plain, then the cursor.
    public func picture() -> String {
        var result = lines()
        let styles = (0..<height).flatMap(styleRuns)
        if !styles.isEmpty { result += ["~~~"] + styles }
        if let cursor { result.append("cursor \(cursor.y): \(cursor.x)") }
        return result.joined(separator: "\n") + "\n"
    }

    private func styleRuns(of y: Int) -> [String] {
        var runs: [String] = []
        var start = 0
        for x in 1..<max(1, width + 1) {
            let style = self[start, y].style
            if x < width, self[x, y].style == style { continue }
            if style != .plain { runs.append("\(y): \(start)-\(x - 1) \(style)") }
            start = x
        }
        return runs
    }
}
