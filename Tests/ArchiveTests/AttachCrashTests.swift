import Archive
import Domain
import Foundation
import Testing

/// A power cut at every moment while a dropped file is attached: it lies in the depot whole, or its act and its copy stand.
@Suite struct AttachCrashTests {
    @Test func nothingIsLostWhereverItIsCut() throws {
        let desk = try DepotTests.desk()
        #expect(try desk.window().set("title", .string("0")).stored != nil)
        let initial = try desk.everything()
        let probe = Probe()
        let window = try desk.window(probe: probe)
        let deposit = try #require(window.surroundings().deposits.first)
        probe.forget()
        guard case .answered(.stored, isRemoved: true) = DepotTests.attach(deposit, window) else { throw CancellationError() }
        let states = CrashStates(initial: initial, trace: probe.trace)
        var seen: Set<[String: Data]> = []
        for count in 0...probe.trace.count {
            for state in states.states(after: count) where seen.insert(state).inserted {
                let problem = try Self.problem(desk, state)
                #expect(problem == nil, "after call \(count)")
            }
        }
        #expect(seen.count > 12)
    }

    /// Every call made to fail in turn: the answer says so, and nothing is half done.
    @Test func nothingIsLostWhateverFails() throws {
        let model = try DepotTests.desk()
        let counting = Probe()
        let first = try model.window(probe: counting)
        counting.forget()
        _ = DepotTests.attach(try #require(first.surroundings().deposits.first), first)
        for failing in 0..<counting.trace.count {
            let desk = try DepotTests.desk()
            let probe = FailingOnce(failing)
            let window = try desk.window(probe: probe.probe)
            let deposit = try #require(window.surroundings().deposits.first)
            probe.arm()
            _ = DepotTests.attach(deposit, window)
            let again = try desk.window("marc")
            let isThere = again.surroundings().deposits.count == 1
            let path = again.dossier.record(Desk.a)?.tree["file"]?.text
            #expect(isThere || path != nil, "call \(failing)")
            if let path { #expect(try desk.text(path) == "photo", "call \(failing)") }
        }
    }

    private static func problem(_ desk: Desk, _ state: [String: Data]) throws -> String? {
        for path in try desk.everything().keys { try FileManager.default.removeItem(atPath: desk.folder + "/" + path) }
        for (path, data) in state { _ = FileManager.default.createFile(atPath: desk.folder + "/" + path, contents: data) }
        let window = try desk.window()
        _ = try window.recover(at: Desk.start)
        let dossier = try window.load()
        if let problem = dossier.problems.first { return "\(problem.file) \(problem.cause)" }
        if let left = try desk.leftovers().first { return "left over: \(left)" }
        let path = dossier.record(Desk.a)?.tree["file"]?.text
        if let path, (try? desk.text(path)) != "photo" { return "an act without its file" }
        let isThere = (try? desk.text("depot/CERT/photo du hall.JPG")) == "photo"
        return isThere || path != nil ? nil : "lost"
    }
}

/// Fails one call, counted from when it is armed.
private final class FailingOnce: @unchecked Sendable {
    private let number: Int
    private var isArmed = false
    private var count = 0
    private let lock = NSLock()

    init(_ number: Int) { self.number = number }

    var probe: Probe {
        Probe { _, _ in
            self.lock.withLock {
                guard self.isArmed else { return 0 }
                self.count += 1
                return self.count - 1 == self.number ? EIO : 0
            }
        }
    }

    func arm() { lock.withLock { isArmed = true } }
}
