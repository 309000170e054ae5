import Canvas
import Domain
import Text

/// The panes side by side, each under its title, or the one in hand alone.
extension PaneLayer {
    func draw(_ grid: inout Grid, _ rect: Rect, _ context: Context) {
        if isAlone { return drawAlone(&grid, rect, context) }
        let rects = places(in: rect, context)
        let order = rects.indices.filter { first + $0 < panes.count }.sorted { place, _ in first + place != focus }
        for place in order {
            let pane = first + place
            if pane == focus { grid.cursor = nil }
            if rects.count == 1 { drawAlone(&grid, rect, context) } else { draw(pane, &grid, rects[place], context) }
        }
    }

    private func draw(_ pane: Int, _ grid: inout Grid, _ rect: Rect, _ context: Context) {
        let part = part(pane, context)
        guard hasTitles(context) else { return panes[pane].draw(&grid, rect, part) }
        let isLeft = rect.x == 0
        if !isLeft {
            for row in 0..<rect.height { grid.put(context.glyphs.vertical, in: rect, row: row, style: Theme.quiet) }
        }
        let parts = (isLeft ? rect : rect.split(left: 1).rest).split(top: 1)
        let title = context.text(panes[pane].title(part)).fitted(to: parts.top.width - 4)
        let isFocused = pane == focus
        grid.put(isFocused ? "[ " + title + " ]" : "  " + title, in: parts.top, style: isFocused ? .bold : Theme.quiet)
        if isFocused { grid.restyle(parts.top) { $0.reverse = true } }
        panes[pane].draw(&grid, parts.rest, part)
    }

    private func drawAlone(_ grid: inout Grid, _ rect: Rect, _ context: Context) {
        let part = part(focus, context)
        guard hasDetail(context) else { return panes[focus].draw(&grid, rect, part) }
        let parts = rect.split(bottom: 2)
        panes[focus].draw(&grid, parts.rest, part)
        Rule(glyphs: context.glyphs, style: Theme.quiet).draw(&grid, parts.bottom.row(0))
        if let detail = panes[focus].detail(part) { grid.put(context.text(detail), in: parts.bottom, row: 1, column: 1) }
    }
}
