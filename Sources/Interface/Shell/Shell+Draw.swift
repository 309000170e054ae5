import Canvas
import Domain
import Text

extension Shell {
    /// Below this a screen only says that it is too small.
    static let smallest = Size(width: 40, height: 10)

    public func draw(_ context: Context) -> Grid {
        let context = isConfined ? context.plain : context
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

    /// The screen in lines; that a change is not on disk, or cannot be, is one of them.
    public func describe(_ context: Context) -> [SafeText] {
        let lines = layers.last?.describe(context) ?? []
        switch context.saveState {
        case .saved, .saving: return lines
        default: return lines + [context.text(context.saveState.phrase)]
        }
    }

    /// The way from the first screen, from `QualiPilote` on.
    public func path(_ context: Context) -> [SafeText] {
        ["QualiPilote"] + layers.flatMap { $0.path(context) }.map { context.text($0) }.filter { !$0.isEmpty }
    }

    /// The second line of the header.
    public func subtitle(_ context: Context) -> SafeText? { layers.last?.subtitle(context).map { context.text($0) } }

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

    /// Where a session is confined its keys always have two rows, whatever is said above them.
    func footerHeight(_ context: Context) -> Int { (context.size.height >= 16 ? 3 : 2) + (isConfined && context.size.height >= 20 ? 1 : 0) }

    private func drawFooter(_ grid: inout Grid, _ context: Context) {
        let height = footerHeight(context)
        let rect = Rect(x: 1, y: grid.height - height, width: grid.width - 2, height: height)
        let style: Style = message == nil ? Theme.quiet : .bold
        let typed =
            layers.last?.draft == nil
            ? nil : Phrase(fr: "Pas encore validé. Votre texte est gardé.", en: "Not accepted yet. Your text is kept.")
        let lines = Wrapping.wrap((message ?? typed ?? context.saveState.phrase)[context.language], width: rect.width).prefix(
            max(1, height - (isConfined ? 2 : 1)))
        for (row, line) in lines.enumerated() { grid.put(SafeText(line), in: rect, row: row, style: style) }
        let free = isConfined ? rect.split(bottom: min(2, height - 1)).bottom : rect.split(top: max(1, lines.count)).rest
        for (row, line) in footerLines(context, width: rect.width, rows: free.height).enumerated() {
            var x = 0
            for hint in line where row < free.height { x += grid.put(hint, in: free, row: row, column: x) + 2 }
        }
    }

    /// `ENTRÉE ouvrir  / chercher`, as many as fit.
    private func footerLines(_ context: Context, width: Int, rows: Int) -> [[SafeText]] {
        guard let top = layers.last else { return [] }
        let isOverlay = top.overlay(context) != nil
        let going = isOverlay || layers.count > 1 ? [] : places.filter { $0.isDigit }.map { $0.hint }
        let always =
            isOverlay
            ? top.namesEscape ? [] : [Self.close]
            : top.takesText ? isConfined ? Self.helpTyping : Self.alwaysTyping : isConfined ? Self.alwaysConfined : Self.always
        return fitted((top.hints(context) + going).map(context.text), always.map(context.text), width: width, rows: rows)
    }

    private static let close = KeyName.hint([.escape], Phrase(fr: "fermer", en: "close"))
    private static let always = alwaysThere(.character(":"), .character("?"))
    private static let alwaysTyping = alwaysThere(.function(9), .function(1))

    private static let helpTyping = [KeyName.hint([.function(1)], Phrase(fr: "aide", en: "help"))]
    private static let alwaysConfined = GlobalCommand.confined.filter { $0.footer }.map { KeyName.hint($0.keys, $0.phrase) }

    private static func alwaysThere(_ commands: Key, _ help: Key) -> [Phrase] {
        [
            KeyName.hint([commands], Phrase(fr: "commande", en: "command")), KeyName.hint([help], Phrase(fr: "aide", en: "help")),
        ]
    }

    /// Fills the rows; the last ones (`: commande  ? aide`) always have their room.
    private func fitted(_ hints: [SafeText], _ always: [SafeText], width: Int, rows: Int) -> [[SafeText]] {
        let reserved = always.reduce(0) { $0 + $1.width + 2 }
        var lines: [[SafeText]] = [[]]
        var taken = 0
        for hint in hints {
            let isLast = lines.count >= rows
            if taken == 0 || taken + 2 + hint.width <= width - (isLast ? reserved : 0) {
                taken += (taken == 0 ? 0 : 2) + hint.width
                lines[lines.count - 1].append(hint)
            } else if !isLast {
                lines.append([hint])
                taken = hint.width
            } else {
                break
            }
        }
        if taken + reserved > width, lines.count < rows { lines.append([]) }
        lines[lines.count - 1] += always
        return lines
    }
}
