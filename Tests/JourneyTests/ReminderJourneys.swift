import Foundation
import Testing

/// « P » on « À traiter » where the messages, or the date, cannot be written: neither is.
@Suite struct ReminderJourneys {
    enum Closed: String, CaseIterable {
        case sorties, relances, depot, checklists

        var path: String { self == .relances ? "sorties/relances/" + Office.today : rawValue }
        var sentence: String { "Votre compte n'a pas le droit d'écrire" }
    }

    @Test(arguments: Closed.allCases) func withoutRightsNothingIsWrittenAndNobodyCountsAsReminded(_ closed: Closed) throws {
        let office = try Office(.demonstration)
        let folder = office.dossier + "/" + closed.path
        if closed == .depot || closed == .sorties { try FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let other = try OtherAccount(office)
        try office.shell("chmod -R a+rwX .")
        chmod(folder, 0o555)
        let before = try files(office)
        let terminal = try Terminal(office, ["dossier"], prefix: other.prefix)
        try terminal.waitForHome()
        try terminal.press("1")
        try terminal.wait(for: "P relancer", "PREUVES À VALIDER")
        try terminal.press("/raison:retard", "Enter", "p", "o")
        let told = try terminal.wait("says why") { Self.words($0).contains(closed.sentence) }
        #expect(told.contains("P relancer") && !told.contains("relancé") && !told.contains("relance préparée"), "\(told)")
        #expect(try files(office) == before)

        // The rights are given: the same key does it, once.
        chmod(folder, 0o777)
        try terminal.press("p", "o")
        try terminal.wait(for: "messages prêts", "sorties/relances/" + Office.today, "relance préparée")
        try terminal.press("F10")
        #expect(try terminal.end() == 0)
        #expect(try FileManager.default.contentsOfDirectory(atPath: office.dossier + "/sorties/relances").count == 1)
        #expect(try office.shell("ls sorties/relances/* | grep -c -- '-2[.]' || true").hasPrefix("0"))
    }

    private static func words(_ screen: String) -> String { screen.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    /// Everything in the dossier but what the archive keeps for itself, with the bytes of its records.
    private func files(_ office: Office) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: office.dossier).filter { !$0.hasPrefix("journal") && !$0.hasPrefix(".") }
            .sorted() + (try office.records().sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.hashValue)" })
    }
}
