import Canvas
import Text

extension Columns {
    /// The first column takes what the others leave; each of those is as wide as the widest of its texts, up to a limit.
    static func fitted(_ rows: [ListRow], first: Int, limits: [Int], alignments: [Alignment] = []) -> Columns {
        let others = limits.enumerated().map { place, limit -> Column in
            let widest = rows.lazy.filter { !$0.isHeading && $0.cells.count > place + 1 }.map { $0.cells[place + 1].width }.max() ?? 0
            return .fixed(min(limit, widest), alignments.indices.contains(place) ? alignments[place] : .leading)
        }
        return Columns([.flexible(minimum: first)] + others, gap: 2)
    }
}
