import Canvas
import Text

/// The keys while the cells of a list are filled.
enum CellCommand: Hashable, Sendable {
    case down, next, previous, choose, correct, accept, restore, empty, paste, leave

    /// Before anything is typed in a cell, and while it is.
    static func bindings(isTyping: Bool) -> [Binding<CellCommand>] {
        let own: [Binding<CellCommand>] =
            isTyping
            ? [
                Binding([.function(2)], .accept, fr: "valider ici", en: "accept here", footer: true),
                Binding([.function(4)], .restore, fr: "remettre la valeur", en: "put the value back", footer: true),
            ]
            : [
                Binding([.function(2)], .correct, fr: "corriger le texte", en: "correct the text", footer: true),
                Binding([.letter("r")], .choose, fr: "choisir dans la liste", en: "choose in the list", footer: true),
                Binding([.delete], .empty, fr: "vider la cellule", en: "empty the cell"),
            ]
        return [
            Binding([.enter], .down, fr: "valider, descendre", en: "accept, go down", footer: true),
            Binding([.tab], .next, fr: "colonne suivante", en: "next column", footer: true),
            Binding(
                [.escape], .leave, fr: isTyping ? "quitter (saisie gardée)" : "terminer", en: isTyping ? "leave (text kept)" : "finish",
                footer: true),
            Binding([.backTab], .previous, fr: "colonne précédente", en: "previous column"),
        ] + own + [
            Binding([.paste("")], .paste, fr: "remplir vers le bas, ou les lignes marquées", en: "fill down, or the marked rows")
        ]
    }
}

extension Screens {
    /// The keys while a list is filled where it stands, for the manual: in a cell just reached, then those that typing adds.
    public static var cellKeys: [(keys: [Key], phrase: Phrase)] {
        let reached = CellCommand.bindings(isTyping: false)
        let typing = CellCommand.bindings(isTyping: true).filter { row in !reached.contains { $0.phrase == row.phrase } }
        return (reached + typing).map { ($0.keys, $0.phrase) }
    }
}
