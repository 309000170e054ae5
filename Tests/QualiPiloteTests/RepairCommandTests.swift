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

    @Test func repairSaysWhatItDidOnceForAnyAccount() throws {
        let (bench, record) = try interrupted()
        let run = bench.run("reparer")
        #expect(run.code == .ok && run.out.contains("(compte autre) a été terminé"), "\(run.out)\(run.err)")
        #expect(try bench.read("documents/" + record).contains("X-2"))
        #expect(!bench.run("reparer").out.contains("compte autre"))
    }
}
