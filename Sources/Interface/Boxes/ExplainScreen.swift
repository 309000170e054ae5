import Canvas
import Domain
import Text

/// What a number counts: the rule in words, then the things counted; Enter opens one.
struct ExplainScreen: ListScreen {
    enum Own: Hashable { case open }

    let name: Phrase
    let rule: Phrase
    let rows: @Sendable (Context) -> [ListRow]
    var list = ListPart()

    /// The columns of what is said of a thing: on a wide screen « document non applicable à ce jour, et 1 autre » is whole.
    static func room(_ context: Context) -> Int { context.size.width * 3 / 8 }

    init(_ name: Phrase, rule: Phrase, rows: @escaping @Sendable (Context) -> [ListRow]) {
        self.name = name
        self.rule = rule
        self.rows = rows
    }

    var own: [Binding<Own>] { [Binding([.enter], .open, fr: "ouvrir", en: "open", footer: true)] }

    func title(_ context: Context) -> Phrase { name }

    /// The rule stands above what it counts, and scrolls with it.
    mutating func refresh(_ context: Context) {
        let lines = Wrapping.wrap(rule[context.language], width: context.size.width - 4).map { ListRow.text(" " + SafeText($0)) }
        let counted = rows(context)
        list.columns = .fitted(counted, first: 24, limits: [Self.room(context)])
        list.load(lines + [.text(.empty)] + counted, height: context.size.height - 5)
    }

    mutating func perform(_ command: Own, _ context: Context) -> [Effect<Never>] { openSelected(context) }
}
