import Canvas
import Domain
import Text

/// One search across points, documents, evidence, decisions, actions: type, Enter opens.
struct SearchScreen: Screen {
    enum Command: Hashable { case open }

    private var list = ListPart([.fixed(14), .fixed(3), .flexible(minimum: 30)])

    init() { list.openFilter(isWhole: true) }

    var bindings: [Binding<Command>] { [Binding([.enter], .open, fr: "ouvrir", en: "open", footer: true)] }
    func note(_ context: Context) -> Phrase? { list.overflows ? list.note : nil }
    func title(_ context: Context) -> Phrase { Phrase(fr: "Chercher", en: "Search") }

    mutating func refresh(_ context: Context) {
        let naming = context.naming
        let points = ListRow.rows(context.dossier.items, \.ref) { item in
            let title = (item.number.isEmpty ? "" : item.number + "  ") + item.title
            let tone = context.facts.standing(of: item).tone
            return ListRow.Cells(
                texts: [Self.kind(of: item, context), Theme.mark(tone), SafeText(title)], tone: tone,
                along: Self.words(item.tree, Item.fields))
        }
        let records = context.dossier.schema.kinds.filter { !$0.isSingle && $0.name != Checklist.name }.flatMap { kind in
            ListRow.rows(context.dossier.records(kind.name), \.reference) { record in
                ListRow.Cells(
                    texts: [context.text(kind.singular), .empty, SafeText(naming.full(record))], tone: .neutral,
                    along: Self.words(record.tree, kind.fields))
            }
        }
        list.load(points + records, height: context.size.height - 6)
    }

    /// What people wrote in it: reasons, causes, notes.
    private static func words(_ tree: JSONObject, _ fields: [FieldSpec]) -> String {
        fields.flatMap { field -> [String] in
            switch field.kind {
            case .paragraph: [tree[field.key]?.text].compactMap { $0 }
            case .records(let nested): (tree[field.key]?.array ?? []).compactMap(\.object).map { words($0, nested) }
            default: []
            }
        }.joined(separator: " ")
    }

    /// « point · DCL »: several services answer points of one title, and the end of a title is what is cut.
    private static func kind(of item: ChecklistItem, _ context: Context) -> SafeText {
        let name = context.text(fr: "point", en: "item")
        return item.unit == .department ? name : name + " · " + context.text(item.unit.phrase(in: context.dossier))
    }

    mutating func type(_ key: Key, _ context: Context) -> [Effect<Never>]? {
        if key == .enter { return perform(.open, context) }
        if key == .escape { return [.close] }
        switch key {
        case .up: list.move(by: -1)
        case .down: list.move(by: 1)
        default: return list.handle(key) ? [] : nil
        }
        return []
    }

    mutating func perform(_ command: Command, _ context: Context) -> [Effect<Never>] {
        list.selected?.ref.map { [.open(Screens.screen(for: $0, context))] } ?? []
    }

    var takesText: Bool { list.takesText }
    var unready: (any MadeReady)? { list.unready }

    func draw(_ grid: inout Grid, _ rect: Rect, _ context: Context) { list.draw(&grid, rect, context) }
    func describe(_ context: Context) -> [SafeText] { list.describe(context) }
}
