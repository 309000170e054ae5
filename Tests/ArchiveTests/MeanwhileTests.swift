import Archive
import Domain
import Testing

/// What two people do to one record, where one of them sets it aside; who is named; which act is undone.
@Suite struct MeanwhileTests {
    @Test func anEditDoesNotBringBackWhatSomebodyDeleted() throws {
        let desk = try Desk()
        let (mine, theirs) = (try desk.window(), try desk.window("marc"))
        #expect(theirs.set("deleted", .bool(true), who: Desk.marc, verb: .delete).stored != nil)
        let before = try desk.records()
        let conflict = try #require(mine.set("title", .string("Charte 2")).conflicts?.first)
        #expect(conflict.conflicts.map(\.path) == [.deleted])
        #expect(conflict.last?.who == Desk.marc && conflict.last?.act.verb == .delete)
        #expect(try desk.records() == before)
    }

    @Test func aDeletionDoesNotTakeAwayWhatSomebodyWrote() throws {
        let desk = try Desk()
        let (mine, theirs) = (try desk.window(), try desk.window("marc"))
        #expect(theirs.set("service", .string("DMI"), who: Desk.marc).stored != nil)
        let conflict = try #require(mine.set("deleted", .bool(true), verb: .delete).conflicts?.first)
        #expect(conflict.conflicts.map(\.path) == [.deleted] && conflict.last?.who == Desk.marc)
        #expect(mine.set("deleted", .bool(true), verb: .delete).stored != nil)
    }

    @Test func bothDeletingIsNoQuarrel() throws {
        let desk = try Desk()
        let (mine, theirs) = (try desk.window(), try desk.window("marc"))
        #expect(theirs.set("deleted", .bool(true), who: Desk.marc, verb: .delete).stored != nil)
        #expect(mine.set("deleted", .bool(true), verb: .delete).stored.map { $0.entry == nil } == true)
    }

    @Test func newsNameWhoDidIt() throws {
        let desk = try Desk()
        let (mine, theirs) = (try desk.window(), try desk.window("marc"))
        #expect(theirs.set("title", .string("Charte 2"), who: Desk.marc).stored != nil)
        let news = mine.refresh()
        #expect(news.updated.map(\.key) == [Desk.a] && news.acts[Desk.a]?.who == Desk.marc)
        try desk.write(try desk.text("documents/a.json").replacing("Charte 2", with: "Charte 3"), to: "documents/a.json")
        #expect(mine.refresh().acts.isEmpty)
    }

    @Test func anActIsUndoneByItsName() throws {
        let desk = try Desk()
        let window = try desk.window()
        let change = { (title: String, key: RecordKey) in
            Change(Act(.edit, title), [Edit(key, base: window.dossier.record(key)?.tree, writes: [Write(Path("title"), .string(title))])])
        }
        #expect(window.commit(change("A2", Desk.a), who: Desk.anne, at: Desk.start, id: "un").stored?.entry?.id == "un")
        #expect(window.commit(change("B2", Desk.b), who: Desk.anne, at: Desk.start, id: "deux").stored != nil)
        #expect(window.undo(who: Desk.anne, at: Desk.start, act: "un").stored?.records.map(\.key) == [Desk.a])
        #expect(window.dossier.record(Desk.b)?.tree["title"]?.text == "B2")
        #expect(window.undo(who: Desk.anne, at: Desk.start, act: "un").refusals?.map(\.code) == ["undo.gone"])
        #expect(window.undo(who: Desk.anne, at: Desk.start, act: "trois").refusals?.map(\.code) == ["undo.gone"])
        #expect(window.undo(who: Desk.anne, at: Desk.start).stored?.records.map(\.key) == [Desk.b])
    }

    @Test func whatWasDeletedSinceIsNotUndoneInSilence() throws {
        let desk = try Desk()
        let (mine, theirs) = (try desk.window(), try desk.window("marc"))
        #expect(mine.set("title", .string("Charte 2")).stored != nil)
        _ = theirs.refresh()
        #expect(theirs.set("deleted", .bool(true), who: Desk.marc, verb: .delete).stored != nil)
        let refusal = try #require(mine.undo(who: Desk.anne, at: Desk.start).refusals?.first)
        #expect(refusal.code == "undo.deleted" && refusal.phrase.french.contains("par marc"))
    }
}
