import Domain
import Foundation
import Testing

@testable import QualiPilote

@Suite struct RepairCommandTests {
    /// The demonstration after `import` of one account was cut short: its last line is missing and one of its records too.
    private func interrupted() throws -> (Bench, record: String) {
        let bench = try Bench.demonstration()
        try bench.write("Référence;Intitulé\nX-1;Un\nX-2;Deux\n", to: "deux.csv")
        bench.world.account = "autre"
        let run = bench.run("importer", "deux.csv", "--liste", "documents")
        try #require(run.code == .ok, "\(run.err)")
        let journals = bench.world.folder + "/journal/"
        let name = try #require(
            try FileManager.default.contentsOfDirectory(atPath: journals).first {
                try $0.hasSuffix(".jsonl") && bench.read("journal/" + $0).contains("X-2")
            })
        var lines = try bench.read("journal/" + name).split(separator: "\n").map(String.init)
        while let last = lines.last, !last.contains("\"writes\"") { lines.removeLast() }
        try bench.write(lines.joined(separator: "\n") + "\n", to: "journal/" + name)
        let documents = bench.world.folder + "/documents/"
        let record = try #require(
            try FileManager.default.contentsOfDirectory(atPath: documents).first { try bench.read("documents/" + $0).contains("X-2") })
        try FileManager.default.removeItem(atPath: documents + record)
        bench.world.account = "agent"
        bench.world.stateFolder += "-agent"
        return (bench, record)
    }

    @Test func whoeverLooksNextSeesAllOfIt() throws {
        let (bench, _) = try interrupted()
        let run = bench.run("lister", "documents")
        #expect(run.code == .ok && run.out.contains("X-1") && run.out.contains("X-2"))
        #expect(run.err.contains("Un enregistrement interrompu (compte autre) a été terminé"))
        #expect(bench.run("lister", "documents").err == "")
    }

    /// A site that came without its points, as a former version left it.
    @Test func missingPointsAreMade() throws {
        let bench = try Bench.demonstration()
        try bench.write("{\n  \"id\": \"thann\",\n  \"title\": \"Sous-préfecture de Thann\"\n}\n", to: "sites/thann.json")
        #expect(bench.run("verifier").out.contains("E25"))
        #expect(bench.run("reparer").out.contains("fiches d'exigence complétées"))
        #expect(!bench.run("verifier").out.contains("E25"))
        #expect(!bench.run("reparer").out.contains("complétée"))
    }

    @Test func repairSaysWhatItDidOnceForAnyAccount() throws {
        let (bench, record) = try interrupted()
        let run = bench.run("reparer")
        #expect(run.code == .ok && run.out.contains("(compte autre) a été terminé"), "\(run.out)\(run.err)")
        #expect(try bench.read("documents/" + record).contains("X-2"))
        #expect(!bench.run("reparer").out.contains("compte autre"))
    }

    // MARK: Changed outside

    @Test func aReplacedRecordIsToldBroughtBackAndKept() throws {
        let bench = try Bench.demonstration()
        try #require(bench.run("verifier", "--filtre", "E29").out == "")
        let before = try bench.read("services/dcl.json")
        try #require(bench.run("reparer").code == .ok)
        let other = before.replacingOccurrences(of: "\"title\": \"", with: "\"title\": \"Autre ")
        try #require(other != before)
        try bench.write(other, to: "services/dcl.json")
        let check = bench.run("verifier", "--filtre", "E29")
        #expect(check.code == .found && check.out.contains("services/dcl.json a été remplacé hors du programme"), "\(check.out)")
        let run = bench.run("reparer")
        #expect(run.code == .found && run.out.contains("--garder services/dcl"), "\(run.out)")
        #expect(bench.run("reparer", "--garder", "services/dcl").code == .ok)
        #expect(bench.run("verifier", "--filtre", "E29").out == "")
        #expect(try bench.read("services/dcl.json") == other)
        try bench.write(before, to: "services/dcl.json")
        let stale = bench.run("reparer")
        #expect(stale.code == .found && stale.out.contains("est revenu à un état plus ancien"), "\(stale.out)")
        #expect(bench.run("reparer", "--reprendre", "nulle-part").code == .usage)
        #expect(bench.run("reparer", "--garder", "tout").code == .ok)
    }

    @Test func aLineTakenOutOfTheJournalIsAnError() throws {
        let bench = try Bench.demonstration()
        try #require(bench.run("cocher", "1.2", "--le", "hier").code == .ok)
        let name = try #require(
            try FileManager.default.contentsOfDirectory(atPath: bench.world.folder + "/journal").first {
                try $0.hasSuffix(".jsonl") && bench.read("journal/" + $0).contains("\"writes\"")
            })
        var lines = try bench.read("journal/" + name).split(separator: "\n").map(String.init)
        lines.remove(at: 1)
        try bench.write(lines.joined(separator: "\n") + "\n", to: "journal/" + name)
        let run = bench.run("verifier", "--filtre", "E28")
        #expect(run.code == .found && run.out.contains("journal/\(name), ligne 2"), "\(run.out)")
        #expect(bench.run("reparer").out.contains("journal/\(name), ligne 2"))
    }

    @Test func aCopyLeftByASynchronisationToolIsAnotherVersion() throws {
        let bench = try Bench.demonstration()
        let record = try bench.read("services/dcl.json")
        try bench.write(record.replacingOccurrences(of: "\"title\": \"", with: "\"title\": \"Autre "), to: "services/dcl (1).json")
        let check = bench.run("verifier", "--filtre", "E00")
        #expect(check.out.contains("c'est une autre version de services/dcl, laissée par un outil de synchronisation"), "\(check.out)")
        let run = bench.run("reparer")
        #expect(run.code == .invalid && run.out.contains("Autre "), "\(run.out)")
        #expect(bench.run("reparer", "--garder", "services/dcl (1).json").code == .ok)
        #expect(try bench.read("services/dcl.json") == record)
        #expect(try bench.read("services/dcl (1).json.ecarte").contains("Autre"))
    }
}
