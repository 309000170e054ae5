import Canvas
import Domain
import Text

/// Asks for one day, today unless another is typed, and does what is to be done on it.
struct DayScreen: Screen {
    enum Command: Hashable { case accept, cancel }

    /// What a day leads to, or why it cannot be that one.
    enum Outcome {
        case effects([Effect<Never>])
        case wrong(Phrase)
    }

    private let name: Phrase
    /// Before the day.
    private let label: Phrase
    /// What Enter does.
    private let act: Phrase
    /// Where a day typed without its year lies.
    private let aim: DayAim
    private let outcome: @Sendable (Day, Context) -> Outcome
    private var field: TextField
    /// The day proposed is still there whole: what is typed takes its place.
    private var isProposed = true
    private var wrong: Phrase?

    init(
        _ name: Phrase, label: Phrase, act: Phrase, aim: DayAim = .near, _ context: Context,
        outcome: @escaping @Sendable (Day, Context) -> Outcome
    ) {
        (self.name, self.label, self.act, self.aim, self.outcome) = (name, label, act, aim, outcome)
        field = TextField(context.today.shown)
    }

    var bindings: [Binding<Command>] {
        [
            Binding([.enter], .accept, fr: act.french, en: act.english, footer: true),
            Binding([.escape], .cancel, fr: "revenir", en: "go back", footer: true),
        ]
    }

    func title(_ context: Context) -> Phrase { name }
    func overlay(_ context: Context) -> Size? { Size(width: 64, height: 6) }
    var takesText: Bool { true }

    mutating func type(_ key: Key, _ context: Context) -> [Effect<Never>]? {
        var field = isProposed && key.replacesProposal ? TextField() : field
        guard field.handle(key) || field != self.field else { return nil }
        self.field = field
        isProposed = false
        wrong = nil
        return []
    }

    func refusal(of command: Command, _ context: Context) -> Phrase? { command == .accept ? context.readOnlyRefusal : nil }

    mutating func perform(_ command: Command, _ context: Context) -> [Effect<Never>] {
        guard command == .accept else { return [.close] }
        let (reader, text) = (DayReader(today: context.today, aim: aim), field.text.trimmed)
        guard let day = reader.read(text) else {
            wrong = text.isEmpty ? help(context) : reader.refusal(text)
            return []
        }
        switch outcome(day, context) {
        case .effects(let effects): return effects
        case .wrong(let phrase):
            wrong = phrase
            return []
        }
    }

    func draw(_ grid: inout Grid, _ rect: Rect, _ context: Context) {
        let label = question(context)
        grid.put(label, in: rect)
        let room = Rect(x: rect.x + label.width, y: rect.y, width: min(24, rect.width - label.width), height: 1)
        field.draw(&grid, room)
        if isProposed { grid.restyle(room.split(left: SafeText(field.text).width).left) { $0.reverse = true } }
        let lines = Wrapping.wrap((wrong ?? help(context))[context.language], width: rect.width).prefix(2)
        for (row, line) in lines.enumerated() {
            grid.put(SafeText(line), in: rect, row: row + 1, style: wrong == nil ? Theme.quiet : Theme.style(.bad))
        }
        let keys = Phrase(fr: "Entrée  \(act.french)      Échap  revenir", en: "Enter  \(act.english)      Esc  go back")
        grid.put(context.text(keys), in: rect, row: rect.height - 1, style: .bold)
    }

    func describe(_ context: Context) -> [SafeText] {
        ["> " + question(context) + SafeText(field.text)] + [wrong.map { context.text($0) }].compactMap { $0 }
    }

    private func examples(_ context: Context) -> Phrase { DayExamples(today: context.today, aim: aim).list }

    private func help(_ context: Context) -> Phrase {
        let list = examples(context)
        return Phrase(fr: "Une autre date à la place : \(list.french).", en: "Another date in its place: \(list.english).")
    }

    private func question(_ context: Context) -> SafeText {
        context.text(Phrase(fr: "\(label.french) : ", en: "\(label.english): "))
    }
}

extension DayScreen {
    /// On which day a point was done: today, or the day it was checked. The day chooses the period, unless one is in hand.
    static func doneOn(_ ref: Ref, in period: Period? = nil, _ context: Context) -> DayScreen {
        let name = period.map { Phrase(fr: "Fait un autre jour, \($0.dated.french)", en: "Done another day, \($0.dated.english)") }
        return DayScreen(
            name ?? Phrase(fr: "Fait un autre jour", en: "Done another day"), label: Phrase(fr: "Fait le", en: "Done on"),
            act: Phrase(fr: "fait ce jour-là", en: "done that day"), aim: Item.doneOn.spec.aim, context
        ) { day, context in
            if let wrong = Plausibility(today: context.today).fault(day, doneIn: period) { return .wrong(wrong) }
            guard let item = context.item(ref) else { return .effects([.close]) }
            return .effects([.close] + ItemActs.fill(item, on: day, in: period, context))
        }
    }

    /// From which day a departure counts; the answer is the day as files write it.
    static func departure(_ context: Context) -> DayScreen {
        DayScreen(
            Phrase(fr: "Jour du départ", en: "Day of the departure"), label: Phrase(fr: "À partir du", en: "From"),
            act: Phrase(fr: "prendre ce jour", en: "take that day"), context
        ) { day, _ in .effects([.answer(.choice(day.text))]) }
    }
}
