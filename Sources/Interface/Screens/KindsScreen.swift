import Canvas
import Domain
import Text

/// The kinds of record of the dossier and how many there are; Enter opens the list.
struct KindsScreen: ListScreen {
    enum Own: Hashable { case open }
    enum Choice: Sendable { case users, all }

    private let choice: Choice
    var list = ListPart([.flexible(minimum: 20), .fixed(8, .trailing)])

    init(_ choice: Choice) { self.choice = choice }

    var own: [Binding<Own>] { [Binding([.enter], .open, fr: "ouvrir", en: "open", footer: true)] }

    func title(_ context: Context) -> Phrase {
        choice == .users ? Phrase(fr: "Usagers", en: "Users") : Phrase(fr: "Tout le dossier", en: "Whole dossier")
    }

    mutating func refresh(_ context: Context) {
        let wanted = context.dossier.schema.kinds.filter { kind in
            choice == .users ? kind.group == .users : kind.name != Checklist.name
        }
        let rows = wanted.map { kind in
            ListRow(Ref("kinds", kind.name.rawValue), [context.text(kind.plural), SafeText(String(context.dossier.count(kind.name)))])
        }
        list.load(rows, height: context.size.height - 5)
    }

    mutating func perform(_ command: Own, _ context: Context) -> [Effect<Never>] {
        guard let name = list.selected?.ref.map({ KindName(rawValue: $0.record.id) }), let kind = context.dossier.schema[name] else {
            return []
        }
        if name == SavedView.kind.name { return [.open(ViewsScreen())] }
        return kind.isSingle ? [.open(RecordScreen(Ref(name, name.rawValue)))] : [.open(RecordListScreen(name))]
    }

    func draw(_ grid: inout Grid, _ rect: Rect, _ context: Context) {
        list.draw(&grid, rect.split(left: min(60, rect.width)).left, context)
    }
}
