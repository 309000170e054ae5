import Foundation
import Testing

/// The bytes of a PuTTY with its default settings, on an AZERTY keyboard, in a real terminal.
@Suite struct PuttyJourneys {
    @Test func itsDefaultBytesAreUnderstood() throws {
        let terminal = try Terminal(try Office(.demonstration), ["dossier"])
        try terminal.wait(for: "LES 30")
        // the keypad in application mode: 2, Enter
        try terminal.send("\u{1B}Or")
        try terminal.wait(for: "· Exigences")
        try terminal.send("\u{1B}OM")
        try terminal.wait(without: "· Exigences  1/")
        // the unshifted digits of an AZERTY keyboard: ' is 4
        try terminal.send("\u{1B}")
        try terminal.wait(for: "· Exigences  1/")
        try terminal.send("'")
        try terminal.wait(for: "· Documents", "> DOC-ACC-001")
        // End, Home, arrows as typed and as application
        try terminal.send("\u{1B}[4~")
        try terminal.wait(for: "124/124")
        try terminal.send("\u{1B}[1~")
        try terminal.wait(for: "  1/124")
        try terminal.send("\u{1B}[B\u{1B}OB")
        try terminal.wait(for: "> DOC-ACC-003")
        // capitals, as under Caps Lock
        try terminal.send("M")
        try terminal.wait(for: "1 marqué")
        // the function keys from F1 to F12
        try terminal.send("\u{1B}[11~")
        try terminal.wait(for: "Aide :")
        try terminal.send("\u{1B}")
        try terminal.wait(without: "Aide :")
        try terminal.send("\u{1B}[20~")
        try terminal.wait(for: "FILTRE")
        try terminal.send("\u{1B}")
        try terminal.wait(without: "FILTRE")
        try terminal.send("\u{1B}[21~")
        #expect(try terminal.end() == 0)
    }

    @Test func theReflexesOfWindowsAreAnswered() throws {
        let terminal = try Terminal(try Office(.demonstration), ["dossier"])
        try terminal.wait(for: "LES 30")
        try terminal.send("\u{3}")
        try terminal.wait(for: "sélectionnez à la souris, c'est copié")
        try terminal.send("\u{16}")
        try terminal.wait(for: "clic droit")
        try terminal.send("\u{13}")
        try terminal.wait(for: "Tout est enregistré")
        try terminal.send("\u{1A}")
        try terminal.wait(for: "annuler")
        try terminal.send("\u{1B}[21~")
        #expect(try terminal.end() == 0)
    }

    @Test func theMouseIsCaughtOnDemand() throws {
        let terminal = try Terminal(try Office(.demonstration), ["dossier"])
        try terminal.wait(for: "LES 30")
        try terminal.send("4")
        try terminal.wait(for: "> DOC-ACC-001")
        try terminal.send("\u{1B}[24~")
        try terminal.wait(for: "Souris prise", "tenez Maj")
        try terminal.send("\u{1B}[<0;12;10M\u{1B}[<0;12;10m")
        try terminal.wait(without: "> DOC-ACC-001")
        try terminal.send("\u{1B}[<64;12;10M\u{1B}[<64;12;10M\u{1B}[<64;12;10M")
        try terminal.wait(for: "> DOC-ACC-001")
        try terminal.send("\u{1B}[24~")
        try terminal.wait(for: "Souris rendue")
        try terminal.send("\u{1B}[21~")
        #expect(try terminal.end() == 0)
    }
}
