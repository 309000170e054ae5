import Canvas
import Domain
import Text

extension ListPart {
    private var hasFilterLine: Bool { filter.isTyping || filter.isActive }

    func draw(_ grid: inout Grid, _ rect: Rect, _ context: Context, isFocused: Bool = true) {
        var rest = rect
        if hasFilterLine {
            let parts = rest.split(top: 1)
            drawFilter(&grid, parts.top, context)
            rest = parts.rest
        }
        if !headings.isEmpty {
            let parts = rest.split(top: 1)
            columns.draw(headings, &grid, cells(parts.top), style: Theme.quiet)
            rest = parts.rest
        }
        if shown.isEmpty { return drawEmpty(&grid, rest, context) }
        // The room may be smaller than what was told (a filter line, a short window): the selected row is seen all the same.
        var view = view
        view.resize(count: shown.count, height: rest.height)
        for (line, place) in view.visible.prefix(rest.height).enumerated() {
            drawRow(rows[shown[place]], isSelected: place == view.selected, isFocused, &grid, rest.row(line))
        }
    }

    func describe() -> [SafeText] {
        shown.enumerated().map { place, row in
            (place == view.selected ? "> " : "  ") + SafeText(rows[row].cells.map(\.string).joined(separator: " | "))
        }
    }

    /// What the columns have beside `>` and its blanks.
    private func cells(_ rect: Rect) -> Rect { rect.split(left: 3).rest.split(right: 1).rest }

    private func drawRow(_ row: ListRow, isSelected: Bool, _ isFocused: Bool, _ grid: inout Grid, _ rect: Rect) {
        if row.isHeading {
            grid.put(row.cells.first ?? .empty, in: rect, column: 1, style: Theme.heading)
            return
        }
        let style = row.tone.map(Theme.style) ?? .plain
        columns.draw(row.cells, &grid, cells(rect), style: style)
        guard isSelected, isFocused else { return }
        grid.put(">", in: rect, column: 1, style: .bold)
        grid.restyle(cells(rect)) { $0.reverse = true }
        grid.cursor = Point(x: rect.x + 1, y: rect.y)
    }

    private func drawFilter(_ grid: inout Grid, _ rect: Rect, _ context: Context) {
        let label = context.text(fr: "FILTRE ", en: "FILTER ")
        let hidden = total - count
        let tail =
            filter.isActive
            ? context.text(
                fr: "  \(count) sur \(total), \(Count.of(hidden, "masqué", "masqués"))", en: "  \(count) of \(total), \(hidden) hidden")
            : .empty
        grid.put(label, in: rect, column: 1, style: .bold)
        let room = Rect(x: rect.x + 1 + label.width, y: rect.y, width: max(8, rect.width - label.width - tail.width - 2), height: 1)
        filter.field.draw(&grid, room, focused: filter.isTyping)
        grid.put(tail, in: rect, style: Theme.quiet, alignment: .trailing)
    }

    private func drawEmpty(_ grid: inout Grid, _ rect: Rect, _ context: Context) {
        let text =
            filter.isActive
            ? Phrase(
                fr: "Rien ne contient « \(filter.text) ». Échap efface le filtre.",
                en: "Nothing contains “\(filter.text)”. Esc clears the filter.")
            : context.isLoaded
                ? invitation ?? Phrase(fr: "Rien ici pour l'instant.", en: "Nothing here yet.")
                : Phrase(fr: "Lecture du dossier…", en: "Reading the dossier…")
        grid.put(context.text(text), in: rect, row: 1, column: 3, style: Theme.quiet)
    }
}
