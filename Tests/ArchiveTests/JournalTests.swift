import Archive
import Domain
import Foundation
import Testing

@Suite struct JournalTests {
    /// The one journal that holds acts: the laying-down has its own.
    private static func journal(_ desk: Desk) throws -> String {
        let names = try FileManager.default.contentsOfDirectory(atPath: desk.folder + "/journal").filter {
            $0.hasSuffix(".jsonl")
        }
        return try #require(names.first { (try? desk.text("journal/" + $0).contains("title")) == true })
    }

    @Test func layingDownIsOneActAndTheSumOfEveryRecord() throws {
        let desk = try Desk()
        let names = try FileManager.default.contentsOfDirectory(atPath: desk.folder + "/journal")
        #expect(names.count == 1)
        let text = try desk.text("journal/" + names[0])
        #expect(text.split(separator: "\n").count == 3)
        for path in try desk.records().keys {
            let record = path == "dossier.json" ? "dossier/dossier" : String(path.dropLast(5))
            #expect(text.contains("\"\(record)\":\"\(Digest.hex(try desk.bytes(path)))\""), "\(path)")
        }
        #expect(try desk.window().history(limit: 9).map(\.act.verb) == [.layDown])
    }

    @Test func sumsOfManyRecordsFillSeveralLines() throws {
        let records = (0..<9000).map { Desk.record(RecordKey("documents", "x\($0)"), ["title": .string("t")]) }
        let desk = try Desk(records: Desk.standard + records)
        let names = try FileManager.default.contentsOfDirectory(atPath: desk.folder + "/journal")
        let lines = try desk.text("journal/" + names[0]).split(separator: "\n")
        #expect(lines.count == 5)
        #expect(lines.allSatisfy { $0.utf8.count < 1 << 20 })
    }

    @Test func aTornEndIsSetAsideOnceAndTheRestGoesOn() throws {
        let desk = try Desk()
        #expect(try desk.window().set("title", .string("1")).stored != nil)
        let name = try Self.journal(desk)
        let whole = try desk.bytes("journal/" + name)
        for torn in ["{\"act\":{", "\0\0\0\0", "garbage\n"] {
            try (whole + Data(torn.utf8)).write(to: URL(fileURLWithPath: desk.folder + "/journal/" + name))
            let window = try desk.window()
            #expect(try window.undoable(who: Desk.anne) != nil)
            let notes = try window.recover(at: Desk.start)
            guard case .tailSetAside(let file)? = notes.first else {
                Issue.record("\(torn): \(notes)")
                return
            }
            #expect(try desk.text(file) == torn)
            #expect(try desk.bytes("journal/" + name) == whole)
            #expect(try desk.window().recover(at: Desk.start).isEmpty)
        }
    }

    @Test func aDamagedLineInTheMiddleHidesOnlyItself() throws {
        let desk = try Desk()
        let window = try desk.window()
        for number in 1...3 { #expect(window.set("title", .string("\(number)")).stored != nil) }
        let path = "journal/" + (try Self.journal(desk))
        var lines = try desk.text(path).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        lines[3] = "damaged"
        try desk.write(lines.joined(separator: "\n"), to: path)
        let again = try desk.window()
        #expect(try again.history(limit: 9).count == 3)
        #expect(again.undo(who: Desk.anne, at: Desk.start).stored != nil)
        #expect(try desk.text(path).contains("damaged"))
    }

    /// A number written into a journal by hand: the acts stay, and the next one can be written and taken back.
    @Test(arguments: ["9223372036854775807", "-9223372036854775808"]) func aRankNobodyCountsOnFromEndsNothing(_ rank: String) throws {
        let desk = try Desk()
        #expect(try desk.window().set("title", .string("1")).stored != nil)
        let path = "journal/" + (try Self.journal(desk))
        let text = try desk.text(path)
        try desk.write(text.replacing(#/"rank":\d+/#, with: "\"rank\":\(rank)"), to: path)
        #expect(try desk.text(path) != text)
        let window = try desk.window()
        for title in ["2", "3"] { #expect(window.set("title", .string(title)).stored != nil) }
        let acts = try desk.window().history(limit: 9)
        #expect(acts.count == 4, "\(acts.map { ($0.act, $0.direction, $0.writes) })")
        #expect(try desk.window().undo(who: Desk.anne, at: Desk.start).stored != nil)
        #expect(try desk.text("documents/a.json").contains("\"2\""))
    }

    @Test func anInterruptedActIsFinishedByTheNextWindow() throws {
        let desk = try Desk()
        #expect(try desk.window().set("title", .string("1")).stored != nil)
        let before = try desk.bytes("documents/a.json")
        #expect(try desk.window().set("title", .string("2")).stored != nil)
        let path = "journal/" + (try Self.journal(desk))
        let lines = try desk.text(path).split(separator: "\n")
        try desk.write(lines.dropLast().joined(separator: "\n") + "\n", to: path)
        try before.write(to: URL(fileURLWithPath: desk.folder + "/documents/a.json"))
        let window = try desk.window()
        #expect(window.hasUnfinishedWork && window.dossier.record(Desk.a)?.tree["title"]?.text == "1")
        let notes = try window.recover(at: Desk.start)
        guard case .completed? = notes.first else {
            Issue.record("\(notes)")
            return
        }
        #expect(try desk.text("documents/a.json").contains("\"2\""))
        #expect(!window.hasUnfinishedWork && window.refresh().updated.map(\.key) == [Desk.a])
        #expect(try window.undoable(who: Desk.anne)?.writes.map(\.after) == [.string("2")])
    }

    @Test func twoWindowsOfOneAccountHaveTwoJournalsAndOneHistory() throws {
        let desk = try Desk()
        let (first, second) = (try desk.window(), try desk.window())
        #expect(first.set("title", .string("1")).stored != nil)
        #expect(second.set("title", .string("x"), of: Desk.b).stored != nil)
        #expect(try FileManager.default.contentsOfDirectory(atPath: desk.folder + "/journal").count == 3)
        #expect(first.undo(who: Desk.anne, at: Desk.start).stored?.records.map(\.key) == [Desk.b])
        #expect(second.undo(who: Desk.anne, at: Desk.start).stored?.records.map(\.key) == [Desk.a])
    }

    @Test func aCopiedDossierGetsAWriterOfItsOwn() throws {
        let desk = try Desk()
        #expect(try desk.window().set("title", .string("1")).stored != nil)
        try FileManager.default.copyItem(atPath: desk.folder, toPath: desk.folder + "-copy")
        let copy = try Archive.open(desk.folder + "-copy", schema: Desk.schema, stateFolder: desk.base.path + "/state-anne")
        _ = try copy.load()
        #expect(copy.set("title", .string("2")).stored != nil)
        let names = { (folder: String) in try FileManager.default.contentsOfDirectory(atPath: folder + "/journal").count }
        #expect(try names(desk.folder) == 2 && names(desk.folder + "-copy") == 3)
    }
}
