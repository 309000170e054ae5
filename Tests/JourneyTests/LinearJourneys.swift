import Foundation
import Testing

/// The linear mode in a real terminal that can do nothing: a screen reader's way through the dossier.
@Suite struct LinearJourneys {
    @Test func aDossierIsReadAndWorkedLineByLine() throws {
        let office = try Office(.demonstration)
        let terminal = try Terminal(office, ["--lineaire", "dossier"], width: 120, height: 100, environment: ["TERM": "dumb"])
        try terminal.wait(for: "== QualiPilote")
        try terminal.press("4")
        try terminal.wait(for: "== Documents", "> ")
        try terminal.wait(for: "> DOC-ACC-001")
        try terminal.press("Down")
        try terminal.wait(for: "> DOC-ACC-002")
        try terminal.press("e")
        try terminal.wait(for: "Modifier")
        try terminal.type("Neuf ")
        let screen = try terminal.wait(for: "Neuf")
        #expect(!screen.contains("──"))
        try terminal.press("F2")
        try terminal.wait(for: "Modifié. U pour annuler.\n> DOC-ACC-002")
        #expect(try office.shell("grep -rl 'Neuf' documents | wc -l").contains("1"))
        try terminal.press("F10")
        #expect(try terminal.end() == 0)
    }
}
