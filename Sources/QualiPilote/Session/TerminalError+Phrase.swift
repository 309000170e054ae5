import Terminal
import Text

extension StandIn {
    /// Said once: what it was taken for.
    var phrase: Phrase {
        Phrase(
            fr: "Le terminal « \(wanted) » est inconnu ici : il est pris pour « \(used) ». Si l'écran est brouillé : export TERM=vt100.",
            en: "The terminal “\(wanted)” is unknown here: it is taken for “\(used)”. If the screen is garbled: export TERM=vt100.")
    }
}

extension TerminalError {
    /// What is missing, and what works without it.
    var phrase: Phrase {
        switch self {
        case .inputIsNoTerminal, .outputIsNoTerminal:
            Phrase(
                fr: "L'interface demande un terminal ; sans terminal, utilisez les commandes (qualipilote aide).",
                en: "The interface needs a terminal; without one, use the commands (qualipilote help).")
        case .termUnset:
            Phrase(
                fr: "La variable TERM n'est pas définie : le terminal est inconnu. Tapez par exemple : export TERM=xterm-256color.",
                en: "The variable TERM is not set: the terminal is unknown. Type for instance: export TERM=xterm-256color.")
        case .termTooSimple(let name):
            Phrase(
                fr:
                    "Le terminal « \(name) » ne sait pas placer le curseur ; utilisez les commandes (qualipilote aide), ou un autre terminal.",
                en: "The terminal “\(name)” cannot place its cursor; use the commands (qualipilote help), or another terminal.")
        case .termUnknown(let name):
            Phrase(
                fr: "Le terminal « \(name) » est inconnu ici. Tapez par exemple : export TERM=xterm-256color.",
                en: "The terminal “\(name)” is unknown here. Type for instance: export TERM=xterm-256color.")
        case .refused(let code):
            Phrase(
                fr: "Le terminal a refusé l'affichage (erreur \(code)). Rien n'a été modifié.",
                en: "The terminal refused to display (error \(code)). Nothing was changed.")
        }
    }
}
