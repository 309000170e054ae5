import Canvas
import Synchronization

/// Rows as they were drawn, for as long as they and the widths of their columns are the same: a cursor that moves draws two of them.
final class DrawnRows: Sendable {
    /// Some screenfuls.
    private static let limit = 300

    private struct Kept {
        var widths: [Int] = []
        var rows: [Int: [Cell]] = [:]
    }

    private let kept = Mutex(Kept())

    /// The cells of the row at a place, drawn if they are not kept.
    func cells(at place: Int, _ widths: [Int], draw: () -> [Cell]) -> [Cell] {
        kept.withLock { kept in
            if kept.widths != widths || kept.rows.count > Self.limit { kept = Kept(widths: widths) }
            if let cells = kept.rows[place] { return cells }
            let cells = draw()
            kept.rows[place] = cells
            return cells
        }
    }
}
