import Canvas

/// How many screens stand side by side in a window, and where: three from 140 columns on, two from 100 on,
/// two above each other where it is narrow and high, else one.
struct PaneLayout {
    enum Axis { case columns, rows }

    let count: Int
    let axis: Axis

    /// `depth`: how many there are at most.
    init(_ size: Size, depth: Int) {
        axis = size.width >= 100 ? .columns : .rows
        count = min(depth, size.width >= 140 ? 3 : size.width >= 100 || size.height >= 40 ? 2 : 1)
    }

    func rects(in rect: Rect) -> [Rect] {
        guard count > 1 else { return [rect] }
        guard axis == .columns else {
            let parts = rect.split(top: rect.height / 2)
            return [parts.top, parts.rest]
        }
        let first = rect.split(left: rect.width * (count == 2 ? 55 : 38) / 100)
        guard count == 3 else { return [first.left, first.rest] }
        let others = first.rest.split(left: first.rest.width / 2)
        return [first.left, others.left, others.rest]
    }
}
