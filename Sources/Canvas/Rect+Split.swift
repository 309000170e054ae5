/// Splitting into two: the named side has the given number of rows or columns, as far as there are so many.
/// The parts come in reading order.
extension Rect {
    public func split(top rows: Int) -> (top: Rect, rest: Rect) {
        let rows = min(max(0, rows), height)
        return (
            Rect(x: x, y: y, width: width, height: rows),
            Rect(x: x, y: y + rows, width: width, height: height - rows)
        )
    }

    public func split(bottom rows: Int) -> (rest: Rect, bottom: Rect) {
        let parts = split(top: height - max(0, rows))
        return (parts.top, parts.rest)
    }

    public func split(left columns: Int) -> (left: Rect, rest: Rect) {
        let columns = min(max(0, columns), width)
        return (
            Rect(x: x, y: y, width: columns, height: height),
            Rect(x: x + columns, y: y, width: width - columns, height: height)
        )
    }

    public func split(right columns: Int) -> (rest: Rect, right: Rect) {
        let parts = split(left: width - max(0, columns))
        return (parts.left, parts.rest)
    }
}
