import Canvas
import Domain
import Text

/// What acts on every screen, the menu that lists it, and the sentences that go with it.
extension Shell {
    mutating func perform(_ command: GlobalCommand, _ context: Context) -> [any Request] {
        switch command {
        case .back:
            if layers.count > 1 { pop(context) }
        case .closeView:
            if layers.count == 1 { return [EndRequest.quit] }
            pop(context)
        case .quit: return [EndRequest.quit]
        case .help: openMenu(all: false, context)
        case .commands: openMenu(all: true, context)
        case .undo: return undo(context)
        case .redo: return redo(context)
        case .saveReflex: message = context.saveState.phrase
        case .copyReflex: message = ShellWords.copy
        case .pasteReflex: message = ShellWords.paste
        case .refresh: return [RefreshRequest()]
        case .changePerson: return [IdentityRequest.changePerson]
        case .redraw: return [TerminalRequest.redraw]
        case .mouse: return toggleMouse()
        case .otherDay: return changeDay(context)
        }
        return []
    }

    mutating func paste(_ text: String, _ context: Context) -> [any Request] {
        guard let screen = pasted?(text, context) else {
            message = ShellWords.noField
            return []
        }
        return apply(.open(screen, on: nil), from: layers.count - 1, context)
    }

    private mutating func undo(_ context: Context) -> [any Request] {
        if let refusal = context.otherDayRefusal {
            message = refusal
            return []
        }
        guard context.candidates.isEmpty else {
            message = Phrase(fr: "Dites d'abord qui vous êtes.", en: "Say first who you are.")
            return []
        }
        if let invited { return [UndoRequest.undo(invited)] }
        if !context.knowsUndo { return [UndoRequest.undo(nil)] }
        guard let act = context.undoable else {
            message = Phrase(fr: "Rien à annuler.", en: "Nothing to undo.")
            return []
        }
        if let time = context.undoableSince {
            push(UndoScreen(act: act, id: context.undoableID, time: time, isRedo: false), context)
            return []
        }
        return [UndoRequest.undo(nil)]
    }

    private mutating func redo(_ context: Context) -> [any Request] {
        if let refusal = context.otherDayRefusal {
            message = refusal
            return []
        }
        guard context.redoable != nil || !context.knowsUndo else {
            message = Phrase(fr: "Rien à rétablir.", en: "Nothing to redo.")
            return []
        }
        if let act = context.redoable, let time = context.redoableSince {
            push(UndoScreen(act: act, id: context.redoableID, time: time, isRedo: true), context)
            return []
        }
        return [UndoRequest.redo(nil)]
    }

    func place(_ key: Key) -> Place? {
        places.first { $0.keys.contains(key) } ?? key.azertyDigit.flatMap { digit in places.first { $0.keys.contains(digit) } }
    }

    mutating func go(to place: Place, _ context: Context) -> [any Request] {
        if place.isDigit {
            layers.removeSubrange(1...)
            forgetHolds()
        }
        menu = nil
        // the same key again does not put the same screen upon itself
        if let reached, reached.layer == layers.last?.id, reached.keys == place.keys { return [] }
        push(place.make(context), context)
        reached = layers.last.map { ($0.id, place.keys) }
        let top = layers.count - 1
        return apply(layers[top].opened(context), from: top, context)
    }

    // MARK: The menu of commands

    private mutating func openMenu(all: Bool, _ context: Context) {
        guard menu == nil, let top = layers.last else { return }
        var entries = top.rows(context).enumerated().map { MenuEntry(.layer($0), $1.keys, $1.phrase, $1.refusal) }
        if all { entries += places.enumerated().map { MenuEntry(.place($0), $1.keys, $1.phrase(context)) } }
        if all, !isConfined {
            entries += context.kept.all(context.dossier).map { view in
                MenuEntry(.view(view.id), [], Phrase(fr: "Vue : \(view.name.french)", en: "View: \(view.name.english)"))
            }
        }
        entries += globals.map { MenuEntry(.global($0.command), $0.keys, $0.phrase) }
        if all { entries += Advice.all.map { MenuEntry(.advice($0), [], $0.name) } }
        let (id, aim) = (nextID, top.aim)
        push(CommandsScreen(entries, all: all), context)
        menu = Menu(layer: id, aim: aim, entries: entries)
    }

    /// The row that was in hand when the menu opened is not any more.
    private func moved(from aim: [Ref], _ context: Context) -> Phrase {
        let name = aim.first.map { context.naming.name($0) } ?? ""
        let who = context.whose(aim.first?.record)
        return Phrase(
            fr: "« \(name) » n'est plus à cette place\(who). Rien n'a été fait.",
            en: "“\(name)” is no longer in that place\(who). Nothing was done.")
    }

    mutating func choose(_ text: String, of menu: Menu, _ context: Context) -> [any Request] {
        guard let row = Int(text), menu.entries.indices.contains(row) else { return [] }
        switch menu.entries[row].target {
        case .layer(let row):
            let top = layers.count - 1
            guard layers[top].aim == menu.aim else {
                push(NoticeScreen(sentence: moved(from: menu.aim, context)), context)
                return []
            }
            return apply(layers[top].perform(row: row, context), from: top, context)
        case .global(let command): return perform(command, context)
        case .place(let place): return go(to: places[place], context)
        case .view(let id):
            guard let view = context.kept.all(context.dossier).first(where: { $0.id == id }) else { return [] }
            return apply(.open(Screens.screen(of: view, context), on: nil), from: layers.count - 1, context)
        case .advice(let advice):
            say(advice.said)
            return []
        }
    }
}

/// Sentences of the shell.
enum ShellWords {
    static let copy = Phrase(
        fr: "Pour copier dans PuTTY : sélectionnez à la souris, c'est copié. Ctrl-C ne quitte jamais.",
        en: "To copy in PuTTY: select with the mouse, it is copied. Ctrl-C never quits.")
    static let paste = Phrase(
        fr: "Pour coller dans PuTTY : clic droit, ou Maj-Inser.", en: "To paste in PuTTY: right click, or Shift-Insert.")
    static let box = Phrase(
        fr: "Une fenêtre est ouverte : ses touches sont en bas, Échap la ferme.", en: "A box is open: its keys are below, Esc closes it.")
    static let noField = Phrase(
        fr: "Rien à remplir ici. Un tableau copié du tableur se colle sur n'importe quelle liste.",
        en: "Nothing to fill in here. A table copied from a spreadsheet can be pasted on any list.")
}
