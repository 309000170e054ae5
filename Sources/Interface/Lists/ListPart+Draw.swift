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
        lazy var widths = columns.widths(in: cells(rest).width)
        if !headings.isEmpty {
            let parts = rest.split(top: 1)
            grid.put(drawn.headings(width: rest.width) { line(headings, widths, rest.width, Theme.quiet) }, x: rest.x, y: parts.top.y)
            if let cell { grid.restyle(place(of: cell.column, widths, cells(parts.top)), .reverse) }
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
        let seen = view.visible.prefix(rest.height)
        for (line, cells) in drawn.rows(at: shown[seen], width: rest.width, draw: { line($0, widths, rest.width) }).enumerated() {
            grid.put(cells, x: rest.x, y: rest.y + line)
        }
        if !marks.isEmpty { drawMarks(view, &grid, rest) }
        if seen.contains(view.selected) {
            drawBar(rows[shown[view.selected]], cell == nil ? [] : widths, &grid, rest.row(view.selected - view.offset), context)
        }
        find.highlight(&grid, rest, currentRow: find.place.map { rest.y + $0 - view.offset })
    }

    /// Where a column stands, in the room of the columns.
    private func place(of column: Int, _ widths: [Int], _ room: Rect) -> Rect {
        guard widths.indices.contains(column) else { return room }
        let left = widths[..<column].reduce(0) { $0 + ($1 > 0 ? $1 + columns.gap : 0) }
        return Rect(x: room.x + left, y: room.y, width: widths[column], height: 1)
    }

    /// The rows seen, the selected one marked by `>`, those marked by `*`; then the cell being filled. While a text is looked for, that
    /// text and the row it leads to are one line.
    func describe(_ context: Context) -> [SafeText] {
        guard let cell else { return rowsSaid(context) }
        return rowsSaid(context).map { $0.string.hasPrefix(">") ? SafeText(" " + $0.string.dropFirst()) : $0 } + cell.describe(context)
    }

    private func rowsSaid(_ context: Context) -> [SafeText] {
        let told = (filter.isShown ? [filterWords(context)] + proposalsSaid(context) : []) + (find.isShown ? [find.words(context)] : [])
        if filter.isTyping || find.isTyping {
            return [
                SafeText("> " + (told + [selected.map(Self.words) ?? context.text(emptiness(context)).string]).joined(separator: " | "))
            ]
        }
        if shown.isEmpty { return [context.text(emptiness(context))] }
        return told.map { SafeText("  " + $0) }
            + (view.visible.isEmpty ? view.selected..<view.selected + 1 : view.visible).map { place in
                let row = rows[shown[place]]
                let mark = row.ref.map(marks.refs.contains) ?? false ? "*" : " "
                return SafeText((place == view.selected ? ">" : " ") + mark + Self.words(row))
            }
    }

    private static func words(_ row: ListRow) -> String { row.said.map(\.string).filter { !$0.isBlank }.joined(separator: " | ") }

    private func filterWords(_ context: Context) -> String {
        Phrase(fr: "FILTRE \(filter.text) : \(count) sur \(total)", en: "FILTER \(filter.text): \(count) of \(total)")[context.language]
    }

    /// What the columns have beside `>` and its blanks.
    static func room(_ width: Int) -> Int { width - 4 }
    private func cells(_ rect: Rect) -> Rect { rect.split(left: 3).rest.split(right: 1).rest }

    private func drawMarks(_ view: ListView, _ grid: inout Grid, _ rect: Rect) {
        for (line, place) in view.visible.prefix(rect.height).enumerated() {
            if let ref = rows[shown[place]].ref, marks.refs.contains(ref) {
                grid.put("*", in: rect, row: line, column: 2, style: .bold)
            }
        }
    }

    /// The bar of the selected row, from edge to edge: behind a row that reaches the last column terminals are told the next place at once.
    private func drawBar(_ row: ListRow, _ widths: [Int], _ grid: inout Grid, _ rect: Rect, _ context: Context) {
        guard !row.isHeading else { return }
        guard context.hasFocus else {
            grid.put(context.glyphs.dot, in: rect, column: 1, style: .bold)
            return
        }
        if let cell {
            if cell.isGone { return }
            grid.put(">", in: rect, column: 1, style: .bold)
            let stored = row.cells.indices.contains(cell.column) ? row.cells[cell.column] : .empty
            let room = cells(rect)
            return cell.draw(stored, &grid, place(of: cell.column, widths, room), edge: room.maxX, context)
        }
        grid.put(">", in: rect, column: 1)
        grid.restyle(rect, .reverse)
        grid.cursor = Point(x: rect.x + 1, y: rect.y)
    }

    private func line(_ place: Int, _ widths: [Int], _ width: Int) -> [Cell] {
        let row = rows[place]
        var line = Grid(width: width, height: 1)
        if let drawn = row.drawn {
            columns.draw(texts(of: drawn, widths), widths, &line, cells(line.bounds)) { style(of: $0, drawn) }
            return line.rows[0]
        }
        line.put(row.cells.first ?? .empty, in: line.bounds, column: 1, style: row.style)
        return line.rows[0]
    }

    /// What stands at the end of the title is seen whole; what is cut keeps what tells it from its neighbours, unless another column
    /// says it.
    private func texts(of drawn: ListRow.Cells, _ widths: [Int]) -> [SafeText] {
        var texts = drawn.texts
        for place in texts.indices where place < widths.count && widths[place] > 0 {
            let (text, width, look) = (texts[place], widths[place], looks.indices.contains(place) ? looks[place] : nil)
            if look == .title, !drawn.tail.isEmpty {
                texts[place] = text.fitted(to: max(8, width - drawn.tail.width)) + drawn.tail
            } else if text.width <= width {
                continue
            } else if look == .quiet {
                texts[place] = text.fitted(to: width, keeping: (width - 1) / 2)
            } else if !texts.contains(where: { !$0.isEmpty && text.string.hasSuffix(" · " + $0.string) }) {
                texts[place] = text.fittedName(to: width)
            }
        }
        return texts
    }

    private func style(of place: Int, _ drawn: ListRow.Cells) -> Style {
        if drawn.late == place { return Theme.style(.waiting) }
        switch looks.indices.contains(place) ? looks[place] : drawn.look(place) {
        case .title: return .plain
        case .quiet: return Theme.quiet
        case .state: return Theme.style(drawn.tone)
        }
    }

    /// What the columns have no room for, or cut, of a row.
    func hidden(_ row: ListRow, width: Int) -> [(place: Int, text: SafeText)] {
        guard let drawn = row.drawn else { return [] }
        return zip(columns.widths(in: Self.room(width)), drawn.texts).enumerated().compactMap { place, cell in
            cell.1.width > cell.0 ? (place, cell.1) : nil
        }
    }

    /// One row of columns; one look for all of it, so that terminals are told it once.
    private func line(_ texts: [SafeText], _ widths: [Int], _ width: Int, _ style: Style) -> [Cell] {
        var line = Grid(width: width, height: 1)
        line.fill(line.bounds, style)
        columns.draw(texts, widths, &line, cells(line.bounds), style: style)
        return line.rows[0]
    }

    private func drawFilter(_ grid: inout Grid, _ rect: Rect, _ context: Context) {
        let hidden = total - count
        let proposals = proposals(context, width: rect.width / 2 - 8)
        if !proposals.isEmpty || fault != nil {
            let tail = fault == nil && filter.isActive ? context.text(fr: "  \(count) sur \(total)", en: "  \(count) of \(total)") : .empty
            return filter.line.draw(context.text(fr: "FILTRE ", en: "FILTER "), tail: proposals + tail, style: Theme.quiet, &grid, rect)
        }
        let tail =
            filter.isActive
            ? context.text(
                fr: "  \(count) sur \(total), \(Count.of(hidden, "masqué", "masqués"))", en: "  \(count) of \(total), \(hidden) hidden")
            : .empty
        filter.line.draw(context.text(fr: "FILTRE ", en: "FILTER "), tail: tail, style: Theme.quiet, &grid, rect)
    }

    private func drawEmpty(_ grid: inout Grid, _ rect: Rect, _ context: Context) {
        let lines = Wrapping.wrap(context.text(emptiness(context)).string, width: max(20, rect.width - 3))
        for (row, line) in lines.enumerated() { grid.put(SafeText(line), in: rect, row: 1 + row, column: 3, style: Theme.quiet) }
    }

    /// Why there is no row.
    private func emptiness(_ context: Context) -> Phrase {
        if let fault { return fault }
        return filter.isActive
            ? Phrase(
                fr: "Rien ne contient « \(filter.text) ». Échap \(isSearch ? "ferme" : "efface le filtre").",
                en: "Nothing contains “\(filter.text)”. Esc \(isSearch ? "closes" : "clears the filter").")
            : context.isLoaded
                ? invitation ?? Phrase(fr: "Rien ici pour l'instant.", en: "Nothing here yet.")
                : Phrase(fr: "Lecture du dossier…", en: "Reading the dossier…")
    }
}
