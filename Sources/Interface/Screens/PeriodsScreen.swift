import Canvas
import Domain
import Text

/// The periods of a recurring point, newest first: each is opened, filled today or on another day, the missed ones too.
struct PeriodsScreen: ListScreen {
    enum Own: Hashable { case open, tick, day, export }

    private let ref: Ref
    var list = ListPart([.fixed(12), .fixed(12), .fixed(29), .flexible(minimum: 16)])

    init(_ ref: Ref) { self.ref = ref }

    var own: [Binding<Own>] {
        [
            Binding([.letter(" ")], .tick, fr: "fait aujourd'hui", en: "done today", footer: true),
            Binding([.letter("d")], .day, fr: "autre jour", en: "other day", footer: true),
            Binding([.enter, .right], .open, fr: "ouvrir", en: "open", footer: true),
            .export(.export),
        ]
    }

    /// Why a point has none.
    static func none(of item: ChecklistItem) -> Phrase? {
        guard item.recurrence == .none else { return nil }
        return Phrase(fr: "Ce point ne revient pas : il n'a pas de périodes.", en: "This item does not recur: it has no periods.")
    }

    func title(_ context: Context) -> Phrase { Phrase(fr: "Périodes", en: "Periods") }
    func subtitle(_ context: Context) -> Phrase? { Phrase(same: context.naming.item(ref)) }

    mutating func refresh(_ context: Context) {
        let rows = context.item(ref).map { PeriodRows($0, context).rows } ?? []
        list.load(rows, height: context.size.height - 6)
    }

    func refusal(of command: Own, _ context: Context) -> Phrase? {
        if let refusal = context.readOnlyRefusal { return refusal }
        return command == .export ? nil : context.refusal(of: .answer, on: [ref])
    }

    mutating func perform(_ command: Own, _ context: Context) -> [Effect<Never>] {
        if command == .export { return [list.exported(title(context), columns: PeriodRows.columns, context)] }
        guard let item = context.item(ref), let period = list.selected?.ref.flatMap({ Period(id: $0.record.id) }) else { return [] }
        switch command {
        case .open: return [.open(FormScreen(.nested(ref.record, item.path(of: period)), context))]
        case .day: return [.open(DayScreen.doneOn(ref, in: period, context), on: Hold([ref], ItemActs.answered, context))]
        case .tick: return tick(item, period, context)
        case .export: return []
        }
    }

    private func tick(_ item: ChecklistItem, _ period: Period, _ context: Context) -> [Effect<Never>] {
        let isDone = item.occurrence(period).flatMap { Occurrence.doneOn.value(in: $0) } != nil
        guard isDone else {
            guard period.first <= context.today else { return [] }
            return ItemActs.fill(item, on: context.today, in: period, context)
        }
        let name = period.dated
        let said = Phrase(
            fr: "Remis à faire : \(context.naming.title(item)) (\(name.french)).",
            en: "To do again: \(context.naming.title(item)) (\(name.english)).")
        let change = context.acts.untick(item, in: period)
        if let question: Effect<Never> = ItemActs.untickQuestion([item], in: period, change, said, context) { return [question] }
        return [.commit(change), .invite(said)]
    }
}
