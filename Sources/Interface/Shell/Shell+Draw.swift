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
        let lines = (layers.last?.describe(context) ?? []) + [context.otherDayRefusal.map { context.text($0) }].compactMap(\.self)
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

    /// What the next key may need and is not made yet.
    public var unready: (any MadeReady)? { layers.last?.unready }

    private func drawTooSmall(_ grid: inout Grid, _ context: Context) {
        let text = Phrase(
            fr: "Fenêtre trop petite : agrandissez-la (40 x 10 au moins).", en: "Window too small: enlarge it (40 x 10 at least).")
        for (row, line) in Wrapping.wrap(text[context.language], width: max(1, grid.width)).enumerated() {
            grid.put(SafeText(line), x: 0, y: row)
        }
    }

    /// Header and rule; what is left between header and footer.
    private func drawFrame(_ grid: inout Grid, _ base: Int, _ context: Context) -> Rect {
        let note = layers[base].note(context).map { "  " + context.text($0) } ?? .empty
        let header = header(base, context, besides: note.width)
        let drawn = frame.header.of(header) { header.drawn(context) }
        grid.put(drawn.rows)
        grid.put(note, x: drawn.end, y: 0)
        return body(base, context)
    }

    /// What is left between header and footer.
    func body(_ base: Int, _ context: Context) -> Rect {
        let top = layers[base].subtitle(context) == nil ? 2 : 3
        return Rect(x: 0, y: top, width: context.size.width, height: context.size.height - top - footerHeight(context))
    }

    private func header(_ base: Int, _ context: Context, besides note: Int) -> Header {
        Header(
            steps: [Phrase(same: context.facts.title ?? "QualiPilote")] + layers[0...base].flatMap { $0.path(context) },
            subtitle: layers[base].subtitle(context),
            day: context.shownDay, isOtherDay: context.isOnOtherDay, width: context.size.width, noteWidth: note, language: context.language,
            glyphs: context.glyphs)
    }

    private func drawOverlay(_ layer: any AnyLayer, _ grid: inout Grid, _ context: Context) {
        guard let size = layer.overlay(context) else { return }
        let room = Rect(x: 0, y: 1, width: grid.width, height: grid.height - 1 - footerHeight(context))
        var rect = room.centered(Size(width: min(size.width, room.width - 2), height: min(size.height, room.height)))
        // a long message covers no row of the box: it goes up, then it is shorter
        let covered = rect.maxY - (grid.height - Footer.height(of: message, least: footerHeight(context), isConfined, context))
        if covered > 0 {
            let up = min(covered, rect.y - room.y)
            rect = Rect(x: rect.x, y: rect.y - up, width: rect.width, height: rect.height - (covered - up))
        }
        grid.cursor = nil
        let note = layer.note(context).map { "  " + context.text($0) } ?? .empty
        let title = context.text(layer.title(context)).fitted(to: max(1, rect.width - 6 - note.width)) + note
        let frame = Frame(title: title, glyphs: context.glyphs)
        frame.draw(&grid, rect)
        layer.draw(&grid, frame.inner(of: rect).inset(1, 0), context)
    }

    // MARK: Footer

    /// Where a session is confined its keys always have two rows, whatever is said above them.
    func footerHeight(_ context: Context) -> Int { (context.size.height >= 16 ? 3 : 2) + (isConfined && context.size.height >= 20 ? 1 : 0) }

    private func drawFooter(_ grid: inout Grid, _ context: Context) {
        let typed =
            layers.last?.draft == nil
            ? nil : Phrase(fr: "Pas encore validé. Votre texte est gardé.", en: "Not accepted yet. Your text is kept.")
        let (hints, always) = hints(context)
        let said = message ?? typed ?? Self.standing(context)
        // A long message is read whole: it takes rows of the screen until the next key.
        let height = Footer.height(of: message, least: footerHeight(context), isConfined, context)
        let footer = Footer(
            said: said, isMessage: message != nil, hints: hints, always: always,
            size: Size(width: grid.width, height: height), isConfined: isConfined, language: context.language)
        grid.put(frame.footer.of(footer, make: footer.drawn), y: grid.height - footer.size.height)
    }

    /// How the saving stands; where all is saved, that another day is shown.
    private static func standing(_ context: Context) -> Phrase {
        if case .saved = context.saveState, let other = context.otherDayRefusal { return other }
        return context.saveState.phrase
    }

    /// The keys that the footer names as far as they fit, and those that it always names.
    private func hints(_ context: Context) -> (hints: [KeyHint], always: [KeyHint]) {
        guard let top = layers.last else { return ([], []) }
        let isOverlay = top.overlay(context) != nil
        let going = isOverlay || layers.count > 1 ? [] : places.filter { $0.isDigit }.map { $0.hint(context) }
        let always =
            isOverlay
            ? top.namesEscape ? [] : [Self.close]
            : top.takesText
                ? isConfined ? Self.helpTyping : Self.alwaysTyping
                : isConfined ? Self.alwaysConfined + (isShared(context) ? [Self.notMe] : []) : Self.always
        return (top.hints(context) + going, always)
    }

    /// Somebody else may sit down at the same account.
    private func isShared(_ context: Context) -> Bool {
        guard let person = context.person.flatMap({ context.dossier.record($0) }) else { return false }
        return Person.accounts(person).contains { context.dossier.people(account: $0).count > 1 }
    }

    private static let notMe = KeyHint([.function(6)], Phrase(fr: "ce n'est pas moi", en: "not me"))
    private static let close = KeyHint([.escape], Phrase(fr: "fermer", en: "close"))
    private static let always = alwaysThere(.character(":"), .character("?"))
    private static let alwaysTyping = alwaysThere(.function(9), .function(1))

    private static let helpTyping = [KeyHint([.function(1)], Phrase(fr: "aide", en: "help"))]
    private static let alwaysConfined = GlobalCommand.confined.filter { $0.footer }.map { KeyHint($0.keys, $0.phrase) }

    private static func alwaysThere(_ commands: Key, _ help: Key) -> [KeyHint] {
        [
            KeyHint([commands], Phrase(fr: "commande", en: "command")), KeyHint([help], Phrase(fr: "aide", en: "help")),
        ]
    }
}
