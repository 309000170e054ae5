import Foundation
import Testing

/// A list narrowed as people type, in a real terminal on an AZERTY keyboard: no sign of it needs AltGr.
@Suite struct FilterJourneys {
    @Test func aFilterIsTypedCompletedAndCorrected() throws {
        let office = try Office(.demonstration)
        let terminal = try Terminal(office, ["dossier"])
        try terminal.wait(for: "LES ")
        try terminal.press("6")
        try terminal.wait(for: " > R")
        // a word, wherever it stands in the action; each letter answers
        try terminal.type("/")
        try terminal.wait(for: "FILTRE")
        try terminal.type("accueil")
        try terminal.wait(for: "FILTRE accueil", " sur ")
        for _ in 1...7 { try terminal.press("BSpace") }
        // a field and its values, taken with Tab
        try terminal.type("éta")
        try terminal.wait(for: "TAB : état:")
        try terminal.press("Tab")
        try terminal.wait(for: "FILTRE état:", "à lancer")
        try terminal.type("ret")
        try terminal.wait(for: "TAB : en retard")
        try terminal.press("Tab")
        try terminal.wait(for: "FILTRE état:\"en retard\"", " sur ")
        try terminal.press("Enter")
        let screen = try terminal.screen()
        let rows = screen.split(separator: "\n").filter { $0.contains("[!] en retard") }
        // the command line finds the same
        let listed = try office.run("-d", "dossier", "lister", "actions", "--filtre", "état:\"en retard\"").output
        let count = listed.split(separator: "\n").count { $0.hasPrefix("AC-") }
        #expect(count > 0 && rows.count == count && screen.contains(" \(count) sur "), "\(screen)")
        try terminal.press("Escape")
        try terminal.wait(without: "FILTRE")
        // a field that is not there proposes the one that is, a value too
        try terminal.type("/étatt:x")
        try terminal.wait(for: "Cette liste n'a pas de champ « étatt »", "état")
        try terminal.press("Escape")
        try terminal.wait(for: " > R")
        try terminal.type("/état:retrad")
        try terminal.wait(for: "« retrad » ", "n'est pas une valeur de « État »", "« retard »")
        try terminal.press("Escape")
        try terminal.wait(for: " > R")
        try terminal.press("F10")
        #expect(try terminal.end() == 0)
    }
}
