import Canvas
import Domain
import Text

/// Offers what the disk would not take when the program was left.
public struct UnsavedScreen: Screen {
    public enum Command: Hashable, Sendable { case take, drop, later }

    /// A change, and the name it is kept under.
    public struct Kept: Sendable {
        public let key: String
        public let change: Change

        public init(key: String, change: Change) { (self.key, self.change) = (key, change) }
    }

    private let kept: [Kept]

    /// The oldest first.
    public init(_ kept: [Kept]) { self.kept = kept }

    public var bindings: [Binding<Command>] {
        [
            Binding([.enter, .letter("o"), .letter("y")], .take, fr: "les reprendre", en: "take them back", footer: true),
            Binding([.letter("j"), .letter("d")], .drop, fr: "les jeter", en: "drop them", footer: true),
            Binding([.escape, .letter("q")], .later, fr: "plus tard", en: "later", footer: true),
        ]
    }

    public func title(_ context: Context) -> Phrase {
        kept.count == 1
            ? Phrase(
                fr: "1 changement n'avait pas pu être enregistré : le reprendre ?", en: "1 change could not be saved: take it back?")
            : Phrase(
                fr: "\(kept.count) changements n'avaient pas pu être enregistrés : les reprendre ?",
                en: "\(kept.count) changes could not be saved: take them back?")
    }

    public func overlay(_ context: Context) -> Size? { Size(width: 76, height: lines(context).count + 4) }

    public mutating func perform(_ command: Command, _ context: Context) -> [Effect<Never>] {
        switch command {
        case .take: [.close] + kept.map { .commit($0.change, draft: $0.key) }
        case .drop: [.close] + kept.map { .removeDraft($0.key) }
        case .later: [.close]
        }
    }

    public func draw(_ grid: inout Grid, _ rect: Rect, _ context: Context) {
        for (row, line) in lines(context).prefix(rect.height - 1).enumerated() { grid.put(SafeText(line), in: rect, row: row) }
        let keys = context.text(
            fr: "Entrée  reprendre     J  jeter     Échap  plus tard", en: "Enter  take back     J  drop     Esc  later")
        grid.put(keys, in: rect, row: rect.height - 1, style: .bold)
    }

    private func lines(_ context: Context) -> [String] {
        let heading = Phrase(
            fr: "Le disque ne répondait pas quand vous avez quitté :", en: "The disk did not answer when you left:")
        return ActLines.lines(heading, kept.map(\.change.act.phrase), most: 8, context.language)
    }
}
