import Canvas
import Domain
import Exchange
import Text

/// A block pasted on the cells of a list, before anything is written: how many records it changes, what cannot be taken. Enter does
/// it in one act, Esc leaves no trace.
struct FillScreen: ListScreen {
    enum Own: Hashable { case apply, leave }
    enum Message: Sendable { case replied(CommitReply) }

    private let plan: ImportPlan
    private var isSent = false
    var list = ListPart([.flexible(minimum: 20)])

    init(_ plan: ImportPlan) { self.plan = plan }

    var parts: [PartCommand] { [] }
    var own: [Binding<Own>] {
        [
            Binding([.enter], .apply, fr: "modifier, en un seul acte", en: "change, in one act", footer: true),
            Binding([.escape, .letter("q")], .leave, fr: "abandonner", en: "give up", footer: true),
        ]
    }

    func title(_ context: Context) -> Phrase { plan.forecast }
    func overlay(_ context: Context) -> Size? {
        let count = plan.rows(width: Self.width(context), context.language).count
        return Size(width: Self.width(context) + 8, height: min(count + 3, context.size.height - 5))
    }

    private static func width(_ context: Context) -> Int { min(100, context.size.width - 12) }

    /// A change that the person may not make is not shown to be refused at its end.
    mutating func opened(_ context: Context) -> [Effect<Message>] {
        let refusal = context.readOnlyRefusal ?? plan.change.flatMap { context.refusal(of: $0) }
        return refusal.map { [.close, .say($0)] } ?? []
    }

    mutating func refresh(_ context: Context) {
        list.load(plan.rows(width: Self.width(context), context.language), height: (overlay(context)?.height ?? 3) - 3)
    }

    mutating func perform(_ command: Own, _ context: Context) -> [Effect<Message>] {
        guard !isSent else { return [] }
        guard command == .apply, let change = plan.change else {
            return [.close, .say(Phrase(fr: "Rien n'a été modifié.", en: "Nothing was changed."))]
        }
        if change.isUnexplained { return [.open(ReasonScreen(change))] }
        return send(change)
    }

    private mutating func send(_ change: Change) -> [Effect<Message>] {
        isSent = true
        return [.commit(change) { .replied($0) }]
    }

    /// Why deadlines are pushed back, the same for all.
    mutating func answered(_ answer: Answer, on hold: Hold?, _ context: Context) -> [Effect<Message>] {
        guard case .text(let reason) = answer, let change = plan.change, !isSent else { return [] }
        return send(change.because(reason))
    }

    mutating func receive(_ message: Message, _ context: Context) -> [Effect<Message>] {
        guard case .replied(let reply) = message else { return [] }
        let report = plan.report
        switch reply {
        case .stored:
            return [.close, .invite(Phrase(fr: "\(report.french).", en: "\(report.english)."), .control)]
        case .conflict: return [.close]
        case .refused(let refusals): return [.close] + (refusals.first.map { [.say($0.phrase)] } ?? [])
        case .failed(let phrase): return [.close, .say(phrase)]
        }
    }

    func draw(_ grid: inout Grid, _ rect: Rect, _ context: Context) {
        let parts = rect.split(bottom: 1)
        list.draw(&grid, parts.rest, context)
        let keys =
            plan.change == nil
            ? Phrase(fr: "Échap  revenir", en: "Esc  go back")
            : Phrase(fr: "Entrée  modifier, en un seul acte     Échap  abandonner", en: "Enter  change, in one act     Esc  give up")
        grid.put(context.text(keys), in: parts.bottom, column: 1, style: .bold)
    }

    func describe(_ context: Context) -> [SafeText] { [context.text(plan.forecast)] + list.describe(context) }
}
