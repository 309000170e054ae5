import Canvas
import Domain
import Text

/// In place of a box whose thing went away: what happened, until Enter or Escape. What was typed for the box does nothing else.
struct NoticeScreen: Screen {
    enum Command: Hashable { case close }

    private let name: Phrase
    private let sentences: [Phrase]

    init(name: Phrase = Phrase(fr: "Entre-temps", en: "Meanwhile"), sentence: Phrase) { self.init(name: name, sentences: [sentence]) }

    init(name: Phrase, sentences: [Phrase]) {
        self.name = name
        self.sentences = sentences
    }

    var bindings: [Binding<Command>] { [Binding([.enter, .escape], .close, fr: "fermer", en: "close", footer: true)] }
    func title(_ context: Context) -> Phrase { name }
    func overlay(_ context: Context) -> Size? { Size(width: 72, height: lines(context).count + 4) }

    mutating func type(_ key: Key, _ context: Context) -> [Effect<Never>]? { key == .enter || key == .escape ? nil : [] }
    mutating func perform(_ command: Command, _ context: Context) -> [Effect<Never>] { [.close] }

    func draw(_ grid: inout Grid, _ rect: Rect, _ context: Context) {
        for (row, line) in lines(context).enumerated() { grid.put(SafeText(line), in: rect, row: row) }
        grid.put(context.text(fr: "Entrée ou Échap  fermer", en: "Enter or Esc  close"), in: rect, row: rect.height - 1, style: .bold)
    }

    private func lines(_ context: Context) -> [String] {
        sentences.flatMap { Wrapping.wrap($0[context.language], width: min(64, context.size.width - 8)) }
    }
}
