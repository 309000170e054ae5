import Canvas
import Domain
import Text

/// Why deadlines are pushed back: one sentence, asked once of all those that a list changes where they stand.
struct ReasonScreen: Screen {
    enum Command: Hashable { case accept, cancel }

    private let count: Int
    private var field = TextField()
    private var isMissing = false

    init(_ count: Int) { self.count = count }
    init(_ change: Change) { self.init(change.unexplained.count) }

    var bindings: [Binding<Command>] {
        [
            Binding([.enter], .accept, fr: "repousser pour ce motif", en: "push back for that reason", footer: true),
            Binding([.escape], .cancel, fr: "revenir, rien ne change", en: "go back, nothing changes", footer: true),
        ]
    }

    func title(_ context: Context) -> Phrase {
        count > 1
            ? Phrase(fr: "\(count) échéances repoussées : pourquoi ?", en: "\(count) due dates pushed back: why?")
            : Phrase(fr: "Échéance repoussée : pourquoi ?", en: "Due date pushed back: why?")
    }

    func overlay(_ context: Context) -> Size? { Size(width: 72, height: 5) }
    var takesText: Bool { true }

    mutating func type(_ key: Key, _ context: Context) -> [Effect<Never>]? {
        let before = field
        guard field.handle(key) || field != before else { return nil }
        isMissing = false
        return []
    }

    mutating func perform(_ command: Command, _ context: Context) -> [Effect<Never>] {
        guard command == .accept else { return [.close] }
        let text = field.text.trimmed
        guard !text.isBlank else {
            isMissing = true
            return []
        }
        return [.answer(.text(text))]
    }

    func draw(_ grid: inout Grid, _ rect: Rect, _ context: Context) {
        field.draw(&grid, rect.row(0))
        grid.put(context.text(hint), in: rect, row: 1, style: isMissing ? Theme.style(.bad).with(bold: true) : Theme.quiet)
        let keys = context.text(
            fr: "Entrée  repousser      Échap  revenir, rien ne change", en: "Enter  push back      Esc  go back, nothing changes")
        grid.put(keys, in: rect, row: rect.height - 1, style: .bold)
    }

    func describe(_ context: Context) -> [SafeText] {
        [
            context.text(title(context)), "> " + context.text(Postponement.reason.spec.label) + ": " + SafeText(field.text),
            context.text(hint),
        ]
    }

    private var hint: Phrase {
        if isMissing {
            return Phrase(
                fr: "Une échéance repoussée garde son motif : une phrase.", en: "A due date pushed back keeps its reason: one sentence.")
        }
        return count > 1
            ? Phrase(
                fr: "Une phrase, la même pour toutes ; elle reste sur chaque fiche.",
                en: "One sentence, the same for all; it stays on each record.")
            : Phrase(fr: "Une phrase ; elle reste sur la fiche.", en: "One sentence; it stays on the record.")
    }
}
