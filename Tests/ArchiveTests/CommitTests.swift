import Archive
import Domain
import Foundation
import Testing

@Suite struct CommitTests {
    @Test func aChangeIsOnDiskAndNothingElseMoved() throws {
        let desk = try Desk()
        let before = try desk.records()
        let window = try desk.window()
        let stored = try #require(window.set("title", .string("Charte d'accueil")).stored)
        #expect(stored.records.map(\.key) == [Desk.a])
        #expect(stored.entry?.writes.map(\.path.text) == ["title"])
        var after = try desk.records()
        let expected = """
            {
              "id": "a",
              "order": [
                3,
                1
              ],
              "title": "Charte d'accueil",
              "x": {
                "n": 12.50
              }
            }

            """
        #expect(try desk.text("documents/a.json") == expected)
        after["documents/a.json"] = before["documents/a.json"]
        #expect(after == before)
        #expect(try desk.leftovers().isEmpty)
    }

    @Test func openingNeitherLocksNorWrites() throws {
        let desk = try Desk()
        let before = try FileManager.default.subpathsOfDirectory(atPath: desk.base.path).sorted()
        let window = try desk.window()
        #expect(try window.canWrite && window.history(limit: 5).map(\.act.verb) == [.layDown])
        #expect(try window.undoable(who: Desk.anne) == nil)
        #expect(try FileManager.default.subpathsOfDirectory(atPath: desk.base.path).sorted() == before)
    }

    /// Asked where it is stored, whatever door it came by.
    @Test func aDeadlinePushedBackWithoutAReasonIsRefused() throws {
        let desk = try Desk()
        let window = try desk.window()
        let before = try desk.records()
        let base = try #require(window.dossier.record(Desk.a)?.tree)
        let element = Path(Postponement.records.key).element("1")
        let day = Day(number: 20_000)
        let writes = [
            Write(Path("due"), .string((day + 9).text)), Postponement.on.write(day, in: element), Postponement.from.write(day, in: element),
            Postponement.to.write(day + 9, in: element),
        ]
        func push(_ edit: Edit) -> CommitAnswer { window.commit(Change(Act(.postpone, "essai"), [edit]), who: Desk.anne, at: Desk.start) }
        let edit = Edit(Desk.a, base: base, writes: writes)
        guard case .refused(let refusals) = push(edit) else { return #expect(Bool(false), "it is stored") }
        #expect(refusals.map(\.code) == [Postponement.refusalCode])
        #expect(try desk.records() == before)
        #expect(push(edit.because("Travaux.")).stored != nil)
        #expect(window.undo(who: Desk.anne, at: Desk.start).stored != nil, "what is taken back is asked nothing")
    }

    @Test func twoWindowsOnOneRecordJoinByField() throws {
        let desk = try Desk()
        let (mine, theirs) = (try desk.window(), try desk.window("marc"))
        #expect(theirs.set("service", .string("DMI"), who: Desk.marc).stored != nil)
        let stored = try #require(mine.set("title", .string("Charte 2")).stored)
        #expect(stored.records[0].tree["service"]?.text == "DMI")
        #expect(theirs.refresh().updated.map { $0.tree["title"]?.text } == ["Charte 2"])
        #expect(try desk.text("documents/a.json").contains("12.50"))
    }

    @Test func aTrueConflictWritesNothingAndNamesThePlace() throws {
        let desk = try Desk()
        let (mine, theirs) = (try desk.window(), try desk.window("marc"))
        #expect(theirs.set("title", .string("Chez Marc"), who: Desk.marc).stored != nil)
        let before = try desk.records()
        let conflict = try #require(
            mine.set([(Desk.b, "title", .string("B")), (Desk.a, "title", .string("Chez Anne"))]).conflicts)
        #expect(conflict.map(\.record) == [Desk.a])
        #expect(conflict[0].conflicts.map(\.path.text) == ["title"])
        #expect(conflict[0].conflicts[0].theirs == .string("Chez Marc"))
        #expect(try desk.records() == before)
        #expect(mine.refresh().updated.map(\.key) == [Desk.a])
    }

    @Test func aRuleBrokenByMeIsRefusedAndByBothAConflict() throws {
        let desk = try Desk()
        let (mine, theirs) = (try desk.window(), try desk.window("marc"))
        #expect(mine.set("title", .string("")).refusals?.map(\.code) == ["title.needed"])
        #expect(theirs.set("reference", .string("DOC-1"), of: Desk.b, who: Desk.marc).stored != nil)
        let conflict = try #require(mine.set("reference", .string("DOC-1")).conflicts)
        #expect(conflict.flatMap(\.refusals).map(\.code) == ["reference.unique"])
        #expect(mine.set("reference", .string("DOC-1")).refusals?.map(\.code) == ["reference.unique"])
    }

    @Test func whatIsAlreadySoIsStoredWithoutWriting() throws {
        let desk = try Desk()
        let window = try desk.window()
        let stored = try #require(window.set("title", .string("Charte")).stored)
        #expect(stored.entry == nil && stored.records.count == 1)
        #expect(try window.history(limit: 9).count == 1)
    }

    @Test func twoCreationsOfOneIdJoin() throws {
        let desk = try Desk()
        let (mine, theirs) = (try desk.window(), try desk.window("marc"))
        let key = RecordKey("actions", "n1")
        #expect(mine.set("title", .string("Panneau"), of: key, verb: .create).stored != nil)
        #expect(
            theirs.set("owner", .string("DMI"), of: key, who: Desk.marc, verb: .create).stored?.records[0].tree["title"]?.text
                == "Panneau")
    }

    @Test func theDossiersOwnFileIsARecordToo() throws {
        let desk = try Desk()
        let window = try desk.window()
        #expect(window.set("title", .string("Val-d'Oise"), of: RecordKey("dossier", "dossier")).stored != nil)
        #expect(try desk.text("dossier.json").contains("Val-d'Oise"))
        #expect(window.undo(who: Desk.anne, at: Desk.start).stored?.records[0].tree["title"]?.text == "Essai")
        #expect(try desk.leftovers().isEmpty)
    }

    @Test func aRecordOfAnUnknownKindOrIdIsNeverWritten() throws {
        let desk = try Desk()
        let window = try desk.window()
        for key in [
            RecordKey("journal", "x"), RecordKey("documents", "../x"), RecordKey("documents", ""), RecordKey("dossier", "x"),
        ] {
            #expect(window.set("title", .string("x"), of: key).error != nil)
        }
        #expect(try desk.records().count == 3)
    }

    @Test func theModeOfAFileIsKept() throws {
        let desk = try Desk()
        let path = desk.folder + "/documents/a.json"
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
        #expect(try desk.window().set("title", .string("Charte 2")).stored != nil)
        #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o640)
    }

    @Test func aChangeMadeOutsideIsReadShownAndNoted() throws {
        let desk = try Desk()
        let window = try desk.window()
        #expect(window.set("title", .string("Un")).stored != nil)
        try desk.write(try desk.text("documents/a.json").replacingOccurrences(of: "12.50", with: "13.00"), to: "documents/a.json")
        #expect(window.refresh(["documents/a.json"]).updated.map(\.key) == [Desk.a])
        #expect(window.set("title", .string("Deux")).stored != nil)
        let history = try window.history(of: Desk.a, limit: 9)
        #expect(history.map(\.act.verb) == [.edit, .outside, .edit])
        #expect(try desk.text("documents/a.json").contains("13.00"))
    }
}
