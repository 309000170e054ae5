import Archive
import Domain
import Foundation
import Glibc
import Synchronization
import Testing

/// An act that a kill or a dying disk cut short is whole or absent for everyone, whoever opens and writes next.
@Suite struct InterruptedTests {
    static let made = RecordKey("actions", "n1")

    /// The act that is cut short: two records and a new one.
    static func act(in window: Archive) -> CommitAnswer {
        window.set([(Desk.a, "title", .string("1")), (Desk.b, "title", .string("1")), (made, "title", .string("1"))], verb: .importTable)
    }

    /// Titles of the three records; nil where there is none.
    static func titles(_ desk: Desk) throws -> [String?] {
        let dossier = try desk.window("reader").dossier
        return [Desk.a, Desk.b, made].map { dossier.record($0)?.tree["title"]?.text }
    }

    static let before: [String?] = ["Charte", "Affiche", nil]
    static let after: [String?] = ["1", "1", "1"]

    /// A disk that dies at a call and stays dead, then another account on one that works.
    @Test func theNextAccountFindsItWholeOrAbsent() throws {
        var place = 0
        var half = 0
        while true {
            let desk = try Desk()
            #expect(try desk.window().set("x", .integer(1)).stored != nil)
            let dying = FailureTests.Failing(code: EIO, place: place, forever: true)
            var stored = false
            do {
                let anne = try desk.window(probe: dying.probe, lockWait: 0)
                dying.arm()
                stored = Self.act(in: anne).stored != nil
            }
            if try ![Self.before, Self.after].contains(Self.titles(desk)) { half += 1 }
            try Self.check(desk, stored, "dead from call \(place)")
            if !dying.hasStruck { break }
            place += 1
        }
        #expect(place > 30 && half >= 2, "\(place) calls, \(half) times half an act stood")
    }

    /// The same, killed: the process ends, its locks with it.
    @Test func killedAtAnyCallTheNextAccountFindsItWholeOrAbsent() throws {
        var kills = 0
        for place in 0..<500 {
            let desk = try Desk()
            let run = Tool.run(Tool.probe, ["several", desk.folder, desk.base.path + "/state-anne", "new", "\(place)"])
            let answer = try desk.window("marc").set("service", .string("DMI"), who: Desk.marc)
            #expect(answer.stored != nil, "killed at \(place)")
            let dossier = try desk.window("reader").dossier
            let titles = ["a", "b", "new"].map { dossier.record(RecordKey("documents", $0))?.tree["title"]?.text }
            let isWhole = titles == ["new", "new", "new"]
            #expect(isWhole || titles == Self.before, "killed at \(place): \(titles)")
            if run.output.contains("enregistré") { #expect(isWhole, "killed at \(place)") }
            #expect(try desk.leftovers().isEmpty, "killed at \(place)")
            if run.status == 0 { break }
            kills += 1
        }
        #expect(kills > 40 && kills < 499)
    }

    /// Another account writes, on a record of the act as it happens; then the first one comes back.
    private static func check(_ desk: Desk, _ stored: Bool, _ when: String) throws {
        let marc = try desk.window("marc")
        #expect(marc.set("service", .string("DMI"), who: Desk.marc).stored != nil, "\(when)")
        let titles = try titles(desk)
        #expect(titles == after || titles == before && !stored, "\(when): \(titles)")
        #expect(try desk.leftovers().isEmpty, "\(when)")
        let anne = try desk.window()
        #expect(!anne.hasUnfinishedWork, "\(when)")
        let notes = try anne.recover(at: Desk.start)
        #expect(notes.allSatisfy { !$0.isOpen }, "\(when)")
        #expect(try Self.titles(desk) == titles, "\(when)")
        let undoable = try anne.undoable(who: Desk.anne)?.act.verb
        #expect(undoable == (titles == after ? .importTable : .edit), "\(when)")
        #expect(try desk.window().history(of: Desk.a, limit: 9).allSatisfy { $0.act.verb != .outside }, "\(when)")
    }

    // MARK: Half an act that stands

    /// Anne's act with `documents/a` written, the others not, and no more of her.
    static func half(_ desk: Desk) throws {
        let dying = Mutex(false)
        let probe = Probe { call, _ in
            if case .rename(_, "documents/b.json") = call { dying.withLock { $0 = true } }
            return dying.withLock { $0 } ? EIO : 0
        }
        let anne = try desk.window(probe: probe)
        guard case .halfDone(let path, _)? = act(in: anne).error else {
            Issue.record("no half act")
            return
        }
        #expect(path == "documents/b.json")
        #expect(try titles(desk) == ["1", "Affiche", nil])
    }

    // MARK: Who only reads

    /// A window of an account that writes nothing.
    private static func reader(_ desk: Desk) throws -> Archive {
        var options = Options()
        options.isReadOnly = true
        let archive = try Archive.open(desk.folder, schema: Desk.schema, stateFolder: desk.base.path + "/state-reader", options: options)
        _ = try archive.load()
        return archive
    }

    private static func titles(_ archive: Archive) -> [String?] {
        let dossier = archive.dossier
        return [Desk.a, Desk.b, made].map { dossier.record($0)?.tree["title"]?.text }
    }

    /// Wherever the disk dies, a reader sees all of it or none, and what the next writer makes of it then.
    @Test func whoOnlyReadsSeesItWholeOrAbsentAtOnce() throws {
        var place = 0
        var half = 0
        while true {
            let desk = try Desk()
            #expect(try desk.window().set("x", .integer(1)).stored != nil)
            let dying = FailureTests.Failing(code: EIO, place: place, forever: true)
            do {
                let anne = try desk.window(probe: dying.probe, lockWait: 0)
                dying.arm()
                _ = Self.act(in: anne)
            }
            if try ![Self.before, Self.after].contains(Self.titles(desk)) { half += 1 }
            let records = try desk.records()
            let reader = try Self.reader(desk)
            let seen = Self.titles(reader)
            #expect([Self.before, Self.after].contains(seen), "dead from call \(place): \(seen)")
            #expect(try desk.records() == records, "a reader writes nothing")
            _ = try desk.window("marc").recover(at: Desk.start)
            _ = reader.refresh()
            #expect(try Self.titles(reader) == Self.titles(desk), "dead from call \(place)")
            if !dying.hasStruck { break }
            place += 1
        }
        #expect(half >= 2, "\(half) times half an act stood")
    }

    @Test func whatBecomesOfItIsNewsForWhoReads() throws {
        let desk = try Desk()
        let reader = try Self.reader(desk)
        try Self.half(desk)
        let news = reader.refresh()
        #expect(Set(news.updated.map(\.key)) == [Desk.a, Desk.b, Self.made])
        #expect(Self.titles(reader) == Self.after)
        #expect(reader.refresh().isEmpty)
        let marc = try Self.marc(desk) { if case .rename(_, "documents/b.json") = $0 { true } else { false } }
        _ = try marc.recover(at: Desk.start)
        let back = reader.refresh()
        #expect(Set(back.updated.map(\.key)) == [Desk.a, Desk.b] && back.removed == [Self.made])
        #expect(Self.titles(reader) == Self.before)
    }

    @Test func whoCouldNotEndItSeesItWholeAndWritesOnWhatStands() throws {
        let desk = try Desk()
        try Self.half(desk)
        let marc = try Self.marc(desk) { if case .create(let path) = $0 { path.hasPrefix("documents/") } else { false } }
        let notes = marc.makeWhole(at: Desk.start)
        #expect(notes.contains { $0.isOpen })
        let news = marc.refresh()
        #expect(!news.isEmpty, "a window that showed it half is told")
        #expect(Self.titles(marc) == Self.after)
        #expect(marc.set("title", .string("x"), of: RecordKey("actions", "x"), who: Desk.marc).stored != nil)
        #expect(Self.titles(marc) == ["1", "Affiche", nil])
    }

    /// Marc's window on a disk that refuses him something.
    static func marc(_ desk: Desk, refused: @escaping @Sendable (Probe.Call) -> Bool) throws -> Archive {
        try desk.window("marc", probe: Probe { call, _ in refused(call) ? EACCES : 0 })
    }

    @Test func whoMayNotCompleteItTakesItBackWhole() throws {
        let desk = try Desk()
        try Self.half(desk)
        let marc = try Self.marc(desk) { if case .rename(_, "documents/b.json") = $0 { true } else { false } }
        let notes = try marc.recover(at: Desk.start)
        guard case .takenBack(let entry)? = notes.first, entry.who == Desk.anne else {
            Issue.record("\(notes)")
            return
        }
        #expect(try Self.titles(desk) == Self.before)
        #expect(try desk.window().recover(at: Desk.start).isEmpty)
        #expect(try Self.titles(desk) == Self.before)
        #expect(try desk.window().undoable(who: Desk.anne) == nil)
    }

    @Test func whoMayDoNeitherSaysSoAndIsNotBlocked() throws {
        let desk = try Desk()
        try Self.half(desk)
        let marc = try Self.marc(desk) { if case .create(let path) = $0 { path.hasPrefix("documents/") } else { false } }
        #expect(marc.set("title", .string("x"), of: RecordKey("actions", "x"), who: Desk.marc).stored != nil)
        let notes = marc.takeRecoveryNotes()
        guard case .setAside(let entry, .closed)? = notes.first, entry.who == Desk.anne else {
            Issue.record("\(notes)")
            return
        }
        #expect(try Self.titles(desk) == ["1", "Affiche", nil])
        #expect(marc.set("title", .string("y"), of: RecordKey("actions", "x"), who: Desk.marc).stored != nil)
        #expect(marc.takeRecoveryNotes().isEmpty, "said once")
        guard case .completed? = try desk.window("paul").recover(at: Desk.start).first else {
            Issue.record("paul did not complete it")
            return
        }
        #expect(try Self.titles(desk) == Self.after)
        #expect(!marc.hasUnfinishedWork)
    }

    @Test(arguments: [EIO, ESTALE, EACCES]) func onePassingErrorNeverGivesItUp(_ code: Int32) throws {
        var place = 0
        while true {
            let desk = try Desk()
            try Self.half(desk)
            let passing = FailureTests.Failing(code: code, place: place, forever: false)
            let marc = try desk.window("marc", probe: passing.probe, lockWait: 0)
            passing.arm()
            _ = try? marc.recover(at: Desk.start)
            _ = try desk.window("paul").recover(at: Desk.start)
            let titles = try Self.titles(desk)
            #expect(titles == Self.after || titles == Self.before, "\(code) at call \(place): \(titles)")
            if !passing.hasStruck { break }
            place += 1
        }
        #expect(place > 20)
    }

    /// Who could not settle it builds on the record all the same: what came later stays, the rest of the act is completed.
    @Test func aRecordThatALaterActTouchedIsJoined() throws {
        let desk = try Desk()
        try Self.half(desk)
        let isRefused = Mutex(true)
        let marc = try Self.marc(desk) { call in
            if case .create(let path) = call { path.hasPrefix("documents/") && isRefused.withLock { $0 } } else { false }
        }
        let first = try marc.recover(at: Desk.start)
        #expect(first.contains { $0.isOpen })
        isRefused.withLock { $0 = false }
        #expect(marc.set([(Desk.b, "title", .string("2")), (Desk.a, "service", .string("DMI"))], who: Desk.marc).stored != nil)
        let notes = try desk.window().recover(at: Desk.start)
        guard case .joined? = notes.first else {
            Issue.record("\(notes)")
            return
        }
        #expect(try Self.titles(desk) == ["1", "2", "1"])
        #expect(try desk.text("documents/a.json").contains("DMI"))
    }

    // MARK: In the window itself

    @Test func aLaterRecordThatIsRefusedLeavesNothingAndBlocksNothing() throws {
        let desk = try Desk()
        let before = try desk.records()
        let probe = Probe { call, _ in if case .rename(_, "documents/b.json") = call { EPERM } else { 0 } }
        let anne = try desk.window(probe: probe)
        guard case .closed(let place)? = Self.act(in: anne).error, place.path == "documents/b.json" else { throw CancellationError() }
        #expect(try desk.records() == before)
        #expect(try desk.leftovers().isEmpty)
        #expect(anne.set("title", .string("2")).stored != nil)
        #expect(try anne.history(limit: 9).count == 2)
    }

    @Test func nothingToTakeBackIsOnlySaidWhenTheJournalCouldBeRead() throws {
        let desk = try Desk()
        #expect(try desk.window().set("title", .string("1")).stored != nil)
        for code in [EIO, EACCES] {
            for name in ["journal", "journal/"] {
                let probe = Probe { call, _ in
                    if case .open(let path) = call, path == name || name.hasSuffix("/") && path.hasPrefix(name) { code } else { 0 }
                }
                let window = try desk.window(probe: probe)
                #expect(throws: ArchiveError.self) { try window.undoable(who: Desk.anne) }
                #expect(throws: ArchiveError.self) { try window.redoable(who: Desk.anne) }
                #expect(window.undo(who: Desk.anne, at: Desk.start).error != nil, "\(code) \(name)")
                #expect(window.redo(who: Desk.anne, at: Desk.start).error != nil, "\(code) \(name)")
            }
        }
    }
}
