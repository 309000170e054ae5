import Archive
import Domain
import Foundation
import Glibc
import Synchronization
import Testing

/// What could not be read is never taken for what is not there.
@Suite struct UnreadTests {
    /// Opening and every act: the folder that cannot be listed is named, nothing is written, nothing forgotten.
    @Test(arguments: [EIO, EACCES, ESTALE]) func aFolderThatCannotBeListedIsNamed(code: Int32) throws {
        let desk = try Desk()
        let fails = Mutex(true)
        let probe = Probe { call, _ in if case .list("documents") = call, fails.withLock({ $0 }) { code } else { 0 } }
        #expect { try desk.window(probe: probe) } throws: { ($0 as? ArchiveError)?.phrase.french.contains("documents") ?? false }
        fails.withLock { $0 = false }
        let window = try desk.window(probe: probe)
        fails.withLock { $0 = true }
        let error = window.set("title", .string("x")).error
        #expect(error?.phrase.french.contains("documents") == true)
        _ = window.refresh()
        #expect(window.dossier.count("documents") == 2)
        fails.withLock { $0 = false }
        #expect(window.set("title", .string("x")).stored != nil)
    }

    /// ESTALE of a moment: opened again.
    @Test func whatWasReplacedOnItsServerIsOpenedAgain() throws {
        let desk = try Desk()
        for name in ["documents", "documents/a.json"] {
            let count = Mutex(0)
            let probe = Probe { call, _ in
                guard call == .list(name) || call == .open(name) && name.hasSuffix(".json") else { return 0 }
                return count.withLock { count in
                    count += 1
                    return count == 1 ? ESTALE : 0
                }
            }
            let window = try desk.window(probe: probe)
            #expect(window.dossier.count("documents") == 2 && window.dossier.problems.isEmpty, "\(name)")
        }
    }

    @Test func aFolderWithoutRightsIsNoOddFile() throws {
        guard !Tool.isRoot else { return try Self.asProbe() }
        let desk = try Desk()
        chmod(desk.folder + "/documents", 0)
        defer { chmod(desk.folder + "/documents", 0o755) }
        #expect(throws: ArchiveError.accessDenied("documents")) { try desk.window() }
    }

    private static func asProbe() throws {
        let desk = try Desk()
        let probe = Probe { call, _ in call == .open("documents") ? EACCES : 0 }
        #expect(throws: ArchiveError.accessDenied("documents")) { try desk.window(probe: probe, lockWait: 0) }
    }

    /// A row may be the record that cannot be read: it is not made a second time.
    @Test func aTableIsNotImportedBesideARecordThatCannotBeRead() throws {
        let desk = try Desk()
        let hidden = Mutex(true)
        let probe = Probe { call, _ in call == .open("documents/b.json") && hidden.withLock { $0 } ? EACCES : 0 }
        let window = try desk.window(probe: probe, lockWait: 0)
        #expect(window.dossier.problems.map(\.file) == ["documents/b.json"])
        let key = RecordKey("documents", "new")
        let answer = window.set("title", .string("Affiche"), of: key, verb: .importTable)
        guard case .unread(let problem)? = answer.error else { throw CancellationError() }
        #expect(problem.file == "documents/b.json")
        #expect(window.set("title", .string("x"), verb: .importTable).stored != nil, "what is there is changed")
        #expect(window.set("title", .string("x"), of: RecordKey("actions", "new"), verb: .importTable).stored != nil)
        hidden.withLock { $0 = false }
        #expect(window.set("title", .string("y"), of: key, verb: .importTable).stored != nil)
    }

    // MARK: Held for a moment

    /// Somebody has a lease on the lock or on a record, and gives it back when asked.
    @Test(arguments: [".lock", "documents/a.json"]) func aLeaseIsWaitedFor(name: String) throws {
        let desk = try Desk()
        let window = try desk.window()
        #expect(window.set("title", .string("1")).stored != nil)
        let holder = try Self.lease(desk.folder + "/" + name)
        defer { holder.end() }
        let other = try desk.window("marc")
        #expect(other.dossier.count("documents") == 2 && other.dossier.problems.isEmpty)
        #expect(other.set("title", .string("2"), who: Desk.marc).stored != nil)
    }

    /// Another process, so that its signal is its own: it lets the lease go a moment after it is asked.
    private static func lease(_ path: String) throws -> Holder {
        let script = """
            import fcntl, os, signal, sys, time
            signal.pthread_sigmask(signal.SIG_SETMASK, [])
            asked = []
            signal.signal(signal.SIGIO, lambda *a: asked.append(1))
            fd = os.open(sys.argv[1], os.O_RDWR)
            fcntl.fcntl(fd, fcntl.F_SETLEASE, fcntl.F_WRLCK)
            print('held', flush=True)
            while not asked: time.sleep(0.02)
            time.sleep(0.3)
            fcntl.fcntl(fd, fcntl.F_SETLEASE, fcntl.F_UNLCK)
            os.close(fd)
            """
        return try Holder(["python3", "-c", script, path])
    }

    private final class Holder {
        private let process = Process()

        init(_ words: [String]) throws {
            process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            process.arguments = words
            let pipe = Pipe()
            process.standardOutput = pipe
            try process.run()
            #expect(String(decoding: pipe.fileHandleForReading.availableData, as: UTF8.self).hasPrefix("held"))
        }

        func end() {
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
        }
    }

    /// A desk that lets nobody else at a file: the name is refused although this account may.
    @Test(arguments: [EACCES, EBUSY, ETXTBSY]) func aFileThatIsHeldIsWaitedForAndThenNamed(code: Int32) throws {
        let desk = try Desk()
        #expect(try desk.window().set("title", .string("0")).stored != nil)
        for held in [Probe.Call.open(".lock"), .open("documents/a.json")] {
            let left = Mutex(4)
            let probe = Probe { call, _ in
                let isRename = if case .rename(_, "documents/a.json") = call { held == .open("documents/a.json") } else { false }
                guard call == held || isRename else { return 0 }
                return left.withLock { left in
                    left -= 1
                    return left >= 0 ? code : 0
                }
            }
            let window = try desk.window(probe: probe)
            #expect(window.set("title", .string("\(held) \(code)")).stored != nil)
            left.withLock { $0 = Int.max }
            let impatient = try desk.window(probe: probe, lockWait: 0)
            let error = impatient.set("title", .string("x")).error
            #expect(error?.phrase.french.contains(held == .open(".lock") ? ".lock" : "documents/a.json") == true)
            #expect(error == .held(".lock") || held != .open(".lock"))
        }
    }

    // MARK: The format

    @Test(arguments: ["\"1\"", "99999999999999999999", "1.5", "null", "-1", ""]) func aFormatThatIsNoKnownNumberIsReadAndNeverWritten(
        text: String
    )
        throws
    {
        let desk = try Desk()
        try desk.write(text.isEmpty ? "{\"id\":\"dossier\"}" : "{\"format\":\(text),\"id\":\"dossier\"}", to: "dossier.json")
        let window = try desk.window()
        guard case .unknownFormat(let told)? = window.obstacle else {
            Issue.record("\(String(describing: window.obstacle))")
            return
        }
        #expect(told == text && window.dossier.count("documents") == 2)
        #expect(window.set("title", .string("x")).error != nil)
        #expect(window.dossier.problems.map(\.file) == ["dossier.json"])
    }
}
