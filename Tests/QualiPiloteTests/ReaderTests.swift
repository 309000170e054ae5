import Domain
import Foundation
import Testing

@testable import QualiPilote

/// Commands of an account that only reads, on a dossier in which an act was cut short.
@Suite struct ReaderTests {
    private static let keys = ["dcl", "dmi"].map { RecordKey("services", $0) }

    /// Two services renamed by one act, of which only the first stands on disk and the end is not written.
    private static func half() throws -> Bench {
        let bench = try Bench.demonstration()
        let window = try AccountWindow(bench, account: "anne")
        let dossier = window.session.desk.confirmed
        let before = try bench.read("services/dmi.json")
        try window.commit(
            Change(
                Act(.edit, "deux services"),
                keys.map { Edit($0, base: dossier.record($0)?.tree, writes: [Write(Path("title"), .string("Renommé \($0.id)"))]) }))
        try bench.write(before, to: "services/dmi.json")
        let folder = bench.world.folder + "/journal"
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) where name.hasSuffix(".jsonl") {
            let lines = try bench.read("journal/" + name).split(separator: "\n")
            guard lines.contains(where: { $0.contains("Renommé") }) else { continue }
            try bench.write(lines.dropLast().joined(separator: "\n") + "\n", to: "journal/" + name)
        }
        return bench
    }

    @Test func theySeeItWholeAndWriteNothing() throws {
        let bench = try Self.half()
        let stood = try Self.keys.map { try bench.read("services/\($0.id).json") }
        #expect(stood.map { $0.contains("Renommé") } == [true, false])
        for command in [["lister", "services"], ["exporter", "services", "-"], ["montrer", "DMI"]] {
            let run = bench.run(["--lecture-seule"] + command)
            #expect(run.code == .ok && run.out.contains("Renommé dmi"), "\(command): \(run.out)\(run.err)")
        }
        #expect(!bench.run("--lecture-seule", "verifier").out.contains("services/d"))
        #expect(try Self.keys.map { try bench.read("services/\($0.id).json") } == stood)
        let reader = try AccountWindow(bench, account: "paul", readOnly: true)
        #expect(reader.session.desk.confirmed.record(Self.keys[1])?.tree["title"]?.text == "Renommé dmi")
    }
}
