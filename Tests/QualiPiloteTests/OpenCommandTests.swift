import Foundation
import Synchronization
import Testing

@testable import QualiPilote

@Suite struct OpenCommandTests {
    /// What the interface was asked to open.
    private final class Asked: Sendable {
        let folders = Mutex<[String?]>([])
    }

    private func bench() throws -> (Bench, Asked) {
        let (bench, asked) = (try Bench.demonstration(), Asked())
        bench.world.hasTerminal = true
        bench.world.openSession = { folder, _ throws(Failure) in
            asked.folders.withLock { $0.append(folder) }
            return .ok
        }
        return (bench, asked)
    }

    @Test func theCurrentFolderElseTheLastElseTheWelcome() throws {
        let (bench, asked) = try bench()
        let dossier = bench.world.folder
        bench.world.folder = bench.folder
        #expect(bench.run().code == .ok)
        #expect(bench.run("d").code == .ok)
        #expect(bench.run("--ascii").code == .ok)
        bench.world.folder = dossier
        #expect(bench.run("ouvrir").code == .ok)
        #expect(asked.folders.withLock { $0 } == [nil, dossier, dossier, dossier])
    }

    @Test func withoutATerminalItSaysSo() throws {
        let (bench, asked) = try bench()
        bench.world.hasTerminal = false
        #expect(bench.run("ouvrir").code == .usage)
        #expect(asked.folders.withLock { $0 }.isEmpty)
    }
}
