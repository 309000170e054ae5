import Canvas
import Domain
import Text

/// The checklist of an engagement: its points, unit after unit. Space ticks and goes on to the next open one.
struct ChecklistScreen: Screen {
    enum Command: Hashable { case open, tick, filter, result, explain, add, edit, note, block, uses, export }

    private let engagement: Ref
    private let first: Ref?
    private var list = ListPart([.flexible(minimum: 24), .fixed(14), .fixed(22), .fixed(11)])

    init(engagement: Ref, first: Ref? = nil) {
        self.engagement = engagement
        self.first = first
    }

    init(checklist: RecordKey, _ context: Context) {
        let record = context.dossier.record(checklist)
        self.init(engagement: record?[Checklist.engagement] ?? Ref(checklist), first: context.dossier.items(of: checklist).first?.ref)
    }

    var bindings: [Binding<Command>] {
        [
            Binding([.letter(" ")], .tick, fr: "en place, suivant", en: "in place, next", footer: true),
            Binding([.enter, .right, .tab], .open, fr: "ouvrir", en: "open", footer: true),
            Binding([.letter("r")], .result, fr: "résultat", en: "result", footer: true),
            Binding([.letter("c")], .note, fr: "note", en: "note", footer: true),
            Binding([.letter("n")], .block, fr: "bloqué, parce que…", en: "blocked, because…", footer: true),
            Binding([.letter("/")], .filter, fr: "chercher", en: "search", footer: true),
            Binding([.letter("=")], .explain, fr: "pourquoi", en: "why", footer: true),
            Binding([.letter("a"), .insert], .add, fr: "ajouter un point", en: "add an item"),
            Binding([.letter("e")], .edit, fr: "modifier", en: "edit"),
            Binding([.letter("b")], .uses, fr: "utilisé par", en: "used by"),
            .export(.export),
        ]
    }

    func title(_ context: Context) -> Phrase {
        guard let found = context.dossier.structure.engagement(engagement) else { return Phrase(fr: "Exigence", en: "Requirement") }
        let number = found.number
        return Phrase(fr: "\(number.french)  \(found.title)", en: "\(number.english)  \(found.title)")
    }

    func subtitle(_ context: Context) -> Phrase? {
        guard let entry = context.facts.readiness(of: engagement) else { return nil }
        let state = entry.state.phrase
        let reason = entry.reasons.isEmpty ? "" : " · " + Explanations.reason(entry, context).string
        return Phrase(
            fr: "\(state.french.capitalizedFirst) · \(Count.of(entry.held, "point tenu", "points tenus")) sur \(entry.applicable)\(reason)",
            en: "\(state.english.capitalizedFirst) · \(Count.english(entry.held, "item", "items")) held of \(entry.applicable)\(reason)")
    }

    mutating func refresh(_ context: Context) {
        guard let found = context.dossier.structure.engagement(engagement) else { return list.load([], height: 0) }
        let isFirst = list.rows.isEmpty
        list.columns = Columns(columns(context.size.width), gap: 2)
        list.load(ItemRows.rows(found, context, columns: .full), height: context.size.height - (context.size.width < 100 ? 8 : 6))
        if isFirst, let first { list.select(first) }
    }

    private func columns(_ width: Int) -> [Column] {
        switch width {
        case ..<60: [.flexible(minimum: 20), .fixed(13)]
        case ..<100: [.flexible(minimum: 24), .fixed(15), .fixed(18)]
        case ..<140: [.flexible(minimum: 24), .fixed(15)]
        default: [.flexible(minimum: 24), .fixed(15), .fixed(22)]
        }
    }

    mutating func type(_ key: Key, _ context: Context) -> [Effect<Never>]? { list.handle(key) ? [] : nil }

    func refusal(of command: Command, _ context: Context) -> Phrase? {
        [.tick, .result, .add, .edit, .note, .block, .export].contains(command) ? context.readOnlyRefusal : nil
    }

    mutating func perform(_ command: Command, _ context: Context) -> [Effect<Never>] {
        switch command {
        case .filter:
            list.filter.open()
            return []
        case .explain: return [.open(ReasonsScreen(engagement))]
        case .export:
            let columns = [
                Phrase(fr: "Point de contrôle", en: "Item"), Phrase(fr: "État", en: "State"), Phrase(fr: "Échéance", en: "Due"),
                Phrase(fr: "Liens", en: "Links"),
            ]
            return [list.exported(title(context), group: Phrase(fr: "Unité", en: "Unit"), columns: columns, context)]
        case .add: return [.open(FormScreen(.newItem(engagement, id: context.makeID()), context))]
        case .uses: return [.open(UsesScreen(list.selected?.ref ?? engagement))]
        default: break
        }
        guard let ref = list.selected?.ref else { return [] }
        switch command {
        case .open: return [.open(ItemScreen(ref))]
        case .tick: return tick(ref, context)
        case .result:
            return [
                .open(
                    ChoiceScreen(
                        Phrase(fr: "Résultat", en: "Result"), ItemResult.choices, selected: context.item(ref)?[Item.result].rawValue))
            ]
        case .edit: return [.open(FormScreen(.nested(ref.record, Path("items").element(ref.nested ?? "")), context))]
        case .block:
            return [.open(FormScreen(.nested(ref.record, Path("items").element(ref.nested ?? "")), context, focus: Item.blocked.key))]
        case .note: return [.open(FormScreen(.note(ref, id: context.makeID()), context))]
        default: return []
        }
    }

    private mutating func tick(_ ref: Ref, _ context: Context) -> [Effect<Never>] {
        guard let act = context.tick(ref) else { return [] }
        if act.change.act.verb == .tick {
            list.selectNext { row in row.ref.flatMap { context.item($0) }.map { !ItemStatus($0, today: context.today).isSettled } ?? false }
        }
        return [.commit(act.change), .say(act.phrase)]
    }

    mutating func answered(_ answer: Answer, _ context: Context) -> [Effect<Never>] {
        guard case .choice(let value) = answer, let ref = list.selected?.ref else { return [] }
        return ItemActs.result(value, of: ref, context)
    }

    var takesText: Bool { list.filter.isTyping }

    func draw(_ grid: inout Grid, _ rect: Rect, _ context: Context) {
        if rect.width < 100 { return drawNarrow(&grid, rect, context) }
        let parts = rect.split(left: rect.width * (rect.width < 140 ? 50 : 55) / 100)
        list.draw(&grid, parts.left, context)
        drawDetail(&grid, parts.rest.inset(1, 0), context)
    }

    private func drawNarrow(_ grid: inout Grid, _ rect: Rect, _ context: Context) {
        let parts = rect.split(bottom: 2)
        list.draw(&grid, parts.rest, context)
        guard let ref = list.selected?.ref, let item = context.item(ref) else { return }
        let line = ItemSheet(item, context).oneLine
        Rule(glyphs: context.glyphs, style: Theme.quiet).draw(&grid, parts.bottom.row(0))
        grid.put(context.text(line), in: parts.bottom, row: 1, column: 1)
    }

    private func drawDetail(_ grid: inout Grid, _ rect: Rect, _ context: Context) {
        guard let ref = list.selected?.ref, let item = context.item(ref) else { return }
        var sheet = SheetPart()
        sheet.load(ItemSheet(item, context).rows, size: rect.size)
        sheet.draw(&grid, rect, isFocused: false)
    }

    func describe(_ context: Context) -> [SafeText] { list.describe() }
}
