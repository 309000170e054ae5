import Archive
import Domain
import Foundation
import Glibc
import Synchronization
import Testing

/// Every call of an act fails in turn, once and from then on.
@Suite struct FailureTests {
    @Test(arguments: [EIO, ENOSPC, EACCES, ESTALE]) func aFailingCallLeavesTheRecordsAsTheyWereOrSaysSo(code: Int32) throws {
        for forever in [false, true] {
            var place = 0
            while try Self.oneRun(try Desk(), Failing(code: code, place: place, forever: forever)) { place += 1 }
            #expect(place > 20)
        }
    }

    /// Fails one call, counted from the moment it is armed.
    final class Failing: Sendable {
        let name: String
        let probe: Probe
        private let place: Int
        private let start: Start

        private final class Start: Sendable { let number = Mutex(Int.max / 2) }

        init(code: Int32, place: Int, forever: Bool) {
            name = "\(code) at \(place)" + (forever ? " and on" : "")
            self.place = place
            let start = Start()
            self.start = start
            probe = Probe { _, number in
                let place = start.number.withLock { $0 } + place
                return number == place || (forever && number > place) ? code : 0
            }
        }

        func arm() { start.number.withLock { $0 = probe.trace.count } }
        var hasStruck: Bool { probe.trace.count > start.number.withLock { $0 } + place }
    }

    /// False when the act made fewer calls than that.
    private static func oneRun(_ desk: Desk, _ failing: Failing) throws -> Bool {
        #expect(try desk.window().set("title", .string("0")).stored != nil)
        let before = try title(desk)
        let window = try desk.window(probe: failing.probe, lockWait: 0)
        failing.arm()
        let answer = window.set("title", .string(failing.name))
        let now = try title(desk)
        switch answer {
        case .stored: #expect(now == failing.name)
        case .failed(.notConfirmed): #expect([failing.name, before].contains(now))
        case .failed: #expect(now == before, "\(failing.name): \(answer)")
        default: Issue.record("\(failing.name): \(answer)")
        }
        try check(desk, failing.name)
        return failing.hasStruck
    }

    private static func title(_ desk: Desk) throws -> String? { try desk.window().dossier.record(Desk.a)?.tree["title"]?.text }

    /// The next window writes at once and leaves nothing lying about.
    private static func check(_ desk: Desk, _ name: String) throws {
        let next = try desk.window("other", lockWait: 0)
        #expect(next.set("service", .string(name)).stored != nil, "after \(name)")
        #expect(try desk.leftovers().isEmpty, "after \(name)")
    }

    @Test func anActThatFailedForGoodDoesNotComeBack() throws {
        let desk = try Desk()
        let armed = Mutex(false)
        let probe = Probe { call, _ in
            guard armed.withLock({ $0 }) else { return 0 }
            if case .create(let path) = call { return path.hasSuffix(".tmp") ? ENOSPC : 0 }
            if case .truncate = call { return EIO }
            return 0
        }
        let window = try desk.window(probe: probe)
        armed.withLock { $0 = true }
        #expect(window.set("title", .string("lost")).error != nil)
        armed.withLock { $0 = false }
        #expect(window.set("service", .string("DMI")).stored != nil)
        #expect(try Self.title(desk) == "Charte")
        #expect(try desk.window().undoable(who: Desk.anne)?.writes.map(\.path.text) == ["service"])
    }
}
