import Foundation
import Testing

/// The first ten minutes: a dossier made on the screen, from the first key to the file on disk.
@Suite struct WelcomeJourneys {
    @Test func sixQuestionsMakeADossierAndOpenIt() throws {
        let office = try Office(.empty)
        let terminal = try Terminal(office, [])
        try terminal.wait(for: "Que voulez-vous faire")
        try terminal.press("2")
        try terminal.wait(for: "Question 1 sur 6")
        try terminal.type("Préfecture du Nord")
        try terminal.press("Enter", "Enter")
        try terminal.wait(for: "Question 2 sur 6", "> Qual-e-Pref")
        try terminal.press("Enter")
        try terminal.wait(for: "11 des 30 exigences")
        try terminal.press("Enter")
        try terminal.wait(for: "Question 4 sur 6")
        try terminal.type("externe 27/06/2026")
        try terminal.wait(for: "= audit externe, sam. 27/06/2026")
        try terminal.press("Tab")
        try terminal.wait(for: "Question 5 sur 6")
        try terminal.type("DCL")
        try terminal.press("Tab")
        try terminal.wait(for: "Question 6 sur 6", "= \(office.base)/label-2026")
        try terminal.press("C-u")
        try terminal.type(office.home)
        try terminal.wait(for: "! ")
        try terminal.press("C-u")
        try terminal.type("dossier")
        try terminal.wait(for: "= \(office.dossier)")
        #expect(!FileManager.default.fileExists(atPath: office.dossier))
        try terminal.press("Enter")
        try terminal.wait(for: "Reprise, facultatif")
        try terminal.press("Enter")
        try terminal.wait(for: "Entrée crée le dossier")
        #expect(!FileManager.default.fileExists(atPath: office.dossier))
        try terminal.press("Enter")
        try terminal.wait(for: "Dossier créé", "Préfecture du Nord")
        #expect(try office.text(of: "dossier.json").contains("Préfecture du Nord"))
        try terminal.press("F10")
        #expect(try terminal.end() == 0)
    }
}
