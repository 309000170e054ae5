import Canvas
import Domain
import Text

/// What every service holds and what is late: beside « À traiter » on the first screen. Enter opens the points of one.
struct ServicesScreen: Screen {
    enum Command: Hashable { case open, explain, export }

    /// The columns of how many are late.
    private static let late = 7

    private var tallies: [ServiceTally] = []
    private var list = ListPart()

    var bindings: [Binding<Command>] {
        [
            Binding([.enter, .right], .open, fr: "ses points", en: "its items", footer: true),
            Binding([.letter("=")], .explain, fr: "expliquer les chiffres", en: "explain the figures"),
            .export(.export),
        ]
    }

    func title(_ context: Context) -> Phrase { Phrase(fr: "Services", en: "Services") }

    mutating func refresh(_ context: Context) {
        tallies = ServiceTally.all(context.facts)
        let rows = tallies.enumerated().map { place, tally in
            let (name, late) = (context.text(tally.name), SafeText(String(tally.late)))
            return ListRow(
                Ref("services", String(place)), [name, SafeText(tally.tally.sign), late],
                said: [name, tally.tally.said(context.language), late],
                tone: tally.late > 0 ? .bad : .neutral)
        }
        let widest = rows.map { $0.cells[1].width }.max() ?? 0
        list.columns = Columns([.flexible(minimum: 10), .fixed(widest, .trailing), .fixed(Self.late, .trailing)])
        list.load(rows, height: context.size.height - 7)
    }

    mutating func type(_ key: Key, _ context: Context) -> [Effect<Never>]? { list.handle(key) ? [] : nil }

    func refusal(of command: Command, _ context: Context) -> Phrase? { command == .export ? context.readOnlyRefusal : nil }

    mutating func perform(_ command: Command, _ context: Context) -> [Effect<Never>] {
        if command == .explain { return [.open(Explanations.readiness(context))] }
        if command == .export {
            let columns = [
                Phrase(same: "Service"), Phrase(fr: "Points tenus", en: "Items held"), Phrase(fr: "En retard", en: "Late"),
            ]
            return [list.exported(title(context), columns: columns, context)]
        }
        return tallies.indices.contains(list.view.selected) ? [.open(ChecklistScreen(.unit(tallies[list.view.selected].unit)))] : []
    }

    func draw(_ grid: inout Grid, _ rect: Rect, _ context: Context) {
        let parts = rect.split(left: 48).left.split(top: 1)
        let heads = [
            context.hasFocus ? "SERVICE" : "SERVICE (TAB)", context.text(fr: "points tenus", en: "items held"),
            context.text(fr: "retard", en: "late"),
        ]
        let columns = Columns([.flexible(minimum: 10), .fixed(12, .trailing), .fixed(Self.late, .trailing)])
        columns.draw(
            heads, &grid, parts.top.split(left: 1).rest.split(right: 1).rest, style: context.hasFocus ? Theme.heading : Theme.quiet)
        guard list.count > parts.rest.height else { return list.draw(&grid, parts.rest, context) }
        // what has no room is counted in the last row
        let seen = parts.rest.split(bottom: 1)
        list.draw(&grid, seen.rest, context)
        let hidden = list.count - seen.rest.height
        grid.put(context.text(fr: "… \(hidden) de plus", en: "… \(hidden) more"), in: seen.bottom, column: 3, style: Theme.quiet)
    }

    func describe(_ context: Context) -> [SafeText] { list.describe(context) }
}
