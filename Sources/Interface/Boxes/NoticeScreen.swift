import Canvas
import Domain
import Text

/// In place of a box whose thing went away: what happened, until Enter or Escape. What was typed for the box does nothing else.
struct NoticeScreen: Screen {
    enum Command: Hashable { case close }

    var name = Phrase(fr: "Entre-temps", en: "Meanwhile")
    let sentence: Phrase

    var bindings: [Binding<Command>] { [Binding([.enter, .escape], .close, fr: "fermer", en: "close", footer: true)] }
    func title(_ context: Context) -> Phrase { name }
    func overlay(_ context: Context) -> Size? { Size(width: 72, height: lines(context).count + 4) }

    mutating func type(_ key: Key, _ context: Context) -> [Effect<Never>]? { key == .enter || key == .escape ? nil : [] }
    mutating func perform(_ command: Command, _ context: Context) -> [Effect<Never>] { [.close] }

    func draw(_ grid: inout Grid, _ rect: Rect, _ context: Context) {
        for (row, line) in lines(context).enumerated() { grid.put(SafeText(line), in: rect, row: row) }
        grid.put(context.text(fr: "Entrée ou Échap  fermer", en: "Enter or Esc  close"), in: rect, row: rect.height - 1, style: .bold)
    }

    private func lines(_ context: Context) -> [String] { Wrapping.wrap(sentence[context.language], width: min(64, context.size.width - 8)) }
}
