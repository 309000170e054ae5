import Canvas
import Text

/// The names of keys as footers and help print them.
public enum KeyName {
    public static func phrase(_ key: Key) -> Phrase {
        switch key {
        case .character(" "): Phrase(fr: "ESPACE", en: "SPACE")
        case .character(let character): Phrase(same: character.uppercased())
        case .enter: Phrase(fr: "ENTRÉE", en: "ENTER")
        case .escape: Phrase(fr: "ÉCHAP", en: "ESC")
        case .tab: Phrase(fr: "TAB", en: "TAB")
        case .backTab: Phrase(fr: "MAJ-TAB", en: "SHIFT-TAB")
        case .backspace: Phrase(fr: "RETOUR ARR.", en: "BACKSPACE")
        case .delete: Phrase(fr: "SUPPR", en: "DEL")
        case .insert: Phrase(fr: "INSER", en: "INS")
        case .up: Phrase(fr: "HAUT", en: "UP")
        case .down: Phrase(fr: "BAS", en: "DOWN")
        case .left: Phrase(fr: "GAUCHE", en: "LEFT")
        case .right: Phrase(fr: "DROITE", en: "RIGHT")
        case .shiftUp: Phrase(fr: "MAJ-HAUT", en: "SHIFT-UP")
        case .shiftDown: Phrase(fr: "MAJ-BAS", en: "SHIFT-DOWN")
        case .home: Phrase(fr: "DÉBUT", en: "HOME")
        case .end: Phrase(fr: "FIN", en: "END")
        case .pageUp: Phrase(fr: "PAGE HAUT", en: "PAGE UP")
        case .pageDown: Phrase(fr: "PAGE BAS", en: "PAGE DOWN")
        // Shift-F3, as xterm and as PuTTY send it
        case .function(15), .function(13): Phrase(fr: "MAJ-F3", en: "SHIFT-F3")
        case .function(let number): Phrase(same: "F\(number)")
        case .control(let character): Phrase(same: "CTRL-\(character.uppercased())")
        case .paste: Phrase(fr: "COLLER", en: "PASTE")
        case .mouse: Phrase(fr: "SOURIS", en: "MOUSE")
        }
    }

    /// `A, INSER`
    public static func phrase(_ keys: [Key]) -> Phrase {
        let names = keys.map(phrase).reduce(into: [Phrase]()) { if !$0.contains($1) { $0.append($1) } }
        return Phrase(fr: names.map(\.french).joined(separator: ", "), en: names.map(\.english).joined(separator: ", "))
    }
}
