import Canvas
import Text

/// How a cell of a row looks: a colour says how a thing stands, and nothing else.
enum CellLook: Sendable {
    case title, quiet
    /// In the tint of the row.
    case state
}

/// A column that a list may show.
struct ListColumn: Sendable {
    let heading: SafeText
    let look: CellLook
    /// It takes what the others leave.
    var isTitle = false
    /// Which come first where there is no room for all.
    var rank = 0
    var alignment = Alignment.leading
    /// Shown where the title has more than enough.
    var isMinor = false
    /// As wide as this at most, as long as a title needs the room.
    var limit = 16
    /// It is shown whatever it holds, and so wide at least.
    var least = 0
    /// As wide as a person wants it.
    var chosen: Int?
}

/// Which columns of a list have room and how wide each is: as wide as its widest text, a heading never makes it wider; one that says the
/// same on all rows leaves.
enum ListLayout {
    /// Below so many columns there is room for what decides only.
    static let narrow = 100
    private static let gap = 2
    /// Rows that are looked at for how wide a column is; in a longer list every so many.
    private static let looked = 400

    /// `leavesSame`: false where an empty column may be what is to be filled.
    static func columns(_ all: [ListColumn], _ rows: [ListRow], width: Int, leavesSame: Bool = true) -> Columns {
        let (widest, isSame) = measured(all, rows)
        var widths = [Int](repeating: 0, count: all.count)
        var left = ListPart.room(width) + gap
        /// What minor columns leave to the title beside what it has.
        var spare = 0
        for place in all.indices where all[place].isTitle {
            let (enough, plenty) = width < 60 ? (16, 24) : width < narrow ? (24, 32) : (34, 38)
            spare = min(widest[place], plenty) - min(widest[place], enough)
            widths[place] = all[place].chosen ?? max(all[place].least, min(max(10, widest[place]), enough))
            left -= widths[place] + gap
        }
        let others = all.indices.filter { !all[$0].isTitle }.sorted { (all[$0].rank, $0) < (all[$1].rank, $1) }
        for place in others {
            let column = all[place]
            let isEmpty = leavesSame && (widest[place] == 0 || isSame[place] && column.look != .state)
            if isEmpty, column.least == 0, column.chosen == nil { continue }
            let wanted =
                column.chosen ?? max(column.least, min(widest[place], column.limit), leavesSame ? 0 : min(10, column.heading.width))
            if wanted == 0 { continue }
            if left - (column.isMinor ? spare : 0) >= wanted + gap || column.least > 0 {
                widths[place] = wanted
            } else if column.limit >= 16, !column.isMinor, left >= 10 + gap {
                widths[place] = left - gap
            } else {
                continue
            }
            left -= widths[place] + gap
        }
        for place in all.indices.filter({ all[$0].isTitle }) + others where widths[place] > 0 && all[place].chosen == nil {
            let more = max(0, min(left, widest[place] - widths[place]))
            widths[place] += more
            left -= more
        }
        return Columns(
            all.indices.map { place in
                all[place].isTitle && all[place].chosen == nil
                    ? .flexible(minimum: widths[place]) : .fixed(widths[place], all[place].alignment)
            }, gap: gap)
    }

    /// Of rows that have as many cells; of none, as their headings are.
    private static func measured(_ all: [ListColumn], _ rows: [ListRow]) -> (widest: [Int], isSame: [Bool]) {
        let count = all.count
        if rows.isEmpty { return (all.map(\.heading.width), all.map { _ in false }) }
        var widest = [Int](repeating: 0, count: count)
        var first: [SafeText]?
        let step = max(1, rows.count / looked)
        var isSame = [Bool](repeating: step == 1, count: count)
        var seen = 0
        for place in stride(from: 0, to: rows.count, by: step) where !rows[place].isHeading {
            let cells = rows[place].cells
            guard cells.count == count else { continue }
            for column in 0..<count {
                widest[column] = max(widest[column], cells[column].width)
                if let first, first[column].string != cells[column].string { isSame[column] = false }
            }
            first = first ?? cells
            seen += 1
        }
        return (widest, seen > 1 ? isSame : isSame.map { _ in false })
    }
}
