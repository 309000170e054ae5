import Archive
import Domain
import Foundation
import Synchronization
import Testing

/// The journal grows in segments: what is closed is not read again but by who asks for it.
@Suite struct SegmentTests {
    /// Acts of a length that closes a segment after some thirty of them.
    static func write(_ count: Int, in window: Archive, of record: RecordKey = Desk.b, who: Who = Desk.marc) -> Bool {
        let text = String(repeating: "x", count: 900)
        return (0..<count).allSatisfy { number in
            let answer = window.set("title", .string("\(number) \(text)"), of: record, who: who)
            window.tidy(at: Desk.start)
            return answer.stored != nil
        }
    }

    static func journal(_ desk: Desk) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: desk.folder + "/journal").sorted()
    }

    /// Anne's act, then many of Marc.
    static func long() throws -> Desk {
        let desk = try Desk()
        #expect(try desk.window().set("title", .string("Anne")).stored != nil)
        #expect(Self.write(200, in: try desk.window("marc")))
        return desk
    }

    @Test func segmentsAreChainedAndOfOneSize() throws {
        let desk = try Self.long()
        let names = try Self.journal(desk).filter { $0.contains(".jsonl") && $0.split(separator: ".").count == 3 }
        #expect(names.count >= 4, "\(names)")
        for name in names.dropLast() {
            #expect(try (64 << 10..<72 << 10).contains(desk.bytes("journal/" + name).count), "\(name)")
        }
        let writer = try #require(names.first?.split(separator: ".").first)
        var last = ""
        for number in 1...names.count + 1 {
            let name = number == 1 ? "\(writer).jsonl" : "\(writer).\(number).jsonl"
            let lines = try desk.text("journal/" + name).split(separator: "\n").map(String.init)
            #expect(lines.first?.contains("\"previous\":\"\(last)\"") == true, "\(name)")
            last = Digest.hex((lines.last ?? "").utf8)
        }
    }

    @Test func anOrdinaryActReadsWhatIsOpenOnly() throws {
        let desk = try Self.long()
        let probe = Probe()
        let window = try desk.window("marc", probe: probe)
        #expect(window.set("title", .string("end"), of: Desk.b, who: Desk.marc).stored != nil)
        #expect(try window.undoable(who: Desk.marc)?.act.verb == .edit)
        let opened = probe.trace.compactMap { call in
            if case .open(let path) = call, path.hasPrefix("journal/"), path.hasSuffix(".jsonl") { path } else { nil }
        }
        #expect(Set(opened).count <= 4, "\(opened)")
    }

    @Test func undoAndHistoryReachTheOldestSegment() throws {
        let desk = try Self.long()
        let window = try desk.window()
        #expect(try window.undoable(who: Desk.anne)?.writes.map(\.after) == [.string("Anne")])
        let history = try window.history(of: Desk.b, limit: 1000)
        #expect(history.count == 200 && history.first?.writes.first?.after?.text?.hasPrefix("199 ") == true)
        #expect(history.last?.writes.first?.after?.text?.hasPrefix("0 ") == true)
        #expect(try desk.window("paul").history(limit: 1000).count == 202)
        #expect(
            try desk.window("paul").history(limit: 5).compactMap { $0.writes.first?.after?.text?.prefix(3) } == [
                "199", "198", "197", "196", "195",
            ])
        #expect(window.undo(who: Desk.anne, at: Desk.start).stored != nil)
        #expect(try desk.text("documents/a.json").contains("Charte"))
        let marc = try desk.window("marc")
        for _ in 0..<90 { #expect(marc.undo(who: Desk.marc, at: Desk.start).stored != nil) }
        #expect(try desk.text("documents/b.json").contains("\"109 "))
        for _ in 0..<3 { #expect(try desk.window("marc").redo(who: Desk.marc, at: Desk.start).stored != nil) }
        #expect(try desk.text("documents/b.json").contains("\"112 "))
    }

    @Test(arguments: ["missing", "damaged", "of another day"]) func withoutItsIndexAJournalTellsTheSame(_ how: String) throws {
        let desk = try Self.long()
        let name = "journal/" + (try #require(try Self.journal(desk).first { $0.hasSuffix(".index") }))
        let whole = try desk.text(name)
        switch how {
        case "missing": try FileManager.default.removeItem(atPath: desk.folder + "/" + name)
        case "damaged": try desk.write(whole.replacingOccurrences(of: "\"rank\":", with: "\"rank\":1"), to: name)
        default:
            let segment = try #require(try Self.journal(desk).first { $0.hasSuffix(".2.jsonl") })
            let text = try desk.text("journal/" + segment)
            try desk.write(String(text.prefix(20_000)), to: "journal/" + segment)
            try desk.write(text, to: "journal/" + segment)
        }
        let window = try desk.window("marc")
        #expect(try window.undoable(who: Desk.anne)?.writes.map(\.after) == [.string("Anne")])
        #expect(try window.history(limit: 1000).count == 202)
        #expect(Self.write(1, in: window))
        #expect(try desk.text(name) == whole, "made anew, the same")
        #expect(try desk.window("paul").history(of: Desk.b, limit: 1).first?.act.verb == .edit)
    }

    /// A journal of an earlier version is one file of any length: the chain runs through, so joined segments are one.
    @Test func aLongJournalOfOneFileOpensAndGoesOn() throws {
        let desk = try Self.long()
        let segments = try Self.journal(desk).filter { $0.split(separator: ".").count == 3 }
        let writer = try #require(segments.first?.split(separator: ".").first)
        var text = try desk.text("journal/\(writer).jsonl")
        for number in 2...segments.count + 1 {
            let name = "journal/\(writer).\(number).jsonl"
            text += try desk.text(name)
            try FileManager.default.removeItem(atPath: desk.folder + "/" + name)
        }
        try desk.write(text, to: "journal/\(writer).jsonl")
        try FileManager.default.removeItem(atPath: desk.folder + "/journal/\(writer).index")
        let paul = try desk.window("paul")
        #expect(try paul.history(limit: 1000).count == 202)
        #expect(paul.set("title", .string("Paul"), who: Who(account: "paul", host: "pc3")).stored != nil)
        paul.tidy(at: Desk.start)
        #expect(try Self.journal(desk).contains("\(writer).index"), "another account sums up what is far too long")
        let marc = try desk.window("marc")
        #expect(try marc.undoable(who: Desk.marc)?.writes.first?.after?.text?.hasPrefix("199 ") == true)
        #expect(Self.write(2, in: marc))
        #expect(try Self.journal(desk).contains("\(writer).2.jsonl"))
        #expect(try desk.text("journal/\(writer).jsonl") == text)
        #expect(try desk.window().history(limit: 1000).count == 205)
        #expect(try desk.window().undoable(who: Desk.anne)?.writes.map(\.after) == [.string("Anne")])
    }

    @Test func aDossierWithoutSumsGetsThemOnceAfterItsFirstAct() throws {
        let desk = try Desk()
        let laying = "journal/" + (try Self.journal(desk)[0])
        let lines = try desk.text(laying).split(separator: "\n").map(String.init)
        try desk.write(lines.prefix(2).joined(separator: "\n") + "\n", to: laying)
        let window = try desk.window()
        #expect(window.set("title", .string("1")).stored != nil)
        func baselines() throws -> Int {
            try Self.journal(desk).map { try desk.text("journal/" + $0).components(separatedBy: "\"line\":\"baseline\"").count - 1 }.reduce(
                0, +)
        }
        #expect(try baselines() == 0, "the key does not wait for it")
        window.tidy(at: Desk.start)
        #expect(try baselines() == 1)
        window.tidy(at: Desk.start)
        let marc = try desk.window("marc")
        #expect(marc.set("title", .string("2"), of: Desk.b, who: Desk.marc).stored != nil)
        marc.tidy(at: Desk.start)
        #expect(try baselines() == 1)
        #expect(window.undo(who: Desk.anne, at: Desk.start).stored != nil)
    }
}
