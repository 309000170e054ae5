import Canvas
import Domain
import Exchange
import Text

/// A list filled where it stands: Enter takes the value and goes down, Tab goes to the next column, a pasted block fills.
protocol CellScreen: ListScreen where Message == CellMessage {
    var filling: Filling { get set }
    /// The columns that can be filled, in order.
    var columns: [FieldSpec] { get }
    /// Which cell of a row one of them is.
    func place(of key: String) -> Int?
    /// No cell is in hand any more.
    mutating func left(_ context: Context) -> [Effect<Message>]
}

/// How far the filling of a list has come.
struct Filling: Sendable {
    /// The column in hand, and the one that was last.
    fileprivate(set) var column: String?
    fileprivate var last: String?
    /// A text typed in a cell whose row went away.
    fileprivate var orphan: Draft?
    /// Where the cursor goes once it is said why a deadline is pushed back.
    fileprivate var move: Move?
}

enum CellMessage: Sendable { case taken(CellPart, CommitReply) }

/// Where the cursor goes once a value is taken.
fileprivate enum Move { case rows(Int), columns(Int), toFillable(Int), stay }

extension CellScreen {
    var draft: Draft? { list.cell?.draft ?? filling.orphan }
    var parts: [PartCommand] { list.cell == nil ? list.commands + views : [] }

    // MARK: Which cell is in hand

    mutating func fill(_ context: Context) -> [Effect<Message>] {
        guard let thing = thing(context) else {
            return [.say(Phrase(fr: "Rien à modifier sur cette ligne.", en: "Nothing to edit on this row."))]
        }
        if let refusal = context.refusal(of: thing.subject.trial) { return [.say(refusal)] }
        let rules = CellRules(context)
        filling.column = filling.last ?? (columns.first { rules.lock(thing, $0) == nil } ?? columns.first)?.key
        refresh(context)
        return []
    }

    private func thing(_ context: Context) -> CellThing? { list.selected?.ref.flatMap { CellThing($0, context) } }

    /// The cell under the cursor as it is now; one in which something was typed stays as it is, on its own row.
    mutating func reachCell(_ context: Context) {
        guard let field = columns.first(where: { $0.key == filling.column }), let column = place(of: field.key) else {
            return list.cell = nil
        }
        if let cell = list.cell, cell.isGone || CellThing(cell.thing.ref, context) == nil { return lose(cell, context) }
        if let cell = list.cell, cell.spec.key == filling.column, cell.isInUse(CellThing(cell.thing.ref, context)) {
            list.select(cell.thing.ref)
            list.cell?.column = column
            if list.selected?.ref == cell.thing.ref { return }
            filling.orphan = cell.draft
        }
        list.cell = thing(context).map { CellPart($0, field, column: column, context) }
        if list.cell == nil { filling.column = nil }
    }

    /// The row of the cell was taken away: the next key is for no other row.
    private mutating func lose(_ cell: CellPart, _ context: Context) {
        let by = context.by(context.changedBy[cell.thing.record.key])
        let kept = cell.isTouched ? Phrase(fr: " ; votre saisie est gardée", en: "; your text is kept") : Phrase(same: "")
        list.cell?.isGone = true
        list.cell?.problem = Phrase(
            fr: "Cette ligne a été supprimée\(by.french)\(kept.french). Échap pour continuer.",
            en: "This row was deleted\(by.english)\(kept.english). Esc to go on.")
    }

    private mutating func go(_ move: Move, _ context: Context) {
        let before = filling.column
        switch move {
        case .rows(let step): list.move(by: step) { CellThing($0, context) != nil }
        case .columns(let step): filling.column = column(by: step) { _ in true }
        case .toFillable(let step):
            let (rules, thing) = (CellRules(context), thing(context))
            filling.column = column(by: step) { field in thing.map { rules.lock($0, field) == nil } ?? false }
        case .stay: break
        }
        filling.last = filling.column
        let field = columns.first { $0.key == filling.column }
        list.cell = thing(context).flatMap { thing in
            field.map { CellPart(thing, $0, column: list.cell?.column ?? 0, context) }
        }
        if filling.column != before { refresh(context) }
    }

    /// Around the ends; the same one where no other will do.
    private func column(by step: Int, where holds: (FieldSpec) -> Bool) -> String? {
        guard let place = columns.firstIndex(where: { $0.key == filling.column }) else { return filling.column }
        let count = columns.count
        let others = (1..<max(2, count)).map { columns[((place + step * $0) % count + count) % count] }
        return others.first(where: holds)?.key ?? filling.column
    }

    // MARK: Keys

    mutating func type(_ key: Key, _ context: Context) -> [Effect<Message>]? {
        guard let cell = list.cell else { return list.handle(key) ? [] : nil }
        if cell.isGone { return key == .escape ? nil : [] }
        switch key {
        case .paste(let text): return paste(text, context)
        case .up, .down: return take(context, .rows(key == .up ? -1 : 1))
        case .pageUp, .pageDown: return take(context, .rows((key == .pageUp ? -1 : 1) * max(1, list.view.height - 1)))
        case .left where cell.isFresh || cell.isChosen: return take(context, .columns(-1))
        case .right where cell.isFresh || cell.isChosen: return take(context, .columns(1))
        case .character(let letter) where cell.lock != nil || cell.isChosen:
            if key.normalized == .letter("r"), cell.lock == nil { return perform(.choose, context) }
            return cell.lock == nil && letter.isLetter ? open(letter, context) : []
        default: return list.cell?.type(key) ?? false ? [] : nil
        }
    }

    func cellRefusal(of command: CellCommand) -> Phrase? {
        guard let cell = list.cell else { return nil }
        switch command {
        case .choose where !cell.isChosen: return Phrase(fr: "Cette valeur se tape.", en: "This value is typed.")
        case .correct where cell.isChosen: return Phrase(fr: "Cette valeur se choisit : R.", en: "This value is chosen: R.")
        case .choose, .correct, .empty: return cell.lock
        default: return nil
        }
    }

    mutating func perform(_ command: CellCommand, _ context: Context) -> [Effect<Message>] {
        switch command {
        case .down: return take(context, .rows(1))
        case .next: return take(context, .toFillable(1))
        case .previous: return take(context, .toFillable(-1))
        case .accept: return take(context, .stay)
        case .correct: list.cell?.correct()
        case .empty: _ = list.cell?.type(.delete)
        case .choose: return list.cell?.turn() ?? false ? take(context, .rows(1)) : open(nil, context)
        case .paste: return [.say(Words.paste)]
        case .restore: return restore(context)
        case .leave: return leave(context)
        }
        return []
    }

    /// The box the value is chosen in, looking for a letter where one was typed.
    private func open(_ letter: Character?, _ context: Context) -> [Effect<Message>] {
        guard let cell = list.cell, let chooser = cell.field.chooser(letter: letter.map(String.init) ?? "") else { return [] }
        return [.open(chooser, on: Hold([cell.thing.ref], .fields([cell.spec.key]), context))]
    }

    mutating func choose(_ answer: Answer, _ context: Context) -> [Effect<Message>] {
        if case .text(let reason) = answer { return take(context, filling.move ?? .rows(1), because: reason) }
        return list.cell?.take(answer) ?? false ? take(context, .rows(1)) : []
    }

    private mutating func restore(_ context: Context) -> [Effect<Message>] {
        guard let cell = list.cell, let thing = CellThing(cell.thing.ref, context) else { return [] }
        list.cell = CellPart(thing, cell.spec, column: cell.column, context, restoring: false)
        return cell.forget()
    }

    private mutating func leave(_ context: Context) -> [Effect<Message>] {
        let draft = list.cell?.draft
        let effects: [Effect<Message>] = draft.map { [.keepDraft($0), .say(Words.kept)] } ?? list.cell?.forget() ?? []
        filling.last = filling.column
        filling.column = nil
        list.cell = nil
        return effects + left(context)
    }

    // MARK: Taking

    /// Writes what was typed, at once, and moves; what cannot stand keeps the cursor and says why.
    private mutating func take(_ context: Context, _ move: Move, because reason: String = "") -> [Effect<Message>] {
        guard let cell = list.cell else { return [] }
        switch cell.outcome(context) {
        case .wrong(let phrase):
            list.cell?.problem = phrase
            return []
        case .same:
            go(move, context)
            return cell.forget()
        case .change(let written):
            let change = written.because(reason)
            if change.isUnexplained {
                filling.move = move
                return [.open(ReasonScreen(change), on: Hold([cell.thing.ref], .fields([cell.spec.key]), context))]
            }
            let path = cell.thing.path.key(cell.spec.key)
            let value = FieldText(context.naming).line(JSON.object(change.edits[0].mine)[path], cell.spec)
            let name = (context.naming.short(cell.thing.ref), cell.spec.label)
            go(move, context)
            // The answer may find the list left: what was typed is kept until then.
            let keeping: [Effect<Message>] = cell.draft.map { [.keepDraft($0)] } ?? []
            return keeping + [
                .commit(change, draft: cell.ownDraft) { .taken(cell, $0) },
                .invite(
                    Phrase(
                        fr: "\(name.0), \(name.1.french) : \(value.isEmpty ? "vide" : value).",
                        en: "\(name.0), \(name.1.english): \(value.isEmpty ? "empty" : value)."), .control),
            ]
        }
    }

    /// What could not be stored after all is kept where a form of the record finds it.
    mutating func receive(_ message: Message, _ context: Context) -> [Effect<Message>] {
        guard case .taken(let cell, let reply) = message else { return [] }
        let keeping: [Effect<Message>] = cell.draft.map { [.keepDraft($0)] } ?? []
        switch reply {
        case .stored: return cell.forget()
        case .conflict: return keeping
        case .refused(let refusals): return keeping + (refusals.first.map { [.say($0.phrase)] } ?? [])
        case .failed(let phrase): return keeping + [.say(phrase)]
        }
    }

    // MARK: Pasting

    /// A text goes into the cell as if typed; a block, or anything while rows are marked, is planned first.
    private mutating func paste(_ text: String, _ context: Context) -> [Effect<Message>] {
        guard let cell = list.cell, let place = columns.firstIndex(where: { $0.key == cell.spec.key }) else { return [] }
        let marked = list.marks.isEmpty ? [] : list.targets
        let block = text.last?.isNewline ?? false ? String(text.dropLast()) : text
        if marked.isEmpty, !cell.isChosen, cell.lock == nil, !block.contains(where: { $0.isNewline || $0 == "\t" }) {
            _ = list.cell?.type(.paste(block))
            return []
        }
        let things = (marked.isEmpty ? list.refsFromSelected : marked).compactMap { CellThing($0, context) }
        let rules = CellRules(context)
        do throws(TableProblem) {
            let plan = try CellBlock(text).plan(
                onto: things.map { CellBlock.Place($0.record.key, $0.path, name: context.naming.short($0.ref)) },
                Array(columns[place...]), repeated: !marked.isEmpty, context.acts,
                nextCopil: context.facts.cycle.nextCopil.flatMap { $0[Meeting.day] }, context.language
            ) { row, field, value in
                rules.lock(things[row], field) ?? rules.demand(value, field, of: things[row])
            }
            let filled = Hold(things.map(\.ref), .fields(columns[place...].map(\.key)), context)
            return [.open(FillScreen(plan), on: filled)]
        } catch { return [.say(error.phrase)] }
    }
}

private enum Words {
    static let kept = Phrase(
        fr: "Saisie gardée : elle revient quand vous reprenez cette cellule (F4) ou ouvrez la fiche (E).",
        en: "Text kept: it comes back when you take this cell again (F4) or edit the record (E).")
    static let paste = Phrase(
        fr: "Copiez les cellules dans le tableur, puis collez ici : clic droit dans PuTTY, ou Maj-Inser.",
        en: "Copy the cells in the spreadsheet, then paste here: right click in PuTTY, or Shift-Insert.")
}
