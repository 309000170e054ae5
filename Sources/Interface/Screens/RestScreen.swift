import Canvas
import Domain
import Text

/// An act that cannot be undone whole: the records that others changed since, by whom, and one key that undoes the rest.
public struct RestScreen: Screen {
    public enum Command: Hashable, Sendable { case rest, leave }

    /// A record in the way, as people call it, and who changed it when.
    public struct Obstacle: Sendable {
        let name: String
        let by: Phrase

        public init(_ name: String, by: Phrase) { (self.name, self.by) = (name, by) }
    }

    /// Its name in the journal.
    private let id: String
    private let act: Act
    private let obstacles: [Obstacle]
    /// How many records of the act nobody changed.
    private let rest: Int

    public init(_ id: String, _ act: Act, _ obstacles: [Obstacle], rest: Int) {
        (self.id, self.act, self.obstacles, self.rest) = (id, act, obstacles, rest)
    }

    public var bindings: [Binding<Command>] {
        [
            Binding([.letter("r")], .rest, fr: "annuler le reste", en: "undo the rest", footer: true),
            Binding([.enter, .escape, .letter("n"), .letter("q")], .leave, fr: "ne rien annuler", en: "undo nothing", footer: true),
        ]
    }

    public func title(_ context: Context) -> Phrase {
        Phrase(fr: "Pas annulé : d'autres ont écrit depuis", en: "Not undone: others wrote since")
    }
    public func overlay(_ context: Context) -> Size? { Size(width: 76, height: lines(context).count + 4) }

    public func refusal(of command: Command, _ context: Context) -> Phrase? { command == .rest ? context.readOnlyRefusal : nil }

    public mutating func perform(_ command: Command, _ context: Context) -> [Effect<Never>] {
        command == .rest ? [.close, .undoRest(id)] : [.close]
    }

    public func draw(_ grid: inout Grid, _ rect: Rect, _ context: Context) {
        for (row, line) in lines(context).enumerated() { grid.put(SafeText(line), in: rect, row: row) }
        let keys = context.text(
            fr: "R  annuler le reste      Entrée ou Échap  ne rien annuler", en: "R  undo the rest      Enter or Esc  undo nothing")
        grid.put(keys, in: rect, row: rect.height - 1, style: .bold)
    }

    private func lines(_ context: Context) -> [String] {
        let shown = obstacles.prefix(5).map { one in
            Phrase(fr: "« \(one.name) »\(one.by.french)", en: "“\(one.name)”\(one.by.english)")
        }
        let more = obstacles.count - shown.count
        let others =
            more > 0 ? [Phrase(fr: "et \(Count.of(more, "autre", "autres"))", en: "and \(Count.english(more, "other", "others"))")] : []
        let phrase = act.phrase
        let left = Phrase(
            fr: "Le reste de l'acte (\(phrase.french)) peut s'annuler sans cela : \(Count.of(rest, "fiche", "fiches")).",
            en: "The rest of the act (\(phrase.english)) can be undone without that: \(Count.english(rest, "record", "records")).")
        let width = min(68, context.size.width - 8)
        return (shown + others + [left]).flatMap { Wrapping.wrap($0[context.language], width: width) }
    }
}
