import Foundation
import Testing

/// A view in real terminals: kept, opened from « : » and from home, by another account.
@Suite struct ViewJourneys {
    @Test func aFilteredListIsOpenedAgainAndASecondAccountSeesTheSharedOneOnly() throws {
        let office = try Office(.demonstration)
        let terminal = try Terminal(office, ["dossier"])
        try terminal.wait(for: "LES ")
        try terminal.press("4")
        try terminal.wait(for: " > DOC-ACC-001")
        try terminal.type("/affich")
        try terminal.press("Enter")
        try terminal.type("i")
        try terminal.wait(for: "Garder cette liste comme vue")
        try terminal.type("Affiches pour moi")
        try terminal.press("Enter")
        try terminal.wait(for: "Vue gardée pour vous : Affiches pour moi.")
        try terminal.type("i")
        try terminal.wait(for: "Garder cette liste comme vue")
        try terminal.type("Affiches de tous")
        try terminal.press("Tab", "Enter")
        try terminal.wait(for: "Vue gardée pour tous : Affiches de tous.")
        try terminal.waitUntilSaved()

        try terminal.press("Escape")
        try terminal.press("Escape")
        try terminal.wait(for: "LES ")
        try terminal.type("0")
        try terminal.wait(for: "À VOUS", "Affiches pour moi", "Affiches de tous")
        try terminal.press("Enter")
        try terminal.wait(for: "Affiches pour moi", "FILTRE affich")
        try terminal.type(":affiches de tous")
        try terminal.wait(for: "Vue : Affiches de tous")
        try terminal.press("Enter")
        try terminal.wait(for: "Affiches de tous", "FILTRE affich")
        try terminal.press("F10")
        #expect(try terminal.end() == 0)
        #expect(try office.run("-d", "dossier", "lister", "--vue", "affiches pour moi").code == 0)

        // another account has another state folder
        let other = try Terminal(office, ["dossier"], environment: ["XDG_STATE_HOME": office.base + "/other-state"])
        try other.wait(for: "LES ")
        try other.type("0")
        let screen = try other.wait(for: "Affiches de tous", "Sans preuve")
        #expect(!screen.contains("Affiches pour moi"))
        try other.press("F10")
        #expect(try other.end() == 0)
    }
}
