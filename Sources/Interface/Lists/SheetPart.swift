import Canvas
import Domain
import Text

/// A sheet: lines that wrap, of which those with a target can be selected. Scrolls by lines, keeps its place.
struct SheetPart: Sendable {
    private(set) var rows: [SheetRow] = []
    private(set) var selectedRow = 0
    private var top = 0
    private var height = 0
    private var width = 0
    private var lines: [Line] = []
    /// As wide as the widest label asks, within reason.
    private var labelWidth = 20
    private(set) var find = Find(wraps: true)
    /// The row that was in hand and went away: the cursor has gone on to another, which nobody pointed at.
    private(set) var lost: SheetRow?
    /// Characters of a path scrolled away to the left.
    private var shift = 0

    private struct Line: Sendable {
        let row: Int
        let isFirst: Bool
        let text: SafeText
    }

    var selected: SheetRow? { rows.indices.contains(selectedRow) ? rows[selectedRow] : nil }

    /// The thing of the row in hand.
    var aim: [Ref] {
        switch selected?.target {
        case .link(let ref): [ref]
        case .nested(let path): [Ref("nested", path.text)]
        case .field(let key), .add(let key): [Ref("field", key)]
        case .settle, .option, .path, nil: []
        }
    }

    mutating func load(_ rows: [SheetRow], size: Size) {
        let before = selected
        let old = before?.target
        self.rows = rows
        width = size.width
        height = size.height
        if let old {
            if let place = rows.firstIndex(where: { $0.target == old }) { selectedRow = place } else { lost = lost ?? before }
        }
        selectedRow = min(selectedRow, max(0, rows.count - 1))
        let widest = rows.filter { !$0.isHeading }.map(\.label.width).max() ?? 0
        labelWidth = min(max(20, widest), max(20, width / 3 + 2))
        lines = rows.enumerated().flatMap { wrapped($1, place: $0) }
        if !canSelect(selectedRow), !step(1) { step(-1) }
        follow()
        if find.isActive { look() }
    }

    /// The lost row, once.
    mutating func takeLost() -> SheetRow? {
        defer { lost = nil }
        return lost
    }

    /// Rows for lines when the text looked for does not take one.
    private var room: Int { height - (find.isShown ? 1 : 0) }

    private mutating func look() {
        let texts = lines.map { line in line.isFirst ? rows[line.row].label.string + " " + line.text.string : line.text.string }
        find.look(in: texts, from: find.place ?? top)
    }

    /// Scrolls to a line, and puts the cursor on its row where it can stand.
    private mutating func show(_ line: Int?) {
        guard let line, lines.indices.contains(line) else { return }
        if canSelect(lines[line].row) { selectedRow = lines[line].row }
        if line < top || line >= top + room { top = min(max(0, line - room / 3), max(0, lines.count - max(1, room))) }
    }

    mutating func select(_ target: SheetRow.Target) {
        if let place = rows.firstIndex(where: { $0.target == target }) {
            selectedRow = place
            lost = nil
        }
        follow()
    }

    var takesText: Bool { find.isTyping }

    /// While a text is looked for, n is « next ».
    var mode: Int { find.isActive ? 1 : 0 }

    /// The keys of the sheet, for the table of its screen.
    var commands: [PartCommand] { (find.isActive ? [.findNext, .findPrevious] : []) + [.find] }

    mutating func perform(_ command: PartCommand) {
        switch command {
        case .find: find.open()
        case .findNext: find.step(by: 1)
        case .findPrevious: find.step(by: -1)
        default: return
        }
        show(find.place)
    }

    /// What is being typed; arrows, pages, ends, j and k.
    mutating func handle(_ key: Key) -> Bool {
        if find.handle(key) {
            look()
            show(find.place)
            return true
        }
        if find.isTyping { return false }
        if key == .escape, find.isActive {
            find.clear()
            return true
        }
        if scroll(key) { return true }
        shift = 0
        guard move(key) else { return false }
        lost = nil
        return true
    }

    private mutating func move(_ key: Key) -> Bool {
        switch key.normalized {
        case .down, .character("j"): if !step(1) { top = min(top + 1, max(0, lines.count - room)) }
        case .up, .character("k"): if !step(-1) { top = max(0, top - 1) }
        case .pageDown: for _ in 0..<max(1, room - 2) { _ = step(1) }
        case .pageUp: for _ in 0..<max(1, room - 2) { _ = step(-1) }
        case .home:
            while step(-1) {}
            top = 0
        case .end: while step(1) {}
        default: return false
        }
        return true
    }

    /// Left and right, on a path that is wider than the screen.
    private mutating func scroll(_ key: Key) -> Bool {
        guard let row = selected, row.isWhole, key == .left || key == .right else { return false }
        let hidden = SafeText(row.text).width - (width - 4)
        guard hidden > 0 else { return false }
        shift = max(0, min(hidden, shift + (key == .right ? 20 : -20)))
        return true
    }

    private func canSelect(_ place: Int) -> Bool { rows.indices.contains(place) && rows[place].target != nil }

    @discardableResult
    private mutating func step(_ direction: Int) -> Bool {
        var place = selectedRow + direction
        while rows.indices.contains(place), !canSelect(place) { place += direction }
        guard rows.indices.contains(place) else { return false }
        selectedRow = place
        follow()
        return true
    }

    /// Keeps the selected row in sight, with its section's title where there is room.
    private mutating func follow() {
        guard let first = lines.firstIndex(where: { $0.row == selectedRow }) else { return }
        let last = lines.lastIndex { $0.row == selectedRow } ?? first
        if last >= top + room { top = last - room + 1 }
        if first < top { top = max(0, first - 1) }
        if first <= 2 { top = min(top, 0) }
        top = min(top, max(0, lines.count - max(1, room)))
    }

    private func wrapped(_ row: SheetRow, place: Int) -> [Line] {
        if row.isHeading { return [Line(row: place, isFirst: true, text: .empty)] }
        if row.isWhole { return [Line(row: place, isFirst: true, text: SafeText(row.text))] }
        let room = max(10, width - (row.label.isEmpty ? 5 : labelWidth + 4))
        let parts = Wrapping.wrap(row.text, width: room)
        return parts.isEmpty
            ? [Line(row: place, isFirst: true, text: .empty)]
            : parts.enumerated().map { Line(row: place, isFirst: $0 == 0, text: SafeText($1)) }
    }

    /// « 1-18/31 »: the lines that are seen, where there are more.
    var note: Phrase? {
        guard lines.count > room, room > 0 else { return nil }
        return Phrase(same: "\(top + 1)-\(min(top + room, lines.count))/\(lines.count)")
    }

    func draw(_ grid: inout Grid, _ rect: Rect, _ context: Context) {
        let parts = rect.split(top: find.isShown ? 1 : 0)
        for (offset, line) in lines.dropFirst(top).prefix(parts.rest.height).enumerated() {
            draw(line, &grid, parts.rest.row(offset), context.hasFocus)
        }
        if find.isShown { find.draw(&grid, parts.top, context) }
        find.highlight(&grid, parts.rest, currentRow: find.place.map { parts.rest.y + $0 - top })
    }

    func describe(_ context: Context) -> [SafeText] {
        if find.isTyping { return [SafeText("> " + find.words(context))] }
        return (find.isShown ? [SafeText("  " + find.words(context))] : [])
            + rows.enumerated().map { ($0 == selectedRow ? "> " : "  ") + $1.label + " " + SafeText($1.text) }
    }

    private func draw(_ line: Line, _ grid: inout Grid, _ rect: Rect, _ isFocused: Bool) {
        let row = rows[line.row]
        if row.isHeading {
            grid.put(row.label, in: rect, column: 1, style: Theme.heading)
            return
        }
        let isSelected = line.row == selectedRow && row.target != nil
        if line.isFirst, !row.label.isEmpty { grid.put(row.label.fitted(to: labelWidth), in: rect, column: 3, style: Theme.quiet) }
        if row.isWhole { return draw(path: line, isSelected: isSelected && isFocused, &grid, rect) }
        let column = row.label.isEmpty ? 4 : labelWidth + 4
        var style = Theme.style(row.tone)
        if isSelected, isFocused { style.reverse = true }
        grid.put(line.text, in: rect, column: column, style: style)
        if isSelected, isFocused, line.isFirst {
            grid.put(">", in: rect, column: 1, style: .bold)
            grid.cursor = Point(x: rect.x + 1, y: rect.y)
        }
    }

    private func draw(path line: Line, isSelected: Bool, _ grid: inout Grid, _ rect: Rect) {
        let text = SafeText(String(line.text.string.dropFirst(isSelected ? shift : 0)))
        var style = Style.plain
        style.reverse = isSelected
        grid.put(text, in: rect, column: 3, style: style)
        if isSelected {
            grid.put(">", in: rect, column: 1, style: .bold)
            grid.cursor = Point(x: rect.x + 1, y: rect.y)
        }
    }
}
