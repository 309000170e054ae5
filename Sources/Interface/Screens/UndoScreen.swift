import Canvas
import Domain
import Text

/// Asks before an act of another day is taken back or done again: it may be forgotten by who presses the key.
struct UndoScreen: Screen {
    enum Command: Hashable { case undo, cancel }

    let act: Act
    /// Its name in the journal: this one is undone, whatever was done since.
    let id: String?
    /// When it was done, or taken back.
    let time: Phrase
    let isRedo: Bool

    var bindings: [Binding<Command>] {
        [
            Binding(
                [.letter("o"), .letter("y")], .undo, fr: isRedo ? "oui, rétablir cet acte" : "oui, annuler cet acte",
                en: isRedo ? "yes, redo that act" : "yes, undo that act", footer: true),
            Binding(
                [.enter, .escape, .letter("n"), .letter("q")], .cancel, fr: isRedo ? "non" : "non, le garder",
                en: isRedo ? "no" : "no, keep it", footer: true),
        ]
    }

    func title(_ context: Context) -> Phrase { Phrase(fr: "Un acte d'un autre jour", en: "An act of another day") }
    func overlay(_ context: Context) -> Size? { Size(width: 72, height: lines(context).count + 4) }

    mutating func perform(_ command: Command, _ context: Context) -> [Effect<Never>] {
        command == .undo ? [.close, isRedo ? .redo(id) : .undo(id)] : [.close]
    }

    func draw(_ grid: inout Grid, _ rect: Rect, _ context: Context) {
        for (row, line) in lines(context).enumerated() { grid.put(SafeText(line), in: rect, row: row) }
        let keys =
            isRedo
            ? Phrase(fr: "O  oui, rétablir      Entrée ou Échap  non", en: "O  yes, redo      Enter or Esc  no")
            : Phrase(fr: "O  oui, annuler      Entrée ou Échap  non", en: "O  yes, undo      Enter or Esc  no")
        grid.put(context.text(keys), in: rect, row: rect.height - 1, style: .bold)
    }

    private func lines(_ context: Context) -> [String] {
        let question =
            isRedo
            ? Phrase(
                fr: "Rétablir : \(act.phrase.french), annulé \(time.french) ?", en: "Redo: \(act.phrase.english), undone \(time.english)?")
            : Phrase(
                fr: "Annuler : \(act.phrase.french), fait \(time.french) ?", en: "Undo: \(act.phrase.english), done \(time.english)?")
        return Wrapping.wrap(question[context.language], width: 64)
    }
}
