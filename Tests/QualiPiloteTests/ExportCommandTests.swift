import Domain
import Foundation
import Testing
import Text

@testable import QualiPilote

@Suite struct ExportCommandTests {
    @Test func aListLandsInSortiesAndIsNeverReplaced() throws {
        let bench = try Bench.demonstration()
        let first = bench.run("exporter", "documents", "--aujourdhui", "2022-03-29")
        #expect(first.code == .ok && first.err.contains("sorties/documents-2022-03-29.csv"))
        let bytes = try Data(contentsOf: URL(filePath: bench.world.folder + "/sorties/documents-2022-03-29.csv"))
        #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        let lines = String(decoding: bytes.dropFirst(3), as: UTF8.self).split(separator: "\r\n")
        #expect(lines.count == 125 && lines[0] == "Référence;Intitulé;État;Date de création;Service;Prochaine révision")
        #expect(bench.run("exporter", "documents", "--aujourdhui", "2022-03-29").err.contains("documents-2022-03-29-2.csv"))
        #expect(bench.run("exporter", "documents", "a.csv").code == .ok)
        #expect(bench.run("exporter", "documents", "a.csv").code == .usage)
    }

    @Test(arguments: ["documents", "actions", "postes"], [Language.french, .english])
    func whatIsExportedComesBackUnchanged(_ list: String, _ language: Language) throws {
        let bench = try Bench.demonstration()
        #expect(bench.run("exporter", list, "../l.csv", "--lang", language.rawValue).code == .ok)
        let run = bench.run("importer", "../l.csv", "--liste", list, "--json")
        #expect(run.code == .ok, "\(run.out.prefix(2000))")
        #expect(run.json["unchanged"].integer ?? 0 > 10)
        #expect(run.json["created"].integer == 0 && run.json["changed"].integer == 0, "\(run.out.prefix(3000))")
    }

    @Test func filterAndOrderAreThoseAsked() throws {
        let bench = try Bench.demonstration()
        let rows = bench.run("exporter", "actions", "-", "--filtre", "état:en cours", "--tri", "échéance").out.split(
            whereSeparator: \.isNewline)
        let due = rows.dropFirst().compactMap { $0.split(separator: ";", omittingEmptySubsequences: false).dropFirst(3).first }
        #expect(!due.isEmpty)
        let days = due.compactMap { DayReader(today: Day(number: 0)).read(String($0)) }
        #expect(days == days.sorted())
        let other = bench.run("exporter", "actions", "-", "--tri=-échéance").out.split(whereSeparator: \.isNewline)
        #expect(other.count > rows.count)
        #expect(bench.run("exporter", "actions", "-", "--tri", "couleur").code == .usage)
        #expect(bench.run("exporter", "courses").code == .usage)
    }

    @Test func readOnlyWritesNothingInTheDossier() throws {
        let bench = try Bench.demonstration()
        #expect(bench.run("exporter", "documents", "--lecture-seule").code != .ok)
        #expect(try FileManager.default.subpathsOfDirectory(atPath: bench.world.folder + "/sorties") == ["relances"])
        #expect(bench.run("exporter", "documents", "-", "--lecture-seule").code == .ok)
    }
}
