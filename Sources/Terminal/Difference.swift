import Canvas
import Glibc

/// Where two rows differ.
enum Difference {
    /// The range of columns from the first to the last cell that differs, widened to whole characters; nil when none does.
    /// Both rows have the same number of cells.
    static func range(_ old: UnsafeBufferPointer<Cell>, _ new: UnsafeBufferPointer<Cell>) -> Range<Int>? {
        // The same storage, or the same bytes, are the same cells; other bytes may be the same cells still.
        guard let before = old.baseAddress, let after = new.baseAddress, before != after,
            memcmp(before, after, new.count * MemoryLayout<Cell>.stride) != 0
        else { return nil }
        guard var first = new.indices.first(where: { new[$0] != old[$0] }) else { return nil }
        var end = (new.indices.last { new[$0] != old[$0] } ?? first) + 1
        while first > 0, new[first].isContinuation || old[first].isContinuation { first -= 1 }
        while end < new.count, new[end].isContinuation || old[end].isContinuation { end += 1 }
        return first..<end
    }
}
