import Canvas
import Domain
import Text

extension ListPart {
    func draw(_ grid: inout Grid, _ rect: Rect, _ context: Context) {
        var rest = rect
        if filter.isShown {
            let parts = rest.split(top: 1)
            drawFilter(&grid, parts.top, context)
            rest = parts.rest
        }
        if find.isShown {
            let parts = rest.split(top: 1)
            find.draw(&grid, parts.top, context)
            rest = parts.rest
        }
        if !headings.isEmpty {
            let parts = rest.split(top: 1)
            columns.draw(headings, &grid, cells(parts.top), style: Theme.quiet)
            if let cell { grid.restyle(place(of: cell.column, cells(parts.top)), .reverse) }
            rest = parts.rest
        }
        if let cell {
            let parts = rest.split(bottom: CellPart.height)
            cell.drawBelow(&grid, parts.bottom, marked: marks.refs.count, context)
            rest = parts.rest
        }
        if shown.isEmpty { return drawEmpty(&grid, rest, context) }
        // The room may be smaller than what was told (a filter line, a short window): the selected row is seen all the same.
        var view = view
        view.resize(count: shown.count, height: rest.height)
        let widths = columns.widths(in: cells(rest).width)
        for (line, place) in view.visible.prefix(rest.height).enumerated() {
            drawRow(shown[place], widths, isSelected: place == view.selected, &grid, rest.row(line), context)
        }
        find.highlight(&grid, rest, currentRow: find.place.map { rest.y + $0 - view.offset })
    }

    /// Where a column stands, in the room of the columns.
    private func place(of column: Int, _ room: Rect) -> Rect {
        let widths = columns.widths(in: room.width)
        guard widths.indices.contains(column) else { return room }
        let left = widths[..<column].reduce(0) { $0 + ($1 > 0 ? $1 + columns.gap : 0) }
        return Rect(x: room.x + left, y: room.y, width: widths[column], height: 1)
    }

    /// The rows seen, the selected one marked by `>`, those marked by `*`; then the cell being filled.
    func describe(_ context: Context) -> [SafeText] {
        guard let cell else { return describe() }
        return describe().map { $0.string.hasPrefix(">") ? SafeText(" " + $0.string.dropFirst()) : $0 } + cell.describe(context)
    }

    /// The rows seen, the selected one marked by `>`, those marked by `*`.
    func describe() -> [SafeText] {
        view.visible.map { place in
            let row = rows[shown[place]]
            let mark = row.ref.map(marks.refs.contains) ?? false ? "*" : " "
            return SafeText((place == view.selected ? ">" : " ") + mark + row.cells.map(\.string).joined(separator: " | "))
        }
    }

    /// What the columns have beside `>` and its blanks.
    static func room(_ width: Int) -> Int { width - 4 }
    private func cells(_ rect: Rect) -> Rect { rect.split(left: 3).rest.split(right: 1).rest }

    private func drawRow(_ place: Int, _ widths: [Int], isSelected: Bool, _ grid: inout Grid, _ rect: Rect, _ context: Context) {
        let row = rows[place]
        if row.isHeading {
            grid.put(row.cells.first ?? .empty, in: rect, column: 1, style: row.style)
            return
        }
        let room = cells(rect)
        grid.put(drawn.cells(at: place, widths) { line(row, widths, room.width) }, x: room.x, y: room.y)
        if let ref = row.ref, marks.refs.contains(ref) { grid.put("*", in: rect, column: 2, style: .bold) }
        guard isSelected else { return }
        guard context.hasFocus else {
            grid.put(context.glyphs.dot, in: rect, column: 1, style: .bold)
            return
        }
        grid.put(">", in: rect, column: 1, style: .bold)
        if let cell {
            let stored = row.cells.indices.contains(cell.column) ? row.cells[cell.column] : .empty
            return cell.draw(stored, &grid, self.place(of: cell.column, room), edge: room.maxX, context)
        }
        grid.restyle(room) { $0.reverse = true }
        grid.cursor = Point(x: rect.x + 1, y: rect.y)
    }

    /// One row of cells; one look for all of it, so that terminals are told it once.
    private func line(_ row: ListRow, _ widths: [Int], _ width: Int) -> [Cell] {
        var line = Grid(width: width, height: 1)
        line.fill(line.bounds, row.style)
        columns.draw(row.cells, widths, &line, line.bounds, style: row.style)
        return line.cells
    }

    private func drawFilter(_ grid: inout Grid, _ rect: Rect, _ context: Context) {
        let hidden = total - count
        let tail =
            filter.isActive
            ? context.text(
                fr: "  \(count) sur \(total), \(Count.of(hidden, "masqué", "masqués"))", en: "  \(count) of \(total), \(hidden) hidden")
            : .empty
        filter.line.draw(context.text(fr: "FILTRE ", en: "FILTER "), tail: tail, style: Theme.quiet, &grid, rect)
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
