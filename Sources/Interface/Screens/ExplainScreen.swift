import Canvas
import Domain
import Text

/// What a number counts: the rule in words, then the things counted; Enter opens one.
struct ExplainScreen: Screen {
    enum Command: Hashable { case open, part(PartCommand) }

    let name: Phrase
    let rule: Phrase
    let rows: @Sendable (Context) -> [ListRow]
    private var list = ListPart([.flexible(minimum: 30, weight: 2), .flexible(minimum: 20)])

    init(_ name: Phrase, rule: Phrase, rows: @escaping @Sendable (Context) -> [ListRow]) {
        self.name = name
        self.rule = rule
        self.rows = rows
    }

    var mode: Int { list.mode }
    var bindings: [Binding<Command>] {
        list.commands.bindings(after: [Binding([.enter], .open, fr: "ouvrir", en: "open", footer: true)], Command.part)
    }

    func title(_ context: Context) -> Phrase { name }

    /// The rule stands above what it counts, and scrolls with it.
    mutating func refresh(_ context: Context) {
        let lines = Wrapping.wrap(rule[context.language], width: context.size.width - 4).map { ListRow.text(" " + SafeText($0)) }
        list.load(lines + [.text(.empty)] + rows(context), height: context.size.height - 5)
    }

    mutating func type(_ key: Key, _ context: Context) -> [Effect<Never>]? { list.handle(key) ? [] : nil }

    mutating func perform(_ command: Command, _ context: Context) -> [Effect<Never>] {
        if case .part(let command) = command {
            list.perform(command)
            return []
        }
        return list.selected?.ref.map { [.open(Screens.screen(for: $0, context))] } ?? []
    }

    var takesText: Bool { list.takesText }

    func draw(_ grid: inout Grid, _ rect: Rect, _ context: Context) { list.draw(&grid, rect, context) }
    func describe(_ context: Context) -> [SafeText] { list.describe(context) }
}
