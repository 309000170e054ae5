import Canvas
import Text

/// What acts the same on every screen.
enum GlobalCommand: Hashable, Sendable {
    case back, closeView, quit, help, commands, undo, redo, saveReflex, copyReflex, pasteReflex, refresh, redraw, mouse, changePerson,
        otherDay

    /// Acts in a box too: changes nothing behind it.
    var isHarmless: Bool { [.back, .quit, .saveReflex, .copyReflex, .pasteReflex, .redraw, .mouse].contains(self) }

    static let bindings: [Binding<GlobalCommand>] = [
        Binding([.letter("?"), .function(1)], .help, fr: "aide", en: "help"),
        Binding([.letter(":"), .function(9)], .commands, fr: "commande", en: "command"),
        Binding([.letter("u"), .control("z")], .undo, fr: "annuler", en: "undo"),
        Binding([.control("y")], .redo, fr: "rétablir", en: "redo"),
        Binding([.escape, .backTab], .back, fr: "revenir en arrière", en: "go back"),
        Binding([.letter("q")], .closeView, fr: "fermer ; au premier écran, quitter", en: "close; on the first screen, quit"),
        Binding([.function(10)], .quit, fr: "quitter (tout est enregistré)", en: "quit (everything is saved)"),
        Binding([.control("s")], .saveReflex, fr: "dire si tout est enregistré", en: "say whether everything is saved"),
        Binding([.control("c")], .copyReflex, fr: "comment copier", en: "how to copy"),
        Binding([.control("v")], .pasteReflex, fr: "comment coller", en: "how to paste"),
        Binding([.function(5)], .refresh, fr: "relire le dossier", en: "read the dossier again"),
        Binding([.function(12)], .mouse, fr: "prendre ou rendre la souris", en: "catch the mouse or give it back"),
        Binding([.function(6)], .changePerson, fr: "changer de personne (compte partagé)", en: "change person (shared account)"),
        Binding(
            [.letter("w")], .otherDay, fr: "voir à un autre jour, ou revenir à aujourd'hui",
            en: "see as of another day, or come back to today"),
        Binding([.control("l")], .redraw, fr: "redessiner l'écran", en: "redraw the screen"),
    ]

    /// Those that act where a session is confined to one screen: the footer names them, or they only say something.
    static let confined: [Binding<GlobalCommand>] =
        [
            Binding([.letter("u"), .control("z")], .undo, fr: "annuler", en: "undo", footer: true),
            Binding([.letter("?"), .function(1)], .help, fr: "aide", en: "help", footer: true),
            Binding([.letter("q")], .closeView, fr: "quitter", en: "quit", footer: true),
        ] + bindings.filter { [.back, .quit, .saveReflex, .copyReflex, .pasteReflex, .redraw, .changePerson].contains($0.command) }
}

extension Shell {
    /// The keys that act the same on every screen, for the manual.
    public static var globalKeys: [(keys: [Key], phrase: Phrase)] {
        let finding = [PartCommand.findNext, .findPrevious].map { $0.binding { $0 } }
        return GlobalCommand.bindings.map { ($0.keys, $0.phrase) } + PaneLayer.keys + finding.map { ($0.keys, $0.phrase) }
    }
}
