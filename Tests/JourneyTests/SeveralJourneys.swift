import Foundation
import Testing

/// One act on several rows, in a real terminal.
@Suite struct SeveralJourneys {
    @Test func sixDeadlinesArePushedWithOneReasonOneIsNamedAndOneKeyTakesAllBack() throws {
        let office = try Office(.demonstration)
        let before = try office.shell("cat actions/*.json")
        let terminal = try Terminal(office, ["dossier"])
        try terminal.wait(for: "LES ")
        try terminal.press("6")
        try terminal.wait(for: " > Refaire")
        // six that are to be done, and one that is carried out
        try terminal.press("Down")
        for _ in 0..<6 { try terminal.press("S-Down") }
        try terminal.wait(for: "7 marqués")
        try terminal.press("e")
        try terminal.wait(for: "Modifier 7 actions")
        for _ in 0..<5 { try terminal.press("Tab") }
        try terminal.wait(for: "> Échéance")
        try terminal.type("15/01/2031")
        try terminal.press("Tab")
        try terminal.wait(for: "> Motif du report")
        try terminal.press("F2")
        try terminal.wait(for: "à remplir")
        try terminal.type("Travaux du hall")
        try terminal.press("F2")
        try terminal.wait(for: "Modifier 6 actions ?", "échéance → 15/01/2031", "déjà réalisée")
        #expect(try office.shell("cat actions/*.json") == before, "nothing before it is confirmed")
        try terminal.press("o")
        try terminal.wait(for: "6 actions : échéance → 15/01/2031", "U pour annuler")
        try terminal.waitUntilSaved()
        #expect(try office.shell("grep -l 2031-01-15 actions/*.json | wc -l").hasPrefix("6"))
        #expect(try office.shell("grep -l 'Travaux du hall' actions/*.json | wc -l").hasPrefix("6"))
        try terminal.press("u")
        try terminal.wait(for: "Annulé : reporter")
        try terminal.waitUntilSaved()
        #expect(try office.shell("cat actions/*.json") == before)
        try terminal.press("F10")
        #expect(try terminal.end() == 0)
    }
}
