import Canvas
import Domain
import Text

/// The sheet of any record: its fields, its nested things, its links both ways.
struct RecordScreen: Screen {
    enum Command: Hashable { case open, follow, departure, edit, add, link, unlink, uses, history, part(PartCommand) }

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
        let follow: [Binding<Command>] =
            ref.kind == Decision.kind.name ? [Binding([.letter("s")], .follow, fr: "suite", en: "follow-up", footer: true)] : []
        let departure: [Binding<Command>] =
            [Post.kind.name, Person.kind.name].contains(ref.kind)
            ? [Binding([.letter("p")], .departure, fr: "départ ou mutation", en: "departure or transfer", footer: true)] : []
        return sheet.commands.bindings(
            after: [Binding([.enter, .right], .open, fr: "suivre", en: "follow", footer: true)] + follow + departure + [
                Binding([.letter("e")], .edit, fr: "modifier", en: "edit", footer: true),
                Binding([.letter("a"), .insert], .add, fr: "ajouter", en: "add", footer: true),
                Binding([.function(7), .letter("l")], .link, fr: "lier", en: "link", footer: true),
                Binding([.delete, .letter("d")], .unlink, fr: "délier ou supprimer", en: "unlink or delete", footer: true),
                Binding([.letter("b")], .uses, fr: "utilisé par", en: "used by"),
                Binding([.letter("h")], .history, fr: "historique", en: "history"),
            ], Command.part)
    }

    func note(_ context: Context) -> Phrase? { sheet.note }
    func title(_ context: Context) -> Phrase {
        context.dossier.record(ref.record).map { Phrase(same: context.naming.full($0)) } ?? Phrase(same: ref.text)
    }

    mutating func refresh(_ context: Context) {
        let size = Size(width: context.size.width, height: context.size.height - 5)
        thing.see(context)
        sheet.load(context.dossier.record(ref.record).map { RecordSheet($0, context).rows } ?? [], size: size)
    }

    mutating func type(_ key: Key, _ context: Context) -> [Effect<Never>]? { sheet.handle(key) ? [] : nil }

    func refusal(of command: Command, _ context: Context) -> Phrase? {
        if [.open, .follow, .departure, .edit, .add, .link, .unlink].contains(command), let gone = thing.gone(context) { return gone }
        if command == .open, isOnValue { return context.refusal(of: deeds(command, context), on: ref) }
        guard [.follow, .edit, .add, .link, .unlink].contains(command) else { return nil }
        return context.readOnlyRefusal ?? context.refusal(of: deeds(command, context), on: ref)
    }

    /// Enter fills in what the cursor stands on.
    private var isOnValue: Bool {
        switch sheet.selected?.target {
        case .field, .nested, .add: true
        default: false
        }
    }

    private var isOnPart: Bool {
        switch sheet.selected?.target {
        case .link, .nested: true
        default: false
        }
    }

    /// What a command may turn out to be where the cursor stands.
    private func deeds(_ command: Command, _ context: Context) -> [Deed] {
        let all = context.dossier.schema[ref.kind]?.allDeeds ?? []
        return switch command {
        case .follow: [.followUp]
        case .unlink: isOnPart ? all : [.remove]
        default: all
        }
    }

    mutating func perform(_ command: Command, _ context: Context) -> [Effect<Never>] {
        if [.open, .add, .link, .unlink].contains(command), let phrase = thing.missing(&sheet, context) { return [.say(phrase)] }
        if command == .history { return [.open(HistoryScreen(ref.record))] }
        guard let record = context.dossier.record(ref.record), let kind = context.dossier.schema[ref.kind] else { return [.close] }
        switch command {
        case .open: return follow(kind, context)
        case .follow: return DecisionActs.ask(record, on: context.today, context)
        case .departure: return [.open(DepartureScreen(ref))]
        case .edit: return [.open(FormScreen(.record(record.key), context))]
        case .add: return add(kind, context)
        case .link: return link(kind, context)
        case .unlink: return unlink(record, kind, context)
        case .uses: return [.open(UsesScreen(ref))]
        case .history: return [.open(HistoryScreen(ref.record))]
        case .part(let command):
            sheet.perform(command)
            return []
        }
    }

    mutating func answered(_ answer: Answer, on hold: Hold?, _ context: Context) -> [Effect<Never>] {
        guard let record = context.dossier.record(ref.record), let kind = context.dossier.schema[ref.kind] else { return [] }
        switch answer {
        case .goTo(let added):
            if let path = context.dossier.path(of: added) { sheet.select(.nested(path)) }
            return []
        case .choice(let key):
            if let effects: [Effect<Never>] = hold.flatMap({ DecisionActs.follow(key, $0, context) }) { return effects }
            if let form = Following.form(key, of: record, context) { return [.open(form)] }
            return kind.field(key).map { open($0, context) } ?? []
        case .refs(let refs): return linking?.effects(refs, context) ?? []
        case .create(let kind): return linking.map { [.open($0.form(kind, context))] } ?? []
        case .text, .done: return []
        case .confirmed:
            return [.commit(context.acts.delete(record)), .close, .invite(DeleteQuestion.done([record], context))]
        }
    }

    private mutating func follow(_ kind: Kind, _ context: Context) -> [Effect<Never>] {
        switch sheet.selected?.target {
        case .link(let target): return [.open(Screens.screen(for: target, context))]
        case .field(let key):
            if let refusal = context.readOnlyRefusal { return [.say(refusal)] }
            return [.open(FormScreen(.record(ref.record), context, focus: key))]
        case .nested(let path): return [.open(FormScreen(.nested(ref.record, path), context))]
        case .add(let key): return kind.field(key).map { open($0, context) } ?? []
        case .settle: return [.open(ConflictScreen(ref.record))]
        case .option, .path, nil: return []
        }
    }

    /// Adds to the section the cursor stands in, else asks which.
    private mutating func add(_ kind: Kind, _ context: Context) -> [Effect<Never>] {
        if case .add(let key)? = sheet.selected?.target { return kind.field(key).map { open($0, context) } ?? [] }
        if case .nested(let path)? = sheet.selected?.target, case .key(let key)? = path.steps.first {
            return kind.field(key).map { open($0, context) } ?? []
        }
        return choose(kind.fields.filter { $0.isNested && !$0.isKept }, Following.choices(ref, context), context)
    }

    private mutating func link(_ kind: Kind, _ context: Context) -> [Effect<Never>] {
        if case .add(let key)? = sheet.selected?.target { return kind.field(key).map { open($0, context) } ?? [] }
        return choose(kind.fields.filter(\.isLink), [], context)
    }

    private mutating func choose(_ fields: [FieldSpec], _ following: [Choice], _ context: Context) -> [Effect<Never>] {
        if fields.isEmpty, following.isEmpty { return [.say(Phrase(fr: "Rien à ajouter ici.", en: "Nothing to add here."))] }
        if fields.count == 1, following.isEmpty { return open(fields[0], context) }
        let choice = ChoiceScreen(Phrase(fr: "Ajouter", en: "Add"), fields.map { Choice($0.key, $0.label) } + following)
        return [.open(choice, on: Hold([ref], .presence, context))]
    }

    private mutating func open(_ field: FieldSpec, _ context: Context) -> [Effect<Never>] {
        if let refusal = context.readOnlyRefusal { return [.say(refusal)] }
        if field.isNested {
            return [.open(FormScreen(.nested(ref.record, Path(field.key).element(context.makeID()), isNew: true), context))]
        }
        let linking = Linking([ref], field, context)
        self.linking = linking
        return [.open(linking.picker, on: Hold([ref], .presence, context))]
    }

    /// On a link: takes it away. Elsewhere: asks before the record is set aside.
    private func unlink(_ record: Record, _ kind: Kind, _ context: Context) -> [Effect<Never>] {
        if case .link(let target)? = sheet.selected?.target,
            let field = kind.fields.first(where: { $0.isLink && record.refs($0).contains(target) }),
            let change = context.acts.link(ref, field, target, on: false)
        {
            let name = context.naming.name(target, nestedIn: field.nestedIn)
            let said = Phrase(fr: "Délié : \(name).", en: "Unlinked: \(name).")
            if let question = LeavingModule.question(target, field, of: record, change, said, context) {
                return [.open(question, on: Hold([ref], .fields([field.key]), context))]
            }
            return [.commit(change), .invite(said)]
        }
        if case .nested(let path)? = sheet.selected?.target {
            let change = context.acts.edit(record, [Write(path, nil)], verb: .delete)
            let name = path.steps.last.flatMap { step in
                if case .element(let id) = step { context.naming.name(Ref(record.key, nested: id)) } else { nil }
            }
            return [.commit(change), .invite(Phrase(fr: "Supprimé : \(name ?? "-").", en: "Deleted: \(name ?? "-")."))]
        }
        return delete(record, context)
    }

    private func delete(_ record: Record, _ context: Context) -> [Effect<Never>] {
        [.open(DeleteQuestion.screen([record], context), on: Hold([ref], context))]
    }

    var takesText: Bool { sheet.takesText }
    var aim: [Ref] { sheet.aim }

    func draw(_ grid: inout Grid, _ rect: Rect, _ context: Context) { sheet.draw(&grid, rect, context) }
    func describe(_ context: Context) -> [SafeText] { sheet.describe(context) }
}
