import Canvas
import Domain
import Text

/// An item in full, with everything it is linked to. Enter follows, Esc comes back.
struct ItemScreen: Screen {
    enum Command: Hashable { case open, tick, result, edit, note, link, unlink, uses, block, periods, history, part(PartCommand) }

    private let ref: Ref
    private var sheet = SheetPart()
    private var thing: SheetThing
    private var linking: Linking?

    init(_ ref: Ref) {
        self.ref = ref
        thing = SheetThing(ref)
    }

    var mode: Int { sheet.mode }
    var bindings: [Binding<Command>] {
        sheet.commands.bindings(
            after: [
                Binding([.letter(" ")], .tick, fr: "en place", en: "in place", footer: true),
                Binding([.enter, .right], .open, fr: "suivre", en: "follow", footer: true),
                Binding([.function(7), .letter("l")], .link, fr: "lier", en: "link", footer: true),
                Binding([.delete, .letter("d")], .unlink, fr: "délier", en: "unlink", footer: true),
                Binding([.letter("c")], .note, fr: "note", en: "note", footer: true),
                Binding([.letter("e")], .edit, fr: "modifier", en: "edit", footer: true),
                Binding([.letter("r")], .result, fr: "résultat", en: "result", footer: true),
                Binding([.letter("n")], .block, fr: "je ne peux pas, parce que…", en: "I cannot, because…", footer: true),
                Binding([.letter("p")], .periods, fr: "périodes", en: "periods"),
                Binding([.letter("b")], .uses, fr: "utilisé par", en: "used by"),
                Binding([.letter("h")], .history, fr: "historique", en: "history"),
            ], Command.part)
    }

    func title(_ context: Context) -> Phrase { Phrase(same: context.naming.item(ref)) }
    func note(_ context: Context) -> Phrase? { sheet.note }
    mutating func refresh(_ context: Context) {
        let size = Size(width: context.size.width, height: context.size.height - 5)
        thing.see(context)
        sheet.load(context.item(ref).map { ItemSheet($0, context).rows } ?? [], size: size)
    }

    mutating func type(_ key: Key, _ context: Context) -> [Effect<Never>]? { sheet.handle(key) ? [] : nil }

    func refusal(of command: Command, _ context: Context) -> Phrase? {
        let writes: [Command] = [.tick, .result, .edit, .note, .link, .unlink, .block]
        if writes.contains(command) || [.open, .periods].contains(command), let gone = thing.gone(context) { return gone }
        if writes.contains(command), let refusal = context.readOnlyRefusal { return refusal }
        if let deed = Self.deeds[command], let refusal = context.refusal(of: deed, on: [ref]) { return refusal }
        if command == .periods { return context.item(ref).flatMap { PeriodsScreen.none(of: $0) } }
        if command == .unlink, linkOfSelection(context) == nil {
            return Phrase(fr: "Placez-vous sur le lien à enlever.", en: "Go to the link to remove.")
        }
        return nil
    }

    private static let deeds: [Command: Deed] = [
        .tick: .answer, .block: .answer, .note: .comment, .result: .arrange, .edit: .arrange, .link: .arrange, .unlink: .arrange,
    ]

    mutating func perform(_ command: Command, _ context: Context) -> [Effect<Never>] {
        if [.open, .link, .unlink].contains(command), let phrase = thing.missing(&sheet, context) { return [.say(phrase)] }
        if command == .history { return [.open(HistoryScreen(ref.record))] }
        guard let item = context.item(ref) else { return [.close] }
        switch command {
        case .open: return follow(context)
        case .tick: return context.ticking(ref).effects
        case .result:
            return [.open(ItemActs.results(item[Item.result]), on: Hold([ref], ItemActs.judged, context))]
        case .edit: return edit(focus: nil, context)
        case .block: return [.open(FormScreen(.blocked(ref), context))]
        case .note: return [.open(FormScreen(.note(ref, id: context.makeID()), context))]
        case .link: return link(context)
        case .unlink: return unlink(context)
        case .periods: return [.open(PeriodsScreen(ref))]
        case .uses: return [.open(UsesScreen(ref))]
        case .history: return [.open(HistoryScreen(ref.record))]
        case .part(let command):
            sheet.perform(command)
            return []
        }
    }

    mutating func answered(_ answer: Answer, on hold: Hold?, _ context: Context) -> [Effect<Never>] {
        switch answer {
        case .choice(let value):
            if value == Deposit.kind.rawValue { return [.open(DepositRows.choice(context), on: Hold([ref], .presence, context))] }
            if let deposit = hold?.deposit(Ref(Deposit.kind, value)) {
                return DepositRows.attach(deposit, to: ref, context)
            }
            if let field = ItemActs.linkFields.first(where: { $0.key == value }) { return pick(field, context) }
            if let hold {
                let joined: [Effect<Never>] = Attaching.attach(value, hold, context)
                if !joined.isEmpty { return joined }
            }
            return ItemActs.result(value, of: [ref], context)
        case .refs(let refs): return linking?.effects(refs, context) ?? []
        case .create(let kind):
            guard kind == Evidence.kind.name, let item = context.item(ref) else {
                return linking.map { [.open($0.form(kind, context))] } ?? []
            }
            return [.open(Attaching.question(item, context.duties?.service, context), on: Hold([ref], .presence, context))]
        case .confirmed, .goTo, .text, .done: return []
        }
    }

    private mutating func follow(_ context: Context) -> [Effect<Never>] {
        switch sheet.selected?.target {
        case .link(let target): return [.open(Screens.screen(for: target, context))]
        case .field(let key): return edit(focus: key, context)
        case .nested(let path): return [.open(FormScreen(.nested(ref.record, path), context))]
        case .add(Item.occurrences.key): return [.open(PeriodsScreen(ref))]
        case .add(let key): return ItemActs.linkFields.first { $0.key == key }.map { pick($0, context) } ?? []
        case .settle: return [.open(ConflictScreen(ref.record))]
        case .option, .path, nil: return []
        }
    }

    private func edit(focus: String?, _ context: Context) -> [Effect<Never>] {
        if let refusal = context.readOnlyRefusal { return [.say(refusal)] }
        return [.open(FormScreen(.nested(ref.record, Path("items").element(ref.nested ?? "")), context, focus: focus))]
    }

    private mutating func link(_ context: Context) -> [Effect<Never>] {
        if case .add(let key)? = sheet.selected?.target, let field = ItemActs.linkFields.first(where: { $0.key == key }) {
            return pick(field, context)
        }
        if let (_, field) = linkOfSelection(context) { return pick(field, context) }
        let fields = ItemActs.linkFields.map { Choice($0.key, $0.label) }
        let choice = ChoiceScreen(Phrase(fr: "Lier à", en: "Link to"), [DepositRows.menu(context)].compactMap(\.self) + fields)
        return [.open(choice, on: Hold([ref], .presence, context))]
    }

    private mutating func pick(_ field: FieldSpec, _ context: Context) -> [Effect<Never>] {
        let linking = Linking([ref], field, context)
        self.linking = linking
        return [.open(linking.picker, on: Hold([ref], .presence, context))]
    }

    private func linkOfSelection(_ context: Context) -> (Ref, FieldSpec)? {
        guard case .link(let target)? = sheet.selected?.target, let item = context.item(ref) else { return nil }
        let field = ItemActs.linkFields.first { item.tree[$0.key]?.array?.contains { $0.text == target.text } ?? false }
        return field.map { (target, $0) }
    }

    private func unlink(_ context: Context) -> [Effect<Never>] {
        guard let (target, field) = linkOfSelection(context), let change = context.acts.link(ref, field, target, on: false) else {
            return []
        }
        return [
            .commit(change),
            .invite(
                Phrase(
                    fr: "Délié : \(context.naming.name(target)).",
                    en: "Unlinked: \(context.naming.name(target)).")),
        ]
    }

    var takesText: Bool { sheet.takesText }
    var aim: [Ref] { sheet.aim }

    func draw(_ grid: inout Grid, _ rect: Rect, _ context: Context) {
        guard context.item(ref) != nil else {
            grid.put(
                context.text(fr: "Ce point n'est plus dans le dossier.", en: "This item is no longer in the dossier."), in: rect, row: 1,
                column: 2)
            return
        }
        sheet.draw(&grid, rect, context)
    }

    func describe(_ context: Context) -> [SafeText] { sheet.describe(context) }
}
