import Foundation
import Testing

/// A steering committee, its decision recorded on the spot.
@Suite struct CopilJourneys {
    @Test func aDecisionIsRecordedFromTheSheetOfTheMeeting() throws {
        let office = try Office(.demonstration)
        let terminal = try Terminal(office, ["dossier"], width: 120, height: 40)
        try terminal.wait(for: "LES 30 EXIGENCES")
        try terminal.press("5")
        try terminal.wait(for: "Comité de pilotage qualité n° 21")
        try terminal.press("/")
        try terminal.type("n° 21")
        try terminal.wait(without: "qualité n° 20")
        try terminal.press("Enter", "Enter")
        try terminal.wait(for: "ORDRE DU JOUR", "SUITES DES SÉANCES PRÉCÉDENTES")
        try terminal.press("a")
        try terminal.wait(for: "Décision*", "21-01")
        try terminal.type("Le standard est renforcé d'un agent le lundi.")
        try terminal.press("Tab", "Enter")
        try terminal.wait(for: "arbitrage")
        try terminal.press("Enter", "Enter")
        try terminal.wait(for: "sous réserve", "non retenue")
        try terminal.press("Enter", "F2")
        try terminal.wait(for: "DÉCISIONS DE CETTE SÉANCE (1)", "Le standard est renforcé")
        try terminal.waitUntilSaved()
        try terminal.press("F10")
        #expect(try terminal.end() == 0)
        let listed = try office.run("-d", "dossier", "lister", "decisions", "--filtre", "renforcé")
        #expect(
            listed.code == 0 && listed.output.contains("21-01") && listed.output.contains("Le standard est renforcé"), "\(listed.output)")
    }
}
