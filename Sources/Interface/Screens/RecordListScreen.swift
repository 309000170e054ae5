import Canvas
import Domain
import Exchange
import Text

/// The list of the records of one kind, drawn from its field table.
struct RecordListScreen: Screen {
    enum Command: Hashable { case open, add, edit, filter, delete, uses, decisions, export }

    private let name: KindName
    private var list = ListPart()
    private var kind: Kind?

    init(_ name: KindName) { self.name = name }

    var bindings: [Binding<Command>] {
        let decisions: [Binding<Command>] =
            name == "meetings" ? [Binding([.letter("d")], .decisions, fr: "toutes les décisions", en: "all decisions", footer: true)] : []
        return [
            Binding([.enter, .right], .open, fr: "ouvrir", en: "open", footer: true),
            Binding([.letter("a"), .insert], .add, fr: "ajouter", en: "add", footer: true),
            Binding([.letter("e")], .edit, fr: "modifier", en: "edit", footer: true),
            Binding([.letter("/")], .filter, fr: "chercher", en: "search", footer: true),
        ] + decisions + [
            Binding(name == "meetings" ? [.delete] : [.delete, .letter("d")], .delete, fr: "supprimer", en: "delete"),
            Binding([.letter("b")], .uses, fr: "utilisé par", en: "used by", footer: true),
            .export(.export),
        ]
    }

    func title(_ context: Context) -> Phrase {
        guard let kind else { return Phrase(same: name.rawValue) }
        let hidden = list.filter.isActive ? " \(list.position)/\(list.count)" : ""
        return Phrase(fr: kind.plural.french + hidden, en: kind.plural.english + hidden)
    }

    mutating func refresh(_ context: Context) {
        kind = context.dossier.schema[name]
        guard let kind else { return }
        let fields = RecordRows.fields(kind, width: context.size.width, context.language)
        list.columns = Columns(fields.map { RecordRows.column($0, kind, width: context.size.width, context.language) }, gap: 2)
        if ["documents", "actions", "posts", "people"].contains(name) {
            list.invitation = Phrase(
                fr: "Rien ici. A pour ajouter, ou collez un tableau copié du tableur.",
                en: "Nothing here. A to add, or paste a table copied from a spreadsheet.")
        }
        list.headings = fields.map { context.text($0.label) }
        list.load(RecordRows.rows(kind, fields, context), height: context.size.height - 6)
    }

    mutating func type(_ key: Key, _ context: Context) -> [Effect<Never>]? { list.handle(key) ? [] : nil }

    func refusal(of command: Command, _ context: Context) -> Phrase? {
        [.add, .edit, .delete, .export].contains(command) ? context.readOnlyRefusal : nil
    }

    mutating func perform(_ command: Command, _ context: Context) -> [Effect<Never>] {
        switch command {
        case .filter: list.filter.open()
        case .export: return export(context)
        case .decisions: return [.open(RecordListScreen("decisions"))]
        case .add: return kind.map { [.open(FormScreen(.newRecord($0.name, id: context.makeID()), context))] } ?? []
        default: break
        }
        guard let ref = list.selected?.ref else { return [] }
        switch command {
        case .open: return [.open(Screens.screen(for: ref, context))]
        case .edit: return [.open(FormScreen(.record(ref.record), context))]
        case .uses: return [.open(UsesScreen(ref))]
        case .delete: return context.dossier.record(ref.record).map { [.open(DeleteQuestion.screen($0, context))] } ?? []
        default: return []
        }
    }

    /// The list in the order and with the filter that are seen; columns and texts that a narrow window cuts are whole.
    private func export(_ context: Context) -> [Effect<Never>] {
        guard let kind else { return [] }
        let fields = kind.columns.compactMap { kind.field($0) }
        let texts = FieldText(context.naming)
        let rows = list.shown.compactMap { list.rows[$0].ref }.compactMap { context.dossier.record($0.record) }.map { record in
            fields.map { texts.line(record.tree[$0.key] ?? $0.standard, $0) }
        }
        let table = [fields.map { $0.label[context.language] }] + rows
        return [.export(TableWriter.csv(table), list: RecordID.slug(of: kind.plural[context.language]))]
    }

    mutating func answered(_ answer: Answer, _ context: Context) -> [Effect<Never>] {
        guard answer == .confirmed, let ref = list.selected?.ref, let record = context.dossier.record(ref.record) else { return [] }
        return [.commit(context.acts.delete(record)), .say(DeleteQuestion.done(record, context))]
    }

    var takesText: Bool { list.filter.isTyping }

    func draw(_ grid: inout Grid, _ rect: Rect, _ context: Context) { list.draw(&grid, rect, context) }
    func describe(_ context: Context) -> [SafeText] { list.describe() }
}
