import Canvas
import Domain
import Text

/// The first screen: how ready the exigences are for the audit, what waits, who holds how many points.
struct HomeScreen: Screen {
    enum Command: Hashable { case open, explain, search }

    private var list = ListPart([.flexible(minimum: 30)])

    var bindings: [Binding<Command>] {
        [
            Binding([.enter], .open, fr: "ouvrir", en: "open", footer: true),
            Binding([.letter("=")], .explain, fr: "expliquer les chiffres", en: "explain the figures"),
            Binding([.letter("/")], .search, fr: "chercher", en: "search", footer: true),
        ]
    }

    func title(_ context: Context) -> Phrase { Phrase(fr: "Accueil", en: "Home") }
    func subtitle(_ context: Context) -> Phrase? {
        context.isLoaded ? HomeText(context).milestones : Phrase(fr: "Lecture du dossier…", en: "Reading the dossier…")
    }

    mutating func refresh(_ context: Context) {
        let counts = Dictionary(grouping: context.facts.toDo.entries, by: \.category)
        let rows = ToDo.Category.allCases.compactMap { category -> ListRow? in
            guard let entries = counts[category] else { return nil }
            let text = category.counted(entries.count)
            let since = entries.compactMap(\.day).min().map { HomeText.since($0, category, context) } ?? Phrase(same: "")
            return ListRow(
                Ref("todo", String(category.rawValue)), [context.text(text) + context.text(since)],
                tone: category.isUrgent ? .bad : .neutral)
        }
        list.load(rows, height: HomeText(context).toDoHeight)
    }

    mutating func type(_ key: Key, _ context: Context) -> [Effect<Never>]? { list.handle(key) ? [] : nil }

    mutating func perform(_ command: Command, _ context: Context) -> [Effect<Never>] {
        switch command {
        case .open: [.open(ToDoScreen(category: list.selected?.ref.flatMap { Int($0.record.id) }.flatMap { ToDo.Category(rawValue: $0) }))]
        case .explain: [.open(Explanations.readiness(context))]
        case .search: [.open(SearchScreen())]
        }
    }

    func draw(_ grid: inout Grid, _ rect: Rect, _ context: Context) {
        let readiness = rect.split(top: rect.height < 14 ? 4 : 5)
        drawReadiness(&grid, readiness.top, context)
        let wide = rect.width >= 76
        let columns = wide ? Self.columns(readiness.rest) : (rest: readiness.rest, right: Rect(width: 0, height: 0))
        let closing = HomeText(context).closing.prefix(max(0, readiness.rest.height - 4))
        let body = columns.rest.split(bottom: closing.count + 1)
        grid.put(toDoTitle(context), in: body.rest, column: 1, style: Theme.heading)
        list.draw(&grid, body.rest.split(top: 1).rest, context)
        if wide { drawServices(&grid, columns.right.split(bottom: closing.count + 1).rest, context) }
        let last = Rect(x: rect.x, y: rect.maxY - closing.count, width: rect.width, height: closing.count)
        for (row, line) in closing.enumerated() { grid.put(context.text(line), in: last, row: row, column: 1) }
    }

    /// What waits, and beside it the services: near each other on a wide screen, so that the eye can follow.
    private static func columns(_ rect: Rect) -> (rest: Rect, right: Rect) {
        let left = min(64, rect.width - min(40, rect.width / 2))
        let parts = rect.split(left: left)
        return (parts.left, parts.rest.split(left: min(48, parts.rest.width)).left)
    }

    private func drawReadiness(_ grid: inout Grid, _ rect: Rect, _ context: Context) {
        let readiness = context.facts.readiness
        grid.put(context.text(HomeText(context).readinessTitle), in: rect, column: 1, style: Theme.heading)
        grid.put(context.text(fr: "(= calcul)", en: "(= why)") + " ", in: rect, style: Theme.quiet, alignment: .trailing)
        let total = readiness.entries.count
        for (row, state) in Readiness.State.allCases.enumerated() {
            let line = rect.row(row + 1)
            let count = readiness.count(state)
            let shown = context.isLoaded ? String(count) : "…"
            grid.put(context.text(state.plural), in: line, column: 3, style: Theme.style(state.tone))
            grid.put(SafeText(shown).padded(to: 4, alignment: .trailing), in: line, column: 16, style: .bold)
            let gauge = state == .ready && rect.width >= 70
            if gauge, context.isLoaded {
                Gauge(part: count, whole: total).draw(&grid, Rect(x: line.x + 22, y: line.y, width: 30, height: 1))
            }
            guard context.isLoaded else { continue }
            let column = gauge ? 54 : 22
            grid.put(
                HomeText(context).reasons(state, width: line.width - column - 1), in: line, column: column,
                style: gauge ? Theme.quiet : .plain)
        }
    }

    /// « À TRAITER (12, dont 4 plus bas) »
    private func toDoTitle(_ context: Context) -> SafeText {
        let below = list.count - list.view.visible.upperBound
        guard below > 0 else { return context.text(fr: "À TRAITER", en: "TO DO") }
        return context.text(fr: "À TRAITER (\(list.count), dont \(below) plus bas)", en: "TO DO (\(list.count), \(below) of them below)")
    }

    private func drawServices(_ grid: inout Grid, _ rect: Rect, _ context: Context) {
        let columns = Columns([.flexible(minimum: 10), .fixed(12, .trailing), .fixed(9, .trailing)])
        let inner = rect.split(right: 1).rest
        let heads = [
            context.text(fr: "SERVICE", en: "SERVICE"), context.text(fr: "points tenus", en: "items held"),
            context.text(fr: "en retard", en: "late"),
        ]
        columns.draw(heads, &grid, inner.row(0), style: Theme.quiet)
        for (row, service) in ServiceTally.all(context.facts).prefix(max(0, inner.height - 1)).enumerated() {
            let cells = [
                SafeText(service.name[context.language]), SafeText("\(service.held) / \(service.total)"), SafeText(String(service.late)),
            ]
            columns.draw(cells, &grid, inner.row(row + 1), style: service.late > 0 ? Theme.style(.bad) : .plain)
        }
    }

    func describe(_ context: Context) -> [SafeText] {
        let text = HomeText(context)
        let counts = Readiness.State.allCases.map { "\($0.plural[context.language]) \(context.facts.readiness.count($0))" }
        return [context.text(text.milestones), context.text(text.readinessTitle)] + counts.map { SafeText($0) } + list.describe()
            + text.closing.map { context.text($0) }
    }
}
