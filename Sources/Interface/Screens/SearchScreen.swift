import Canvas
import Domain
import Text

/// One search across points, documents, evidence, decisions, actions: type, Enter opens.
struct SearchScreen: Screen {
    enum Command: Hashable { case open }

    private var list = ListPart([.fixed(12), .flexible(minimum: 30)])

    init() { list.openFilter() }

    var bindings: [Binding<Command>] { [Binding([.enter], .open, fr: "ouvrir", en: "open", footer: true)] }
    func title(_ context: Context) -> Phrase { Phrase(fr: "Chercher", en: "Search") }

    mutating func refresh(_ context: Context) {
        let naming = context.naming
        let points = context.dossier.items.map { item in
            ListRow(
                item.ref, [context.text(fr: "point", en: "item"), SafeText(naming.item(item.ref))],
                tone: ItemStatus(item, today: context.today).tone)
        }
        let records = context.dossier.schema.kinds.filter { !$0.isSingle && $0.name != Checklist.name }.flatMap { kind in
            context.dossier.records(kind.name).map { ListRow($0.reference, [context.text(kind.singular), SafeText(naming.full($0))]) }
        }
        list.load(points + records, height: context.size.height - 6)
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

    func draw(_ grid: inout Grid, _ rect: Rect, _ context: Context) { list.draw(&grid, rect, context) }
    func describe(_ context: Context) -> [SafeText] { list.describe() }
}
