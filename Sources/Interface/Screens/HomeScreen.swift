import Canvas
import Domain
import Text

/// The first screen: how ready the exigences are for the audit, what waits, who holds how many points.
struct HomeScreen: Screen {
    enum Command: Hashable { case open, explain, search }

    private var list = ListPart([.flexible(minimum: 30)])
    private var milestones = Phrase(same: "")
    private var heading = Phrase(same: "")
    private var states: [(state: Readiness.State, count: Int, reasons: [SafeText])] = []
    private var closing: [Phrase] = []

    var bindings: [Binding<Command>] {
        [
            Binding([.enter], .open, fr: "ouvrir", en: "open", footer: true),
            Binding([.letter("=")], .explain, fr: "expliquer les chiffres", en: "explain the figures"),
            Binding([.letter("/"), .control("f")], .search, fr: "chercher", en: "search", footer: true),
        ]
    }

    func title(_ context: Context) -> Phrase { Phrase(fr: "Accueil", en: "Home") }
    func subtitle(_ context: Context) -> Phrase? { milestones }

    var depth: Int { 2 }
    func beside(_ context: Context) -> Beside? {
        context.dossier.structure.engagements.isEmpty ? nil : Beside(Ref("home", "services")) { ServicesScreen() }
    }

    func panes(in rect: Rect, _ context: Context) -> [Rect]? {
        [rect] + [HomeLayout(rect, closing: closing.count).services].compactMap { $0 }
    }

    mutating func refresh(_ context: Context) {
        let text = HomeText(context)
        milestones =
            context.isLoaded
            ? text.milestones(width: context.size.width - 2) : Phrase(fr: "Lecture du dossier…", en: "Reading the dossier…")
        heading = text.readinessTitle
        closing = text.closing
        states = Readiness.State.allCases.map { ($0, context.facts.readiness.count($0), text.reasons($0)) }
        let rect = Rect(width: context.size.width, height: context.size.height - 3 - (context.size.height >= 16 ? 3 : 2))
        let toDo = HomeLayout(rect, closing: closing.count).toDo
        list.load(Self.rows(context, width: toDo.width - 3), height: toDo.height - 1)
    }

    private static func rows(_ context: Context, width: Int) -> [ListRow] {
        let counts = Dictionary(grouping: context.toDo.entries, by: \.category)
        return dropped(context)
            + ToDo.Category.all(context.dossier.schema).compactMap { category in
                guard let entries = counts[category] else { return nil }
                let text = context.text(context.toDo.counted(category))
                let since = entries.compactMap(\.day).min().map { HomeText.since($0, category, context) } ?? []
                let shown = since.map { text + context.text($0) }.first { $0.width <= width } ?? text
                return ListRow(
                    Ref("todo", category.name), [shown],
                    tone: category.isUrgent ? .bad : .neutral)
            }
    }

    /// Files that wait where they were dropped, at the head as in « À traiter ».
    private static func dropped(_ context: Context) -> [ListRow] {
        let count = context.facts.surroundings.deposits.count
        guard count > 0 else { return [] }
        let text = Phrase(
            fr: Count.of(count, "fichier déposé à joindre", "fichiers déposés à joindre"),
            en: Count.english(count, "dropped file to attach", "dropped files to attach"))
        return [ListRow(Ref("todo", Deposit.root), [context.text(text)], tone: .waiting)]
    }

    mutating func type(_ key: Key, _ context: Context) -> [Effect<Never>]? { list.handle(key) ? [] : nil }

    mutating func perform(_ command: Command, _ context: Context) -> [Effect<Never>] {
        switch command {
        case .open: [.open(ToDoScreen(category: category(list.selected?.ref, context)))]
        case .explain: [.open(Explanations.readiness(context))]
        case .search: [.open(SearchScreen())]
        }
    }

    private func category(_ ref: Ref?, _ context: Context) -> ToDo.Category? {
        ref.flatMap { ref in ToDo.Category.all(context.dossier.schema).first { $0.name == ref.record.id } }
    }

    func draw(_ grid: inout Grid, _ rect: Rect, _ context: Context) {
        let layout = HomeLayout(rect, closing: closing.count)
        drawReadiness(&grid, layout.readiness, context)
        grid.put(toDoTitle(context), in: layout.toDo, column: 1, style: context.hasFocus ? Theme.heading : Theme.quiet)
        list.draw(&grid, layout.toDo.split(top: 1).rest, context)
        for (row, line) in closing.enumerated() { grid.put(context.text(line), in: layout.closing, row: row, column: 1) }
    }

    private func drawReadiness(_ grid: inout Grid, _ rect: Rect, _ context: Context) {
        let why = context.text(fr: "(= calcul)", en: "(= why)") + " "
        grid.put(Self.fitted(context.text(heading), to: rect.width - why.width - 2), in: rect, column: 1, style: Theme.heading)
        grid.put(why, in: rect, style: Theme.quiet, alignment: .trailing)
        let total = states.reduce(0) { $0 + $1.count }
        for (row, (state, count, reasons)) in states.enumerated() {
            let line = rect.row(row + 1)
            let shown = context.isLoaded ? String(count) : "…"
            grid.put(context.text(state.plural(context.dossier.levels)), in: line, column: 3, style: Theme.style(state.tone))
            grid.put(SafeText(shown).padded(to: 4, alignment: .trailing), in: line, column: 16, style: .bold)
            guard context.isLoaded else { continue }
            let gauge = state == .ready && rect.width >= 70
            if gauge { Gauge(part: count, whole: total).draw(&grid, Rect(x: line.x + 22, y: line.y, width: 22, height: 1)) }
            let column = gauge ? 46 : 22
            let text = HomeText.fitting(reasons, width: line.width - column - 1)
            grid.put(text, in: line, column: column, style: gauge ? Theme.quiet : .plain)
        }
    }

    /// Without what follows the comma where there is no room for it.
    private static func fitted(_ heading: SafeText, to width: Int) -> SafeText {
        heading.width <= width ? heading : SafeText(String(heading.string.prefix { $0 != "," })).fitted(to: max(0, width))
    }

    /// « À TRAITER (12, dont 4 plus bas) »
    private func toDoTitle(_ context: Context) -> SafeText {
        let below = list.count - list.view.visible.upperBound
        guard below > 0 else { return context.text(fr: "À TRAITER", en: "TO DO") }
        return context.text(fr: "À TRAITER (\(list.count), dont \(below) plus bas)", en: "TO DO (\(list.count), \(below) of them below)")
    }

    func describe(_ context: Context) -> [SafeText] {
        guard context.isLoaded else { return [] }
        return [context.text(heading)] + states.map { SafeText("\($0.state.plural(context.dossier.levels)[context.language]) \($0.count)") }
            + list.describe(context) + closing.map { context.text($0) }
    }
}
