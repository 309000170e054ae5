import Canvas
import Synchronization

/// Rows as they were drawn, for as long as they, their columns and their room are the same: a cursor that moves draws two of them.
final class DrawnRows: Sendable {
    /// Some screenfuls.
    private static let limit = 300

    private struct Kept {
        var width = -1
        var headings: [Cell]?
        var rows: [[Cell]?] = []
        var count = 0
    }

    private let count: Int
    private let kept = Mutex(Kept())

    /// Of a list of so many rows.
    init(count: Int = 0) { self.count = count }

    /// What stands above the columns.
    func headings(width: Int, draw: () -> [Cell]) -> [Cell] {
        kept.withLock { kept in
            prepare(&kept, width)
            let cells = kept.headings ?? draw()
            kept.headings = cells
            return cells
        }
    }

    /// The rows at some places, each as wide as their room; those not kept are drawn.
    func rows(at places: ArraySlice<Int>, width: Int, draw: (Int) -> [Cell]) -> [[Cell]] {
        kept.withLock { kept in
            prepare(&kept, width)
            return places.map { place in
                if let cells = kept.rows[place] { return cells }
                let cells = draw(place)
                kept.rows[place] = cells
                kept.count += 1
                return cells
            }
        }
    }

    private func prepare(_ kept: inout Kept, _ width: Int) {
        guard kept.width != width || kept.count > Self.limit else { return }
        kept = Kept(width: width, rows: Array(repeating: nil, count: count))
    }
}
