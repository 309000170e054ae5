import Canvas
import Domain
import Text

/// The disk does not answer, and the person wants to go: what is not saved is named, and kept for the next time.
public struct LeavingScreen: Screen {
    public enum Command: Hashable, Sendable { case leave, stay }

    private static let most = 6
    private let acts: [Phrase]
    private let others: [Phrase]

    /// `acts` can be kept and offered again; `others` cannot.
    public init(_ acts: [Phrase], others: [Phrase] = []) { (self.acts, self.others) = (acts, others) }

    public var bindings: [Binding<Command>] {
        [
            Binding([.letter("o"), .letter("y")], .leave, fr: "oui, quitter", en: "yes, quit", footer: true),
            Binding([.enter, .escape, .letter("n"), .letter("q")], .stay, fr: "rester", en: "stay", footer: true),
        ]
    }

    public func title(_ context: Context) -> Phrase {
        let count = acts.count + others.count
        return Phrase(
            fr: "Le disque ne répond pas : quitter sans enregistrer \(Count.of(count, "changement", "changements")) ?",
            en: "The disk does not answer: quit without saving \(Count.english(count, "change", "changes"))?")
    }

    public func overlay(_ context: Context) -> Size? { Size(width: 76, height: lines(context).count + 4) }

    public mutating func perform(_ command: Command, _ context: Context) -> [Effect<Never>] {
        [.close, command == .leave ? .leave : .stay]
    }

    public func draw(_ grid: inout Grid, _ rect: Rect, _ context: Context) {
        for (row, line) in lines(context).prefix(rect.height - 1).enumerated() { grid.put(SafeText(line), in: rect, row: row) }
        let keys = context.text(fr: "O  quitter      Entrée ou Échap  rester et attendre", en: "O  quit      Enter or Esc  stay and wait")
        grid.put(keys, in: rect, row: rect.height - 1, style: .bold)
    }

    private func lines(_ context: Context) -> [String] {
        let kept = Phrase(
            fr: "Gardé sur cette machine et proposé à la prochaine ouverture :",
            en: "Kept on this machine and offered at the next start:")
        return ActLines.lines(kept, acts, most: Self.most, context.language)
            + ActLines.lines(ActLines.unknown, others, most: Self.most, context.language)
    }
}
