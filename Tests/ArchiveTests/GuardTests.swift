import Archive
import Domain
import Synchronization
import Testing

/// What the lock and the second reading protect from: another window that writes in the middle of an act.
@Suite struct GuardTests {
    @Test func theLockKeepsAnotherWindowOutOfTheMiddleOfAnAct() throws {
        #expect(try Self.lostByInterruption(without: []) == false)
    }
    @Test func withoutTheLockAChangeIsLost() throws { #expect(try Self.lostByInterruption(without: [.lock]) == true) }
    @Test func theSecondReadingKeepsWhatOthersWrote() throws { #expect(try Self.lostByStaleness(without: []) == false) }
    @Test func withoutTheSecondReadingAChangeIsLost() throws { #expect(try Self.lostByStaleness(without: [.reread]) == true) }

    /// Marc writes when Anne's temporary file is being made. True when he was told « stored » and his change is gone.
    static func lostByInterruption(without guards: Set<Probe.Guard>) throws -> Bool {
        let desk = try Desk()
        let marc = try desk.window("marc", probe: Probe(without: guards), lockWait: 0)
        let answer = Mutex<CommitAnswer?>(nil)
        let probe = Probe(without: guards) { call, _ in
            if case .create(let path) = call, path.hasPrefix("documents/."), answer.withLock({ $0 }) == nil {
                let result = marc.set("service", .string("DMI"), who: Desk.marc)
                answer.withLock { $0 = result }
            }
            return 0
        }
        #expect(try desk.window(probe: probe).set("title", .string("Anne")).stored != nil)
        if answer.withLock({ $0 })?.stored == nil {
            #expect(answer.withLock { $0 }?.error == .locked(byPID: nil))
            return false
        }
        return try !desk.text("documents/a.json").contains("DMI")
    }

    static func lostByStaleness(without guards: Set<Probe.Guard>) throws -> Bool {
        let desk = try Desk()
        let anne = try desk.window(probe: Probe(without: guards))
        #expect(try desk.window("marc").set("service", .string("DMI"), who: Desk.marc).stored != nil)
        #expect(anne.set("title", .string("Anne")).stored != nil)
        return try !desk.text("documents/a.json").contains("DMI")
    }
}
