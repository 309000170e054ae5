import Canvas
import Domain
import Text

/// Why an exigence is, or is not, ready: every reason, with the thing to open.
struct ReasonsScreen: ListScreen {
    enum Own: Hashable { case open, export }

    private let engagement: Ref
    var list = ListPart([.fixed(30), .flexible(minimum: 24), .fixed(12)])

    init(_ engagement: Ref) { self.engagement = engagement }

    var own: [Binding<Own>] { [Binding([.enter, .right], .open, fr: "ouvrir", en: "open", footer: true), .export(.export)] }
    func title(_ context: Context) -> Phrase { Phrase(fr: "Pourquoi", en: "Why") }

    func subtitle(_ context: Context) -> Phrase? {
        guard let entry = context.facts.readiness[engagement] else { return nil }
        let asOf = context.facts.readiness.asOf.shown
        let (state, tally) = (entry.state.phrase(context.dossier.levels), entry.tally.phrase)
        return Phrase(
            fr: "\(state.french.capitalizedFirst) au \(asOf) · \(tally.french)",
            en: "\(state.english.capitalizedFirst) on \(asOf) · \(tally.english)")
    }

    mutating func refresh(_ context: Context) {
        let reasons = context.facts.readiness[engagement]?.reasons ?? []
        let rows = reasons.map { reason in
            ListRow(
                reason.ref,
                [context.text(reason.cause.phrase), SafeText(context.naming.name(reason.ref)), SafeText(reason.day?.shown ?? "")],
                tone: reason.cause == .openFinding || reason.cause == .blocked ? .bad : .waiting)
        }
        list.load(rows, height: context.size.height - 6)
    }

    func refusal(of command: Own, _ context: Context) -> Phrase? { command == .export ? context.readOnlyRefusal : nil }

    mutating func perform(_ command: Own, _ context: Context) -> [Effect<Never>] {
        if command == .open { return openSelected(context) }
        let columns = [Phrase(fr: "Motif", en: "Reason"), Phrase(fr: "Concerne", en: "Concerns"), Phrase(fr: "Date", en: "Date")]
        return [list.exported(title(context), columns: columns, context)]
    }

    func draw(_ grid: inout Grid, _ rect: Rect, _ context: Context) {
        if list.rows.isEmpty {
            let text = Phrase(
                fr: "Tout ce qui compte est en place, prouvé et daté à cette date.",
                en: "Everything that counts is in place, proven and dated on that day.")
            grid.put(context.text(text), in: rect, row: 1, column: 3)
        } else {
            list.draw(&grid, rect, context)
        }
    }
}
