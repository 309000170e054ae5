import Canvas
import Synchronization

/// Rows as they were drawn, for as long as they, their columns and their room are the same: a cursor that moves draws two of them.
final class DrawnRows: Sendable {
    /// Some screenfuls.
    private static let limit = 300

    private struct Kept {
        var width = -1
        var rows: [Int: [Cell]] = [:]
    }

    private let kept = Mutex(Kept())

    /// The rows at some places, each as wide as their room; those not kept are drawn.
    func rows(at places: some Sequence<Int>, width: Int, draw: (Int) -> [Cell]) -> [[Cell]] {
        kept.withLock { kept in
            if kept.width != width || kept.rows.count > Self.limit { kept = Kept(width: width) }
            return places.map { place in
                if let cells = kept.rows[place] { return cells }
                let cells = draw(place)
                kept.rows[place] = cells
                return cells
            }
        }
    }
}
