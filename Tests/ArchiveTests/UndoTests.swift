import Archive
import Domain
import Testing

@Suite struct UndoTests {
    @Test func undoSurvivesARestartAndNamesWhatItUndoes() throws {
        let desk = try Desk()
        let before = try desk.records()
        #expect(try desk.window().set("title", .string("Charte 2"), verb: .tick).stored != nil)
        let window = try desk.window()
        #expect(try window.undoable(who: Desk.anne)?.act == Act(.tick, "essai"))
        #expect(try window.undoable(who: Desk.marc) == nil)
        let entry = try #require(window.undo(who: Desk.anne, at: Desk.start).stored?.entry)
        #expect(entry.direction == .undo)
        #expect(try desk.records() == before)
        #expect(try window.undoable(who: Desk.anne) == nil && window.redoable(who: Desk.anne) != nil)
        #expect(window.undo(who: Desk.anne, at: Desk.start).refusals?.map(\.code) == ["undo.nothing"])
    }

    @Test func manyStepsBackAndForth() throws {
        let desk = try Desk()
        var states = [try desk.text("documents/a.json")]
        let window = try desk.window()
        for number in 1...4 {
            #expect(window.set("title", .string("\(number)")).stored != nil)
            states.append(try desk.text("documents/a.json"))
        }
        for number in [3, 2, 1] {
            #expect(window.undo(who: Desk.anne, at: Desk.start).stored != nil)
            #expect(try desk.text("documents/a.json") == states[number])
        }
        for number in [2, 3] {
            #expect(try desk.window().redo(who: Desk.anne, at: Desk.start).stored != nil)
            #expect(try desk.text("documents/a.json") == states[number])
        }
        #expect(window.undo(who: Desk.anne, at: Desk.start).stored != nil)
        #expect(window.set("service", .string("CERT")).stored != nil)
        #expect(window.redo(who: Desk.anne, at: Desk.start).refusals?.map(\.code) == ["redo.nothing"])
    }

    @Test func undoKeepsWhatOthersWroteMeanwhile() throws {
        let desk = try Desk()
        let (mine, theirs) = (try desk.window(), try desk.window("marc"))
        #expect(mine.set("title", .string("Charte 2")).stored != nil)
        #expect(theirs.set("service", .string("DMI"), who: Desk.marc).stored != nil)
        let tree = try #require(mine.undo(who: Desk.anne, at: Desk.start).stored?.records[0].tree)
        #expect(tree["title"]?.text == "Charte" && tree["service"]?.text == "DMI")
    }

    @Test func undoOverALaterChangeIsAConflictAndWritesNothing() throws {
        let desk = try Desk()
        let (mine, theirs) = (try desk.window(), try desk.window("marc"))
        #expect(mine.set([(Desk.b, "title", .string("B2")), (Desk.a, "title", .string("A2"))]).stored != nil)
        #expect(theirs.set("title", .string("A3"), who: Desk.marc).stored == nil)
        _ = theirs.refresh()
        #expect(theirs.set("title", .string("A3"), who: Desk.marc).stored != nil)
        let before = try desk.records()
        let conflict = try #require(mine.undo(who: Desk.anne, at: Desk.start).conflicts)
        #expect(conflict.map(\.record) == [Desk.a] && conflict[0].conflicts.map(\.path.text) == ["title"])
        #expect(try desk.records() == before)
    }

    @Test func undoOfACreationHidesTheRecordAndRedoBringsItBack() throws {
        let desk = try Desk()
        let window = try desk.window()
        let key = RecordKey("actions", "n1")
        #expect(window.set("title", .string("Panneau"), of: key, verb: .create).stored != nil)
        #expect(window.undo(who: Desk.anne, at: Desk.start).stored?.records[0].isDeleted == true)
        #expect(window.redo(who: Desk.anne, at: Desk.start).stored?.records[0].isDeleted == false)
        #expect(window.undo(who: Desk.anne, at: Desk.start).stored?.records[0].isDeleted == true)
    }

    @Test func undoOfACreationThatOthersUseIsRefused() throws {
        let desk = try Desk()
        let (mine, theirs) = (try desk.window(), try desk.window("marc"))
        let key = RecordKey("documents", "n1")
        #expect(mine.set("title", .string("Note"), of: key, verb: .create).stored != nil)
        let link = JSON.strings(["documents/n1"])
        #expect(theirs.set("documents", link, of: RecordKey("actions", "x"), who: Desk.marc, verb: .create).stored != nil)
        #expect(mine.undo(who: Desk.anne, at: Desk.start).refusals?.map(\.code) == ["undo.used"])
        #expect(theirs.undo(who: Desk.marc, at: Desk.start).stored != nil)
        #expect(mine.undo(who: Desk.anne, at: Desk.start).stored != nil)
    }

    /// An act that others built on is passed over, then comes again.
    @Test func anActThatCannotBeTakenBackIsPassedOver() throws {
        let desk = try Desk()
        let (mine, theirs) = (try desk.window(), try desk.window("marc"))
        #expect(mine.set("service", .string("DMI"), of: Desk.b).stored != nil)
        #expect(mine.set("title", .string("A2")).stored != nil)
        _ = theirs.refresh()
        #expect(theirs.set("title", .string("A3"), who: Desk.marc).stored != nil)
        #expect(mine.undo(who: Desk.anne, at: Desk.start).conflicts?.map(\.record) == [Desk.a])
        #expect(try mine.undoable(who: Desk.anne)?.writes.map(\.path.text) == ["service"])
        #expect(mine.undo(who: Desk.anne, at: Desk.start).stored?.records.map(\.key) == [Desk.b])
        #expect(mine.undo(who: Desk.anne, at: Desk.start).conflicts?.map(\.record) == [Desk.a])
        #expect(theirs.undo(who: Desk.marc, at: Desk.start).stored != nil)
        #expect(mine.undo(who: Desk.anne, at: Desk.start).stored?.records.map(\.key) == [Desk.a])
    }

    /// Somebody took the act back by hand: the same key says so and goes on to the act before.
    @Test func whatStandsAsBeforeMakesWayForTheActBefore() throws {
        let desk = try Desk()
        let (mine, theirs) = (try desk.window(), try desk.window("marc"))
        #expect(mine.set("service", .string("DMI"), of: Desk.b).stored != nil)
        #expect(mine.set("deleted", .bool(true)).stored != nil)
        _ = theirs.refresh()
        let edit = Edit(Desk.a, base: theirs.dossier.record(Desk.a)?.tree, writes: [Write(Path("deleted"), nil)])
        #expect(theirs.commit(Change(Act(.settle, "essai"), [edit]), who: Desk.marc, at: Desk.start).stored != nil)
        let refusal = try #require(mine.undo(who: Desk.anne, at: Desk.start).refusals?.first)
        #expect(refusal.code == "undo.standing" && refusal.phrase.french.contains("marc"))
        #expect(mine.undo(who: Desk.anne, at: Desk.start).stored?.records.map(\.key) == [Desk.b])
        #expect(try desk.window().undo(who: Desk.anne, at: Desk.start).refusals?.first?.code == "undo.standing")
    }

    @Test func theRestOfAnActIsTakenBackWhenAsked() throws {
        let desk = try Desk()
        let (mine, theirs) = (try desk.window(), try desk.window("marc"))
        let made = ["n1", "n2", "n3"].map { RecordKey("actions", $0) }
        #expect(mine.set(made.map { ($0, "title", .string("importé")) }, verb: .importTable).stored != nil)
        _ = theirs.refresh()
        #expect(theirs.set("title", .string("corrigé"), of: made[1], who: Desk.marc).stored != nil)
        #expect(mine.undo(who: Desk.anne, at: Desk.start).refusals?.map(\.record) == [made[1]])
        let stored = try #require(mine.undo(who: Desk.anne, at: Desk.start, isPartial: true).stored)
        #expect(stored.records.map(\.key) == [made[0], made[2]] && stored.records.allSatisfy(\.isDeleted))
        #expect(try desk.text("actions/n2.json").contains("corrigé"))
        #expect(try mine.undoable(who: Desk.anne) == nil)
    }
}
