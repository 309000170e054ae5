import Canvas
import Domain
import Text

extension Shell {
    /// Below this a screen only says that it is too small.
    static let smallest = Size(width: 40, height: 10)

    public func draw(_ context: Context) -> Grid {
        var grid = Grid(context.size)
        guard context.size.width >= Self.smallest.width, context.size.height >= Self.smallest.height else {
            drawTooSmall(&grid, context)
            return grid
        }
        let base = visibleBase(context)
        let body = drawFrame(&grid, base, context)
        layers[base].draw(&grid, body, context)
        for layer in layers[(base + 1)...] { drawOverlay(layer, &grid, context) }
        drawFooter(&grid, context)
        return grid
    }

    public func describe(_ context: Context) -> [SafeText] {
        (layers.last?.describe(context) ?? []) + [message.map { context.text($0) } ?? context.text(context.saveState.phrase)]
    }

    /// Where one is, for a screen reader: the way from the first screen, and the second line of the header.
    public func title(_ context: Context) -> SafeText {
        let steps = layers.flatMap { $0.path(context) }.map { context.text($0) }.filter { !$0.isEmpty }
        let subtitle = layers.last?.subtitle(context).map { [context.text($0)] } ?? []
        return SafeText((["QualiPilote"] + (steps + subtitle).map(\.string)).joined(separator: " · "))
    }

    /// Letters are text now.
    public var takesText: Bool { layers.last?.takesText ?? false }

    private func drawTooSmall(_ grid: inout Grid, _ context: Context) {
        let text = Phrase(
            fr: "Fenêtre trop petite : agrandissez-la (40 x 10 au moins).", en: "Window too small: enlarge it (40 x 10 at least).")
        for (row, line) in Wrapping.wrap(text[context.language], width: max(1, grid.width)).enumerated() {
            grid.put(SafeText(line), x: 0, y: row)
        }
    }

    /// Header and rule; what is left between header and footer.
    private func drawFrame(_ grid: inout Grid, _ base: Int, _ context: Context) -> Rect {
        let day = context.text(context.today.shownWithWeekday)
        grid.put(header(base, context, width: grid.width - day.width - 4), x: 1, y: 0, style: Theme.heading)
        grid.put(day, x: grid.width - day.width - 1, y: 0)
        if let subtitle = layers[base].subtitle(context) {
            grid.put(context.text(subtitle), in: Rect(x: 1, y: 1, width: grid.width - 2, height: 1))
        }
        let body = body(base, context)
        Rule(glyphs: context.glyphs, style: Theme.quiet).draw(&grid, Rect(x: 0, y: body.y - 1, width: grid.width, height: 1))
        return body
    }

    /// What is left between header and footer.
    func body(_ base: Int, _ context: Context) -> Rect {
        let top = layers[base].subtitle(context) == nil ? 2 : 3
        return Rect(x: 0, y: top, width: context.size.width, height: context.size.height - top - footerHeight(context))
    }

    /// The dossier's title and the way from the first screen to this one; what is farthest goes first when there is no room.
    private func header(_ base: Int, _ context: Context, width: Int) -> SafeText {
        let dossier = context.dossier.record(DossierRecord.key).map { $0[DossierRecord.title] } ?? "QualiPilote"
        var steps = [dossier] + layers[0...base].flatMap { $0.path(context) }.map { $0[context.language] }.filter { !$0.isEmpty }
        let note = layers[base].note(context).map { "  " + context.text($0) } ?? .empty
        let width = width - note.width
        var cut = false
        func text() -> SafeText { SafeText((cut ? "… · " : "") + steps.joined(separator: " · ")) }
        while text().width > width, steps.count > 1 {
            steps.removeFirst()
            cut = true
        }
        return text().fitted(to: width) + note
    }

    private func drawOverlay(_ layer: any AnyLayer, _ grid: inout Grid, _ context: Context) {
        guard let size = layer.overlay(context) else { return }
        let room = Rect(x: 0, y: 1, width: grid.width, height: grid.height - 1 - footerHeight(context))
        let rect = room.centered(Size(width: min(size.width, room.width - 2), height: min(size.height, room.height)))
        grid.cursor = nil
        let frame = Frame(title: context.text(layer.title(context)), glyphs: context.glyphs)
        frame.draw(&grid, rect)
        layer.draw(&grid, frame.inner(of: rect).inset(1, 0), context)
    }

    // MARK: Footer

    func footerHeight(_ context: Context) -> Int { context.size.height >= 16 ? 3 : 2 }

    private func drawFooter(_ grid: inout Grid, _ context: Context) {
        let height = footerHeight(context)
        let rect = Rect(x: 1, y: grid.height - height, width: grid.width - 2, height: height)
        let style: Style = message == nil ? Theme.quiet : .bold
        let typed =
            layers.last?.draft == nil
            ? nil : Phrase(fr: "Pas encore validé. Votre texte est gardé.", en: "Not accepted yet. Your text is kept.")
        let lines = Wrapping.wrap((message ?? typed ?? context.saveState.phrase)[context.language], width: rect.width).prefix(
            max(1, height - 1))
        for (row, line) in lines.enumerated() { grid.put(SafeText(line), in: rect, row: row, style: style) }
        let free = rect.split(top: max(1, lines.count)).rest
        for (row, line) in footerLines(context, width: rect.width, rows: free.height).enumerated() { grid.put(line, in: free, row: row) }
    }

    /// `ENTRÉE ouvrir  / chercher`, as many as fit.
    private func footerLines(_ context: Context, width: Int, rows: Int) -> [SafeText] {
        guard let top = layers.last else { return [] }
        let isOverlay = top.overlay(context) != nil
        let going = isOverlay || layers.count > 1 ? [] : places.filter { $0.isDigit }.map { $0.hint }
        let always =
            isOverlay
            ? top.namesEscape ? [] : [Self.close]
            : top.takesText ? Self.alwaysTyping : Self.always
        return fitted((top.hints(context) + going).map(context.text), always.map(context.text), width: width, rows: rows)
    }

    private static let close = KeyName.hint([.escape], Phrase(fr: "fermer", en: "close"))
    private static let always = alwaysThere(.character(":"), .character("?"))
    private static let alwaysTyping = alwaysThere(.function(9), .function(1))

    private static func alwaysThere(_ commands: Key, _ help: Key) -> [Phrase] {
        [
            KeyName.hint([commands], Phrase(fr: "commande", en: "command")), KeyName.hint([help], Phrase(fr: "aide", en: "help")),
        ]
    }

    /// Fills the rows; the last ones (`: commande  ? aide`) always have their room.
    private func fitted(_ hints: [SafeText], _ always: [SafeText], width: Int, rows: Int) -> [SafeText] {
        let reserved = always.reduce(0) { $0 + $1.width + 2 }
        var lines: [SafeText] = [.empty]
        for hint in hints {
            let isLast = lines.count >= rows
            let room = width - (isLast ? reserved : 0)
            let current = lines[lines.count - 1]
            if current.isEmpty || current.width + 2 + hint.width <= room {
                lines[lines.count - 1] = current.isEmpty ? hint : current + "  " + hint
            } else if !isLast {
                lines.append(hint)
            } else {
                break
            }
        }
        if lines[lines.count - 1].width + reserved > width, lines.count < rows { lines.append(.empty) }
        for hint in always { lines[lines.count - 1] += lines[lines.count - 1].isEmpty ? hint : "  " + hint }
        return lines
    }
}
