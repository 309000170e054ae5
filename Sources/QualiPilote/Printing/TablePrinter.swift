import Text

/// Prints rows in aligned columns: within the terminal's width when there is one, whole when piped.
struct TablePrinter {
    private static let gap = SafeText("  ")
    private static let least = 8

    let columns: [Column]
    let language: Language
    /// Columns of the terminal; nil: no limit.
    let limit: Int?

    func lines(_ rows: [[String]]) -> [SafeText] {
        let head = columns.map { SafeText($0.title[language]) }
        let cells = rows.map { row in row.map { SafeText($0) } }
        let widths = fitted(columns.indices.map { place in cells.reduce(head[place].width) { max($0, place < $1.count ? $1[place].width : 0) } })
        return ([head] + cells).map { line($0, widths) }
    }

    /// Takes what is too much from the widest column that may be cut.
    private func fitted(_ widths: [Int]) -> [Int] {
        guard let limit else { return widths }
        var widths = widths
        var excess = widths.reduce(0, +) + Self.gap.width * (widths.count - 1) - limit
        while excess > 0 {
            let flexible = columns.indices.filter { columns[$0].isFlexible && widths[$0] > Self.least }
            guard let widest = flexible.max(by: { widths[$0] < widths[$1] }) else { break }
            widths[widest] -= 1
            excess -= 1
        }
        return widths
    }

    private func line(_ cells: [SafeText], _ widths: [Int]) -> SafeText {
        let last = cells.lastIndex { !$0.isEmpty } ?? 0
        var result = SafeText.empty
        for (place, cell) in cells.prefix(min(last + 1, widths.count)).enumerated() {
            let isBare = place == last && columns[place].alignment == .leading
            let text = isBare ? cell.fitted(to: widths[place]) : cell.padded(to: widths[place], alignment: columns[place].alignment)
            result = place == 0 ? text : result + Self.gap + text
        }
        return result
    }
}
