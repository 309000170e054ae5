import Foundation
import Testing

/// What waits: since when documents are at signature, what a check found and says, what is due in thirty days for a service, who is
/// reminded of what.
@Suite struct WaitingJourneys {
    private static func words(_ screen: String) -> String { screen.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    @Test func whatWaitsIsAskedExplainedAndReminded() throws {
        let office = try Office(.demonstration)
        let terminal = try Terminal(office, ["dossier"])
        try terminal.waitForHome()
        try terminal.press("1")
        try terminal.wait(for: "1 POINT BLOQUÉ", "PREUVES À VALIDER")

        try terminal.type("/raison:signature")
        try terminal.press("Enter")
        try terminal.wait(for: "FILTRE raison:signature", "à la signature depuis")
        try terminal.press("/")
        try terminal.press("C-u")
        try terminal.type("raison:E12")
        try terminal.press("Enter")
        try terminal.wait(for: "FILTRE raison:E12", "document dont la révision")
        try terminal.press("=")
        try terminal.wait(for: "E12 document dont la révision est dépassée", "Relisez-le")
        try terminal.press("Enter")
        try terminal.wait("the box is closed") { !$0.contains("Relisez-le") }
        try terminal.press("Enter")
        try terminal.wait(for: "Prochaine révision")
        try terminal.press("Escape")
        try terminal.wait(for: "FILTRE raison:E12")

        try terminal.press("/")
        try terminal.press("C-u")
        try terminal.press("Enter")
        try terminal.press("h")
        try terminal.wait(for: "À traiter, 30 jours")
        try terminal.press("t")
        try terminal.wait(for: "À traiter, par service, 30 jours")
        try terminal.press("Home")
        try terminal.wait(for: "CAB (")
        try terminal.press("t", "h", "h")
        try terminal.wait(for: "1 POINT BLOQUÉ")

        try terminal.type("/raison:\"actions en retard\"")
        try terminal.press("Enter")
        try terminal.wait(for: "AC-")
        try terminal.press("p")
        try terminal.wait(for: "pour 2 lignes ?", "Sans adresse")
        try terminal.press("o")
        try terminal.wait(for: "prêts dans", "relance préparée")
        try terminal.press("s")
        try terminal.wait("nothing left") { Self.words($0).contains("faute d'adresse") }
        let listed = try office.run("-d", "dossier", "afaire", "--filtre", "raison:\"actions en retard\"").output
        #expect(listed.split(separator: "\n").count { $0.contains("relance préparée") } == 2, "\(listed)")
        try terminal.press("u")
        try terminal.wait("what stays is told") { Self.words($0).contains("Les messages restent dans sorties/relances") }
        #expect(try FileManager.default.contentsOfDirectory(atPath: office.dossier + "/sorties/relances").count == 1)
        try terminal.press("F10")
        #expect(try terminal.end() == 0)
    }
}
