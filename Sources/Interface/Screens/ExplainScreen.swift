import Canvas
import Domain
import Text

/// What a number counts: the rule in words, then the things counted; Enter opens one.
struct ExplainScreen: Screen {
    enum Command: Hashable { case open }

    let name: Phrase
    let rule: Phrase
    let rows: @Sendable (Context) -> [ListRow]
    private var list = ListPart([.flexible(minimum: 30, weight: 2), .flexible(minimum: 20)])

    init(_ name: Phrase, rule: Phrase, rows: @escaping @Sendable (Context) -> [ListRow]) {
        self.name = name
        self.rule = rule
        self.rows = rows
    }

    var bindings: [Binding<Command>] { [Binding([.enter], .open, fr: "ouvrir", en: "open", footer: true)] }
    func title(_ context: Context) -> Phrase { name }
    mutating func refresh(_ context: Context) { list.load(rows(context), height: context.size.height - 9) }
    mutating func type(_ key: Key, _ context: Context) -> [Effect<Never>]? {
        if list.filter.isTyping || key != .letter("/") { return list.handle(key) ? [] : nil }
        list.filter.open()
        return []
    }

    mutating func perform(_ command: Command, _ context: Context) -> [Effect<Never>] {
        list.selected?.ref.map { [.open(Screens.screen(for: $0, context))] } ?? []
    }

    var takesText: Bool { list.filter.isTyping }

    func draw(_ grid: inout Grid, _ rect: Rect, _ context: Context) {
        let lines = Wrapping.wrap(rule[context.language], width: rect.width - 4).prefix(max(1, rect.height - 5))
        for (row, line) in lines.enumerated() { grid.put(SafeText(line), in: rect, row: row, column: 2) }
        list.draw(&grid, rect.split(top: lines.count + 1).rest, context)
    }

    func describe(_ context: Context) -> [SafeText] { [context.text(rule)] + list.describe() }
}
