import Archive
import Domain
import Foundation
import Testing

/// The journals beside the records: each break of a journal and each change from outside is named, and can be brought back or kept.
@Suite struct InspectTests {
    /// The journal that holds an act on a title.
    private static func journal(_ desk: Desk) throws -> String {
        "journal/" + (try #require(try SegmentTests.journal(desk).first { try desk.text("journal/" + $0).contains("\"path\":\"title\"") }))
    }

    private static func three() throws -> Desk {
        let desk = try Desk()
        let window = try desk.window()
        for number in 1...3 { #expect(window.set("title", .string("\(number)")).stored != nil) }
        return desk
    }

    private func breaks(_ desk: Desk) throws -> [JournalBreak] { try desk.window("reader").inspect(isThorough: true).breaks }
    private func changes(_ desk: Desk) throws -> [OutsideChange] { try desk.window("reader").inspect(isThorough: false).changes }

    // MARK: Journals

    @Test func ordinaryWorkLeavesNothingToSay() throws {
        let desk = try SegmentTests.long()
        let window = try desk.window()
        #expect(window.set("title", .string("Panneau"), of: RecordKey("actions", "n"), verb: .create).stored != nil)
        #expect(window.undo(who: Desk.anne, at: Desk.start).stored != nil)
        #expect(window.redo(who: Desk.anne, at: Desk.start).stored != nil)
        for isThorough in [true, false] { #expect(try desk.window("reader").inspect(isThorough: isThorough) == Inspection()) }
    }

    @Test(arguments: [1, 3, 5]) func aLineTakenOutIsNamed(_ line: Int) throws {
        let desk = try Self.three()
        let path = try Self.journal(desk)
        var lines = try desk.text(path).split(separator: "\n").map(String.init)
        lines.remove(at: line - 1)
        try desk.write(lines.joined(separator: "\n") + "\n", to: path)
        #expect(try breaks(desk) == [JournalBreak(path, line: line, .outOfChain)])
    }

    @Test func linesThatWereChangedMovedOrSpoiledAreNamed() throws {
        let desk = try Self.three()
        let path = try Self.journal(desk)
        let lines = try desk.text(path).split(separator: "\n").map(String.init)
        var changed = lines
        changed[1] = changed[1].replacingOccurrences(of: "\"Charte\"", with: "\"Autre\"")
        try desk.write(changed.joined(separator: "\n") + "\n", to: path)
        #expect(try breaks(desk) == [JournalBreak(path, line: 3, .outOfChain)])
        changed = lines
        changed[1] = "oups"
        try desk.write(changed.joined(separator: "\n") + "\n", to: path)
        #expect(try breaks(desk) == [JournalBreak(path, line: 2, .unreadable), JournalBreak(path, line: 3, .outOfChain)])
        try desk.write(lines.joined(separator: "\n") + "\n{\"act\":", to: path)
        #expect(try breaks(desk) == [JournalBreak(path, line: lines.count + 1, .cutEnd)])
    }

    @Test func aSegmentThatIsMissingOrCutIsNamed() throws {
        let desk = try SegmentTests.long()
        let second = "journal/" + (try #require(try SegmentTests.journal(desk).first { $0.hasSuffix(".2.jsonl") }))
        let third = second.replacingOccurrences(of: ".2.", with: ".3.")
        let whole = try desk.text(second)
        try desk.write(
            String(whole.prefix(1 + (whole.prefix(30_000).lastIndex(of: "\n") ?? whole.startIndex).utf16Offset(in: whole))), to: second)
        #expect(try breaks(desk) == [JournalBreak(third, line: 1, .outOfChain)])
        try FileManager.default.removeItem(atPath: desk.folder + "/" + second)
        #expect(try breaks(desk).first == JournalBreak(second, .missing))
        #expect(try desk.window("paul").set("service", .string("x")).stored != nil)
    }

    @Test(arguments: [" (Copie en conflit 2026-11-27)", " - Copie", " (1)", ".sync-conflict-20261120-101010-ABCDEFG", "-PC12", "-pc12"])
    func aCopiedJournalIsNamedAndItsActsCountOnce(_ end: String) throws {
        let desk = try Desk()
        #expect(try desk.window().set("title", .string("1")).stored != nil)
        #expect(try desk.window().set("title", .string("2"), of: Desk.b).stored != nil)
        for name in try SegmentTests.journal(desk) where name.hasSuffix(".jsonl") {
            try desk.write(try desk.text("journal/" + name), to: "journal/" + name.dropLast(6) + end + ".jsonl")
        }
        #expect(try desk.window().history(limit: 99).count == 3)
        let found = try breaks(desk)
        #expect(found.count == 2)
        for one in found {
            guard case .copy = one.cause else {
                Issue.record("\(one)")
                continue
            }
        }
        #expect(try desk.window().undo(who: Desk.anne, at: Desk.start).stored?.records.map(\.key) == [Desk.b])
        #expect(try desk.window().undo(who: Desk.anne, at: Desk.start).stored?.records.map(\.key) == [Desk.a])
        #expect(try desk.window().undo(who: Desk.anne, at: Desk.start).refusals?.map(\.code) == ["undo.nothing"])
    }

    // MARK: Records

    @Test func aReplacedRecordIsNamedWithWhatItOverwroteAndComesBack() throws {
        let desk = try Self.three()
        let whole = try desk.text("documents/a.json")
        try desk.write(whole.replacingOccurrences(of: "\"3\"", with: "\"outside\""), to: "documents/a.json")
        let found = try changes(desk)
        #expect(found.map(\.record) == [Desk.a] && found.first?.kind == .replaced && found.first?.isRestorable == true)
        #expect(found.first?.overwritten == [Difference(path: Path("title"), before: .string("outside"), after: .string("3"))])
        let window = try desk.window()
        #expect(window.bringBack([Desk.a], who: Desk.anne, at: Desk.start).stored != nil)
        #expect(try desk.text("documents/a.json") == whole)
        #expect(try changes(desk).isEmpty)
        #expect(window.undo(who: Desk.anne, at: Desk.start).stored != nil)
        #expect(try desk.text("documents/a.json").contains("outside"))
        #expect(try changes(desk).isEmpty)
    }

    @Test func aRecordNoActWroteIsNamedAndCanBeKept() throws {
        let desk = try Self.three()
        try desk.write("{\"id\":\"b\",\"title\":\"outside\"}", to: "documents/b.json")
        try desk.write("{\"id\":\"new\",\"title\":\"outside\"}", to: "documents/new.json")
        let found = try changes(desk)
        #expect(found.map(\.file) == ["documents/b.json", "documents/new.json"])
        #expect(found.map(\.kind) == [.replaced, .appeared] && found.allSatisfy { !$0.isRestorable })
        let window = try desk.window()
        #expect(window.bringBack([Desk.b], who: Desk.anne, at: Desk.start).refusals?.map(\.code) == ["outside.nothing"])
        let stored = try #require(window.accept(found.map(\.record), who: Desk.anne, at: Desk.start).stored)
        #expect(stored.entry?.act == Act(.accept, "outside (+\u{A0}1)"))
        #expect(try changes(desk).isEmpty)
        #expect(try desk.text("documents/b.json") == "{\"id\":\"b\",\"title\":\"outside\"}")
    }

    @Test func aRecordThatVanishedComesBackOrStaysAway() throws {
        let desk = try Desk()
        let key = RecordKey("actions", "n")
        #expect(try desk.window().set("title", .string("Panneau"), of: key, verb: .create).stored != nil)
        #expect(try desk.window("marc").set("service", .string("DMI"), of: key, who: Desk.marc).stored != nil)
        let whole = try desk.text("actions/n.json")
        try FileManager.default.removeItem(atPath: desk.folder + "/actions/n.json")
        #expect(try changes(desk).map(\.kind) == [.vanished])
        let window = try desk.window()
        #expect(window.bringBack([key], who: Desk.anne, at: Desk.start).stored != nil)
        #expect(try desk.text("actions/n.json") == whole)
        #expect(try changes(desk).isEmpty)
        try FileManager.default.removeItem(atPath: desk.folder + "/actions/n.json")
        #expect(try desk.window().accept([key], who: Desk.anne, at: Desk.start).stored != nil)
        #expect(try changes(desk).isEmpty)
    }

    @Test func whatWasKeptAsItStoodIsAnActThatCanBeUndone() throws {
        let desk = try Self.three()
        let key = RecordKey("actions", "n")
        #expect(try desk.window().set("title", .string("Panneau"), of: key, verb: .create).stored != nil)
        let whole = [try desk.text("documents/a.json"), try desk.text("actions/n.json")]
        try desk.write(whole[0].replacingOccurrences(of: "\"3\"", with: "\"outside\""), to: "documents/a.json")
        try FileManager.default.removeItem(atPath: desk.folder + "/actions/n.json")
        let window = try desk.window()
        #expect(window.accept([Desk.a, key], who: Desk.anne, at: Desk.start).stored?.entry?.act == Act(.accept, "outside (+\u{A0}1)"))
        #expect(try changes(desk).isEmpty)
        #expect(window.undo(who: Desk.anne, at: Desk.start).stored != nil)
        #expect(try [desk.text("documents/a.json"), desk.text("actions/n.json")] == whole)
        #expect(try changes(desk).isEmpty)
        #expect(window.redo(who: Desk.anne, at: Desk.start).stored != nil)
        #expect(try desk.text("documents/a.json").contains("outside"))
    }

    @Test func severalComeBackByOneAct() throws {
        let desk = try Self.three()
        #expect(try desk.window().set("title", .string("Panneau"), of: Desk.b).stored != nil)
        let whole = [try desk.text("documents/a.json"), try desk.text("documents/b.json")]
        for (path, text) in zip(["documents/a.json", "documents/b.json"], whole) {
            try desk.write(text.replacingOccurrences(of: "\"3\"", with: "\"4\"").replacingOccurrences(of: "Panneau", with: "4"), to: path)
        }
        let changed = try changes(desk).map(\.record)
        #expect(changed == [Desk.a, Desk.b])
        let window = try desk.window()
        #expect(window.bringBack(changed, who: Desk.anne, at: Desk.start).stored?.records.count == 2)
        #expect(try [desk.text("documents/a.json"), desk.text("documents/b.json")] == whole)
        #expect(window.undo(who: Desk.anne, at: Desk.start).stored?.records.count == 2)
    }

    @Test func anOldCopyIsToldAndNeverWrittenOver() throws {
        let desk = try Desk()
        #expect(try desk.window().set("title", .string("1")).stored != nil)
        let old = try desk.text("documents/a.json")
        #expect(try desk.window("marc").set("title", .string("2"), who: Desk.marc).stored != nil)
        let new = try desk.text("documents/a.json")
        try desk.write(old, to: "documents/a.json")
        #expect(try changes(desk).map(\.kind) == [.earlier])
        #expect(try desk.window().set("service", .string("x")).error == .old("documents/a.json"))
        #expect(try desk.text("documents/a.json") == old)
        #expect(try desk.window().set("title", .string("x"), of: Desk.b).stored != nil, "nothing else is stopped")
        let window = try desk.window()
        #expect(window.bringBack([Desk.a], who: Desk.anne, at: Desk.start).stored != nil)
        #expect(try desk.text("documents/a.json") == new)
        try desk.write(old, to: "documents/a.json")
        #expect(try desk.window().accept([Desk.a], who: Desk.anne, at: Desk.start).stored != nil)
        #expect(try desk.window().set("service", .string("x")).stored != nil, "a deliberate restore goes on")
    }

    @Test func anOldCopyOfAMomentIsWaitedFor() throws {
        let desk = try Self.three()
        let new = try desk.text("documents/a.json")
        try desk.write(new.replacingOccurrences(of: "\"3\"", with: "\"2\""), to: "documents/a.json")
        let window = try desk.window()
        Thread.detachNewThread {
            Thread.sleep(forTimeInterval: 0.3)
            try? desk.write(new, to: "documents/a.json")
        }
        #expect(window.set("service", .string("x")).stored != nil)
        #expect(try desk.text("documents/a.json").contains("\"3\""))
    }

    // MARK: Copies of records

    @Test(arguments: [
        "b (Copie en conflit de PC-12 2026-11-20)", "b.sync-conflict-20261120-101010-ABCDEFG", "b-PC12", "b-pc12",
        "b_conflict-20261120-101010", "b - Copie", "b (1)",
    ]) func anotherVersionOfARecordIsOneAndEitherIsKept(_ name: String) throws {
        let desk = try Desk()
        let file = "documents/\(name).json"
        let other = try desk.text("documents/b.json").replacingOccurrences(of: "Affiche", with: "Autre")
        for takesIt in [false, true] {
            try desk.write(other, to: file)
            let window = try desk.window()
            #expect(window.dossier.problems.map(\.cause) == [.copy(of: Desk.b)])
            #expect(
                window.differences(ofCopy: file) == [Difference(path: Path("title"), before: .string("Affiche"), after: .string("Autre"))])
            #expect(window.settleCopy(file, takesIt: takesIt, who: Desk.anne, at: Desk.start).stored != nil)
            #expect(try desk.text("documents/b.json").contains(takesIt ? "Autre" : "Affiche"))
            #expect(try desk.text(file + ".ecarte") == other)
            #expect(try desk.window().dossier.problems.isEmpty)
            try FileManager.default.removeItem(atPath: desk.folder + "/" + file + ".ecarte")
        }
        #expect(try desk.window().undo(who: Desk.anne, at: Desk.start).stored != nil)
        #expect(try desk.text("documents/b.json").contains("Affiche"))
    }
}
