import Canvas

/// Where two rows differ.
enum Difference {
    /// The range in `new` from the first to the last cell that differs, widened to whole characters; nil when none does.
    static func range(_ old: ArraySlice<Cell>, _ new: ArraySlice<Cell>) -> Range<Int>? {
        let shift = old.startIndex - new.startIndex
        guard var first = new.indices.first(where: { new[$0] != old[$0 + shift] }) else { return nil }
        var end = (new.indices.last { new[$0] != old[$0 + shift] } ?? first) + 1
        while first > new.startIndex, new[first].isContinuation || old[first + shift].isContinuation { first -= 1 }
        while end < new.endIndex, new[end].isContinuation || old[end + shift].isContinuation { end += 1 }
        return first..<end
    }
}
