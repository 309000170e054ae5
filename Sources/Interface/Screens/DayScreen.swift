import Canvas
import Domain
import Text

/// On which day a point was done: today, or the day it was checked.
struct DoneOnScreen: Screen {
    enum Command: Hashable { case accept, cancel }

    private let ref: Ref
    private var field: TextField
    private var wrong: Phrase?

    init(_ ref: Ref, _ context: Context) {
        self.ref = ref
        field = TextField(context.today.shown)
    }

    var bindings: [Binding<Command>] {
        [
            Binding([.enter], .accept, fr: "fait ce jour-là", en: "done that day", footer: true),
            Binding([.escape], .cancel, fr: "revenir", en: "go back", footer: true),
        ]
    }

    func title(_ context: Context) -> Phrase { Phrase(fr: "Fait un autre jour", en: "Done another day") }
    func overlay(_ context: Context) -> Size? { Size(width: 64, height: 6) }
    var takesText: Bool { true }

    mutating func type(_ key: Key, _ context: Context) -> [Effect<Never>]? {
        guard field.handle(key) else { return nil }
        wrong = nil
        return []
    }

    func refusal(of command: Command, _ context: Context) -> Phrase? { command == .accept ? context.readOnlyRefusal : nil }

    mutating func perform(_ command: Command, _ context: Context) -> [Effect<Never>] {
        guard command == .accept, let item = context.item(ref) else { return [.close] }
        guard let day = DayReader(today: context.today).read(field.text.trimmed) else {
            wrong = Phrase(fr: "Tapez une date : 12/03/2026, hier, lundi.", en: "Type a date: 12/03/2026, yesterday, monday.")
            return []
        }
        guard day <= context.today else {
            wrong = Phrase(fr: "Le \(day.shown) n'est pas encore passé.", en: "\(day.shown) is not over yet.")
            return []
        }
        return [.close, .commit(context.acts.tickOff(item, on: day)), .say(MyEvidenceScreen.done(item, on: day))]
    }

    func draw(_ grid: inout Grid, _ rect: Rect, _ context: Context) {
        let label = context.text(fr: "Fait le : ", en: "Done on: ")
        grid.put(label, in: rect)
        field.draw(&grid, Rect(x: rect.x + label.width, y: rect.y, width: min(24, rect.width - label.width), height: 1))
        if let wrong { grid.put(context.text(wrong), in: rect, row: 1, style: Theme.style(.bad)) }
        let keys = context.text(fr: "Entrée  fait ce jour-là      Échap  revenir", en: "Enter  done that day      Esc  go back")
        grid.put(keys, in: rect, row: rect.height - 1, style: .bold)
    }

    func describe(_ context: Context) -> [SafeText] {
        ["> " + context.text(fr: "Fait le : ", en: "Done on: ") + SafeText(field.text)] + [wrong.map { context.text($0) }].compactMap { $0 }
    }
}
