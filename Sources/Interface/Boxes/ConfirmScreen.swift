import Canvas
import Domain
import Text

/// A question whose keys are printed: `o` confirms, everything else leaves things as they are.
struct ConfirmScreen: Screen {
    enum Command: Hashable { case confirm, cancel }

    let question: Phrase
    let consequences: [Phrase]
    /// What it does itself; nil: the screen below is told that it was confirmed.
    var act: (change: Change, said: Phrase)?
    /// Of the things it is done to, those that are left out: they stay marked.
    var left: [Ref] = []
    /// What it asks for itself.
    var request: (any Request)?

    var bindings: [Binding<Command>] {
        [
            Binding([.letter("o"), .letter("y")], .confirm, fr: "oui, je confirme", en: "yes, I confirm", footer: true),
            Binding([.enter, .escape, .letter("n"), .letter("q")], .cancel, fr: "non, annuler", en: "no, cancel", footer: true),
        ]
    }

    func title(_ context: Context) -> Phrase { question }
    func overlay(_ context: Context) -> Size? { Size(width: 72, height: lines(context).count + 4) }

    mutating func perform(_ command: Command, _ context: Context) -> [Effect<Never>] {
        guard command == .confirm else { return [.close] }
        if let request { return [.close, .ask { _ in request }] }
        return act.map { [.answer(.done(left: left)), .commit($0.change), .invite($0.said)] } ?? [.answer(.confirmed)]
    }

    func draw(_ grid: inout Grid, _ rect: Rect, _ context: Context) {
        for (row, line) in lines(context).enumerated() { grid.put(SafeText(line), in: rect, row: row) }
        let keys = context.text(fr: "O  oui, je confirme      Entrée ou Échap  non", en: "O  yes, I confirm      Enter or Esc  no")
        grid.put(keys, in: rect, row: rect.height - 1, style: .bold)
    }

    private func lines(_ context: Context) -> [String] { consequences.flatMap { Wrapping.wrap($0[context.language], width: 64) } }
}
