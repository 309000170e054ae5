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
        let widths = fitted(
            columns.indices.map { place in cells.reduce(head[place].width) { max($0, place < $1.count ? $1[place].width : 0) } })
        return ([head] + cells).map { line($0, widths).fitted(to: limit ?? .max) }
    }

    /// Takes what is too much from the widest columns: first those that may be cut, then all.
    private func fitted(_ widths: [Int]) -> [Int] {
        guard let limit else { return widths }
        let room = limit - Self.gap.width * (widths.count - 1)
        let flexible = columns.indices.filter { columns[$0].isFlexible }
        return cut(cut(widths, flexible, to: Self.least, room), Array(columns.indices), to: 3, room)
    }

    private func cut(_ widths: [Int], _ places: [Int], to least: Int, _ room: Int) -> [Int] {
        var widths = widths
        while widths.reduce(0, +) > room, let widest = places.filter({ widths[$0] > least }).max(by: { widths[$0] < widths[$1] }) {
            widths[widest] -= 1
        }
        return widths
    }

    private func line(_ cells: [SafeText], _ widths: [Int]) -> SafeText {
        let last = cells.lastIndex { !$0.isEmpty } ?? 0
        var result = SafeText.empty
        for (place, cell) in cells.prefix(min(last + 1, widths.count)).enumerated() {
            let isBare = place == last && columns[place].alignment == .leading
            let text =
                isBare ? cell.fitted(to: widths[place]) : cell.padded(to: widths[place], alignment: columns[place].alignment)
            result = place == 0 ? text : result + Self.gap + text
        }
        return result
    }
}
