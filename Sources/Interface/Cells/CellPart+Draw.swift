import Canvas
import Domain
import Text

extension CellPart {
    /// Lines below the list: which cell it is, and what is to be known of it.
    static let height = 3
    /// Characters that every column shows.
    private static let told = 10

    /// In its row. A text that is typed may be wider than its column: it covers those at its right, up to `edge`.
    func draw(_ stored: SafeText, _ grid: inout Grid, _ rect: Rect, edge: Int, _ context: Context) {
        var rect = rect
        if case .line(let line) = field.editor, !isFresh {
            let width = min(SafeText(line.text).width + 1, edge - rect.x)
            rect = Rect(x: rect.x, y: rect.y, width: max(rect.width, width), height: 1)
            line.draw(&grid, rect, style: .underline.with(bold: true))
        } else {
            grid.fill(rect, .reverse)
            let text = isTouched ? SafeText(FieldText(context.naming).line(field.typed, spec)) : stored
            grid.put(text.fitted(to: rect.width), in: rect, style: .reverse.with(bold: true))
            grid.cursor = Point(x: rect.x, y: rect.y)
        }
        if rect.x <= grid.width, grid[rect.x - 1, rect.y].text == " " { grid.put("[", x: rect.x - 1, y: rect.y, style: .bold) }
        grid.put("]", x: rect.maxX, y: rect.y, style: .bold)
    }

    /// « DOC-ACC-001 · Intitulé », then what stands against the value, or what it expects.
    func drawBelow(_ grid: inout Grid, _ rect: Rect, marked: Int, _ context: Context) {
        Rule(glyphs: context.glyphs, style: Theme.quiet).draw(&grid, rect.row(0))
        let (name, pasting) = (" " + name(context, width: rect.width - 6) + " ", " " + context.text(Self.pasting(marked)) + " ")
        if isFresh, name.width + pasting.width + 6 <= rect.width {
            grid.put(pasting, in: rect.split(right: 2).rest, style: Theme.quiet, alignment: .trailing)
        }
        grid.put(name, in: rect, column: 2, style: .bold)
        let style = isWrong(context) ? Theme.style(.bad).with(bold: true) : Theme.quiet
        for (row, line) in Wrapping.wrap(hint(context)[context.language], width: max(10, rect.width - 4)).prefix(2).enumerated() {
            grid.put(SafeText(line), in: rect, row: row + 1, column: 3, style: style)
        }
    }

    /// For a screen reader: the cell on the active line, then what is to be known of it.
    func describe(_ context: Context) -> [SafeText] {
        let text = if case .line(let line) = field.editor { line.text } else { FieldText(context.naming).line(field.typed, spec) }
        let line = name(context) + context.text(fr: " : ", en: ": ") + SafeText(text)
        return ["> " + line] + [context.text(hint(context))].filter { !$0.isEmpty }
    }

    private static func pasting(_ marked: Int) -> Phrase {
        marked == 0
            ? Phrase(fr: "un bloc collé remplit vers le bas", en: "a pasted block fills down")
            : Phrase(
                fr: "coller remplit \(marked > 1 ? "les \(marked) lignes marquées" : "la ligne marquée")",
                en: "pasting fills \(marked > 1 ? "the \(marked) marked rows" : "the marked row")")
    }

    /// « DOC-ACC-001 · Intitulé »; a thing with a long name gives way to the heading.
    private func name(_ context: Context, width: Int = .max) -> SafeText {
        let label = " · " + context.text(spec.label)
        let thing = SafeText(context.naming.short(thing.ref))
        return (thing.width > width - label.width ? thing.fitted(to: max(8, width - label.width)) : thing) + label
    }

    private func isWrong(_ context: Context) -> Bool {
        if problem != nil || lock != nil { return true }
        guard isTouched, case .wrong = field.parsed(parser(context)) else { return false }
        return true
    }

    private func hint(_ context: Context) -> Phrase {
        if let told = problem ?? lock { return told }
        if isChosen {
            let text = FieldText(context.naming).line(field.typed, spec)
            let told = text.count > Self.told ? text + ". " : ""
            return Phrase(
                fr: "\(told)R ou une première lettre ouvre la liste, Suppr vide la cellule.",
                en: "\(told)R or a first letter opens the list, Del empties the cell.")
        }
        // What the column cuts is told whole.
        if isFresh, case .line(let line) = field.editor, line.text.count > Self.told { return Phrase(same: line.text) }
        return FieldHint(field: field, subject: thing.subject, context: context, parser: parser(context)).phrase ?? Phrase(same: "")
    }
}
