import Domain
import Foundation
import Testing
import Text

@testable import QualiPilote

/// A folder of its own, and commands run in it without a process: what they wrote, how they ended.
final class Bench {
    struct Run {
        let code: ExitCode
        let out: String
        let err: String

        /// The data as JSON.
        var json: JSON { (try? JSONReader.read(Array(out.utf8))) ?? .null }
        var lines: [String] { out.split(separator: "\n").map(String.init) }
    }

    let folder: String
    var world: World

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "qp-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        world = World(now: { Instant(seconds: 1_795_000_000) })
        world.folder = folder
        world.account = "agent"
        world.host = "poste"
        world.stateFolder = folder + "/state"
        world.openSession = { _, _ throws(Failure) in .ok }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// A bench with the demonstration, told on 21 November 2026, as the current folder.
    static func demonstration() throws -> Bench {
        let bench = try Bench()
        try FileManager.default.copyItem(atPath: try template.get().folder + "/d", toPath: bench.folder + "/d")
        bench.world.folder += "/d"
        return bench
    }

    /// Made once, copied for each test.
    nonisolated(unsafe) private static let template = Result {
        let bench = try Bench()
        let made = bench.run("demo", "d", "--sans-ouvrir")
        try #require(made.code == .ok, "\(made.err)")
        return bench
    }

    func run(_ words: String...) -> Run { run(words) }

    func run(_ words: [String]) -> Run {
        let (out, err) = (Captured(), Captured())
        let output = Output { stream, bytes in
            (stream == .data ? out : err).bytes += bytes
            return 0
        }
        let code = Program.run(words, world, output)
        return Run(code: code, out: out.text, err: err.text)
    }

    func write(_ text: String, to path: String) throws {
        let file = world.folder + "/" + path
        try FileManager.default.createDirectory(
            atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(filePath: file))
    }

    func read(_ path: String) throws -> String { try String(contentsOfFile: world.folder + "/" + path, encoding: .utf8) }

    private final class Captured {
        var bytes: [UInt8] = []
        var text: String { String(decoding: bytes, as: UTF8.self) }
    }
}

extension JSON {
    subscript(key: String) -> JSON { object?[key] ?? .null }
}
