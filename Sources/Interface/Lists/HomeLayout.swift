import Canvas

/// Where the parts of the first screen stand: how ready, what waits with the services beside it, and the last lines.
struct HomeLayout {
    let readiness: Rect
    let toDo: Rect
    /// Nil where there is no room: Tab opens them.
    let services: Rect?
    let closing: Rect

    init(_ rect: Rect, closing count: Int) {
        let parts = rect.split(top: rect.height < 14 ? 4 : 5)
        readiness = parts.top
        let lines = min(count, max(0, parts.rest.height - 4))
        let rest = parts.rest.split(bottom: lines + 1)
        closing = rest.bottom.split(bottom: lines).bottom
        // near each other on a wide screen, so that the eye can follow
        let columns = rest.rest.split(left: min(64, rect.width - min(40, rect.width / 2)))
        let isWide = rect.width >= 76
        toDo = isWide ? columns.left : rest.rest
        services = isWide ? columns.rest.split(left: 48).left : nil
    }
}
