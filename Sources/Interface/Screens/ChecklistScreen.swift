import Canvas
import Domain
import Text

/// Points to hold: those of an exigence, unit after unit, or those of a unit. Space ticks and goes on to the next open one;
/// with points marked, the acts that make sense on several are for all of them, as one.
struct ChecklistScreen: ArrangedScreen {
    enum Own: Hashable { case open, tick, result, link, explain, add, edit, fill, note, block, uses, periods, remind, export }

    private let scope: ItemScope
    private let first: Ref?
    var list = ListPart(canMark: true)
    private var subtitle: Phrase?
    /// What tells these points apart from all others, as a filter.
    private var filter = ""
    /// The columns it always has, and how wide each is now.
    private var widths: [String: Int] = [:]
    private var linking: Linking?

    init(_ scope: ItemScope, first: Ref? = nil) {
        self.scope = scope
        self.first = first
    }

    init(engagement: Ref) { self.init(.engagement(engagement)) }

    init(checklist: RecordKey, _ context: Context) {
        let record = context.dossier.record(checklist)
        self.init(
            .engagement(record?[Checklist.engagement] ?? Ref(checklist)), first: context.dossier.items(of: checklist).first?.ref)
    }

    var own: [Binding<Own>] {
        let ofEngagement: [Binding<Own>] =
            engagement == nil
            ? []
            : [
                Binding([.letter("=")], .explain, fr: "pourquoi", en: "why", footer: true),
                Binding([.letter("a"), .insert], .add, fr: "ajouter un point", en: "add an item"),
            ]
        return [
            Binding([.letter(" ")], .tick, fr: "en place, suivant", en: "in place, next", footer: true),
            Binding([.enter, .right], .open, fr: "ouvrir", en: "open", footer: true),
            Binding([.letter("r")], .result, fr: "résultat", en: "result", footer: true),
            Binding([.letter("c")], .note, fr: "note", en: "note", footer: true),
            Binding([.letter("n")], .block, fr: "je ne peux pas, parce que…", en: "I cannot, because…", footer: true),
            Binding([.function(7), .letter("l")], .link, fr: "lier", en: "link", footer: true),
            Binding([.letter("e")], .edit, fr: "modifier", en: "edit"),
            Binding([.function(4)], .fill, fr: "modifier dans la liste", en: "edit in the list"),
            Binding([.letter("b")], .uses, fr: "utilisé par", en: "used by"),
            Binding([.letter("p")], .periods, fr: "périodes", en: "periods"),
            Binding([.letter("g")], .remind, fr: "relancer", en: "remind"),
            .export(.export),
        ] + ofEngagement
    }

    private var engagement: Ref? { if case .engagement(let ref) = scope { ref } else { nil } }

    func title(_ context: Context) -> Phrase { list.title(else: scope.title(context)) }
    var viewed: (list: String, shape: ListShape)? {
        var shape = list.standing
        shape.filter = [filter, shape.filter.isEmpty || filter.isEmpty ? shape.filter : "(\(shape.filter))"].filter { !$0.isEmpty }.joined(
            separator: " ")
        return (NamedView.items, shape)
    }
    func arrangement(_ context: Context) -> Arrangement? {
        let source = Source.items(context.dossier.schema)
        return Arrangement(
            source: source, standard: source.columns.map(\.key), shape: list.shape, key: list.key(NamedView.items), widths: widths)
    }
    func subtitle(_ context: Context) -> Phrase? { subtitle }

    var tellsDetail: Bool { true }
    func detail(_ context: Context) -> Phrase? {
        list.selected?.ref.flatMap { context.item($0) }.map { ItemSheet($0, context).oneLine }
    }

    var depth: Int { 2 }
    func beside(_ context: Context) -> Beside? { list.selected?.ref.map { ref in Beside(ref) { ItemScreen(ref) } } }

    mutating func refresh(_ context: Context) {
        let isFirst = list.rows.isEmpty
        subtitle = scope.subtitle(context)
        filter = scope.filter(context)
        list.arrange(NamedView.items, context)
        let rows: [ListRow]
        if scope == .all || !list.shape.columns.isEmpty || list.shape.order != nil {
            let source = Source.items(context.dossier.schema)
            let own = FacetRows(scope.items(context).map { .item($0) }, source, .items, list.shape, context)
            (rows, list.looks, list.headings) = (own.rows, own.looks, own.headings)
            list.columns = own.columns(of: rows)
            let seen = zip(own.facets.map(\.key), list.columns.widths(in: ListPart.room(context.size.width))).filter { $0.1 > 0 }
            widths = Dictionary(seen, uniquingKeysWith: { first, _ in first })
        } else {
            rows = scope.rows(context)
            (list.columns, list.looks, list.headings) = (ItemRows.columns(of: rows, width: context.size.width), ItemRows.looks, [])
        }
        list.ask(context) { [schema = context.dossier.schema] in .items(schema) }
        list.load(rows, height: context.size.height - 6)
        if isFirst, let first { list.select(first) }
    }

    func refusal(of command: Own, _ context: Context) -> Phrase? {
        let writes: [Own] = [.tick, .result, .link, .add, .edit, .fill, .note, .block, .export]
        if writes.contains(command), let refusal = context.readOnlyRefusal { return refusal }
        if command == .remind { return ReminderActs.refusal(context) }
        if command == .periods { return list.selected?.ref.flatMap { context.item($0) }.flatMap { PeriodsScreen.none(of: $0) } }
        guard let deed = Self.deeds[command] else { return nil }
        let targets = list.targets
        return targets.isEmpty ? context.refusal(of: deed, on: []) : context.refusalOfAll([deed], on: targets)
    }

    private static let deeds: [Own: Deed] = [
        .tick: .answer, .block: .answer, .note: .comment, .result: .arrange, .edit: .arrange, .fill: .arrange, .link: .arrange,
        .add: .organise,
    ]

    mutating func perform(_ command: Own, _ context: Context) -> [Effect<Never>] {
        switch command {
        case .remind: return ReminderActs.prepare(list.reached, context)
        case .explain: return engagement.map { [.open(ReasonsScreen($0))] } ?? []
        case .export:
            if !list.headings.isEmpty {
                return [list.exported(title(context), columns: list.headings.map { Phrase(same: $0.string) }, context)]
            }
            let columns = [
                Phrase(fr: "Point de contrôle", en: "Item"), Phrase(fr: "État", en: "State"), Phrase(fr: "Échéance", en: "Due"),
                Phrase(fr: "Liens", en: "Links"),
            ]
            return [list.exported(title(context), group: Phrase(fr: "Unité", en: "Unit"), columns: columns, context)]
        case .add: return engagement.map { [.open(FormScreen(.newItem($0, id: context.makeID()), context))] } ?? []
        default: break
        }
        guard let ref = list.selected?.ref else { return [] }
        switch command {
        case .open: return [.goBeside]
        case .tick: return tick(ref, context)
        case .result:
            return [.open(ItemActs.results(context.item(ref)?[Item.result]), on: Hold(list.targets, ItemActs.judged, context))]
        case .link:
            let choice = ChoiceScreen(Phrase(fr: "Lier à", en: "Link to"), ItemActs.linkFields.map { Choice($0.key, $0.label) })
            return [.open(choice, on: Hold(list.targets, .presence, context))]
        case .edit:
            let targets = list.targets
            if targets.count > 1 { return [.open(FormScreen(.several(targets), context))] }
            return (targets.first.flatMap { context.item($0) }).map { [.open(FormScreen(.nested($0.checklist.key, $0.path), context))] }
                ?? []
        case .block: return [.open(FormScreen(.blocked(ref), context))] + list.onlySelected(context)
        case .fill: return [.open(TableScreen(list))]
        case .note: return [.open(FormScreen(.note(ref, id: context.makeID()), context))] + list.onlySelected(context)
        case .uses: return [.open(UsesScreen(ref))] + list.onlySelected(context)
        case .periods: return [.open(PeriodsScreen(ref))] + list.onlySelected(context)
        case .explain, .add, .export, .remind: return []
        }
    }

    private mutating func tick(_ ref: Ref, _ context: Context) -> [Effect<Never>] {
        guard list.marks.refs.isEmpty else {
            let (effects, left): ([Effect<Never>], [Ref]) = ItemActs.tick(list.targets, context)
            return settle(effects, left: left)
        }
        let (effects, isTick): ([Effect<Never>], Bool) = context.ticking(ref)
        if isTick {
            list.selectNext { row in row.ref.flatMap { context.item($0) }.map { !ItemStatus($0, today: context.today).isSettled } ?? false }
        }
        return effects
    }

    mutating func answered(_ answer: Answer, on hold: Hold?, _ context: Context) -> [Effect<Never>] {
        let targets = hold?.refs ?? []
        switch answer {
        case .choice(let value):
            if let field = ItemActs.linkFields.first(where: { $0.key == value }) {
                let linking = Linking(targets, field, context)
                self.linking = linking
                return [.open(linking.picker, on: Hold(targets, .presence, context))]
            }
            return settle(ItemActs.result(value, of: targets, context), left: [])
        case .refs(let refs): return settle(linking?.effects(refs, context) ?? [], left: [])
        case .create(let kind): return linking.map { [.open($0.form(kind, context))] } ?? []
        case .goTo(let ref):
            list.select(ref)
            return []
        case .done(let left):
            list.keepMarks(left)
            return []
        case .confirmed, .text: return []
        }
    }
}
