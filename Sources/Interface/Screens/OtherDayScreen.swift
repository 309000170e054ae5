import Canvas
import Domain
import Text

/// Asks on which day everything is to be shown: one of those proposed, or any that is typed.
struct OtherDayScreen: Screen {
    enum Command: Hashable { case accept, cancel }

    private struct Proposal {
        let day: Day
        let phrase: Phrase
    }

    private var field = TextField()
    private var place = 0
    private var wrong: Phrase?

    var bindings: [Binding<Command>] {
        [
            Binding([.enter], .accept, fr: "voir ce jour-là", en: "see that day", footer: true),
            Binding([.escape], .cancel, fr: "revenir", en: "go back", footer: true),
        ]
    }

    func title(_ context: Context) -> Phrase { Phrase(fr: "Voir à un autre jour", en: "See as of another day") }
    func overlay(_ context: Context) -> Size? { Size(width: 66, height: 9) }
    var takesText: Bool { true }

    mutating func type(_ key: Key, _ context: Context) -> [Effect<Never>]? {
        let last = proposals(context).count - 1
        switch key {
        case .up: place = max(0, place - 1)
        case .down: place = min(last, place + 1)
        default:
            let before = field
            guard field.handle(key) || field != before else { return nil }
        }
        wrong = nil
        return []
    }

    mutating func perform(_ command: Command, _ context: Context) -> [Effect<Never>] {
        guard command == .accept else { return [.close] }
        switch chosen(context) {
        case .day(let day): return [.close, .look(at: day == context.today ? nil : day)]
        case .wrong(let phrase):
            wrong = phrase
            return []
        }
    }

    private func chosen(_ context: Context) -> OtherDay.Reading {
        let (text, proposals) = (field.text.trimmed, proposals(context))
        return text.isEmpty ? .day(proposals[min(place, proposals.count - 1)].day) : OtherDay.read(text, context.facts)
    }

    /// Those people prepare for, and the way back.
    private func proposals(_ context: Context) -> [Proposal] {
        let cycle = context.facts.cycle
        let found = [
            cycle.nextAuditDay.map { Proposal(day: $0, phrase: Phrase(fr: "le prochain audit", en: "the next audit")) },
            cycle.nextCopil.flatMap { $0[Meeting.day] }.map {
                Proposal(day: $0, phrase: Phrase(fr: "le prochain COPIL", en: "the next COPIL"))
            },
        ]
        return found.compactMap(\.self) + [Proposal(day: context.today, phrase: Phrase(fr: "aujourd'hui", en: "today"))]
    }

    func draw(_ grid: inout Grid, _ rect: Rect, _ context: Context) {
        let label = context.text(Self.label)
        grid.put(label, in: rect)
        field.draw(&grid, Rect(x: rect.x + label.width, y: rect.y, width: min(24, rect.width - label.width), height: 1))
        for (row, line) in lines(context).enumerated() { grid.put(line, in: rect, row: row + 1) }
        let told = wrong ?? heard(context) ?? Self.help
        for (row, line) in Wrapping.wrap(told[context.language], width: rect.width).prefix(2).enumerated() {
            grid.put(SafeText(line), in: rect, row: row + 4, style: wrong == nil ? Theme.quiet : Theme.style(.bad))
        }
        let keys = Phrase(fr: "Entrée  voir ce jour-là      Échap  revenir", en: "Enter  see that day      Esc  go back")
        grid.put(context.text(keys), in: rect, row: rect.height - 1, style: .bold)
    }

    func describe(_ context: Context) -> [SafeText] {
        [context.text(Self.label) + SafeText(field.text)] + lines(context)
            + [(wrong ?? heard(context)).map { context.text($0) }].compactMap(\.self)
    }

    /// What is proposed; the one that Enter takes has a mark, as long as nothing is typed.
    private func lines(_ context: Context) -> [SafeText] {
        proposals(context).enumerated().map { number, proposal in
            let mark = number == place && field.text.isBlank ? "> " : "  "
            let (day, far) = (proposal.day.shownWithWeekday, proposal.day.distance(from: context.today))
            let far2 = proposal.day == context.today ? Phrase(same: "") : Phrase(fr: ", \(far.french)", en: ", \(far.english)")
            return context.text(
                fr: "\(mark)\(proposal.phrase.french) : \(day.french)\(far2.french)",
                en: "\(mark)\(proposal.phrase.english): \(day.english)\(far2.english)")
        }
    }

    /// The day that is typed, as it is understood.
    private func heard(_ context: Context) -> Phrase? {
        guard !field.text.isBlank, case .day(let day) = chosen(context) else { return nil }
        let (shown, far) = (day.shownWithWeekday, day.distance(from: context.today))
        return Phrase(fr: "C'est le \(shown.french), \(far.french).", en: "That is \(shown.english), \(far.english).")
    }

    private static let label = Phrase(fr: "Voir au : ", en: "As of: ")
    private static let help = Phrase(
        fr: "Ou tapez un jour : 22/02/2027, dans 30 j, fin avril. Tout s'affiche tel que ce serait si rien ne changeait ; rien ne s'écrit.",
        en: "Or type a day: 22/02/2027, in 30 days, end april. Everything shows as it would stand if nothing changed; nothing is written.")
}
