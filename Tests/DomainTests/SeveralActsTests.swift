import Testing
import Text

@testable import Domain

/// Several acts stored, undone and named as one.
@Suite struct SeveralActsTests {
    private func dossier() -> Dossier {
        var small = SmallDossier()
        for id in ["a", "b", "c"] { small.put("documents", id, [FunctionalDocument.title.write("Document \(id)")]) }
        small.put("checklists", "c", [Item.progress.write(.todo, in: Path("items").element("j"))])
        return small.dossier
    }

    private func acts(_ dossier: Dossier) -> Acts {
        Acts(dossier, today: SmallDossier.today, now: Instant(seconds: 0), author: "poste")
    }

    @Test func editsOfOneRecordAreOneEdit() throws {
        let dossier = dossier()
        let items = dossier.items(of: RecordKey("checklists", "c"))
        #expect(items.count == 2)
        let change = try #require(acts(dossier).together(items.map { acts(dossier).tickOff($0, on: SmallDossier.today) }))
        #expect(change.edits.count == 1)
        #expect(change.act.verb == .tick)
        #expect(change.act.subject == "Point (+\u{A0}1)")
        #expect(dossier.applying(change).items(of: RecordKey("checklists", "c")).allSatisfy { $0[Item.progress] == .done })
    }

    @Test func oneActStaysAsItIsAndNoneIsNone() throws {
        let dossier = dossier()
        let record = try #require(dossier.record(RecordKey("documents", "a")))
        let one = acts(dossier).delete(record)
        #expect(acts(dossier).together([one]) == one)
        #expect(acts(dossier).together([]) == nil)
    }

    @Test func linksAreAddedAndTakenAwayAndOthersStay() throws {
        var dossier = dossier()
        let (a, b, c) = (Ref("documents", "a"), Ref("documents", "b"), Ref("documents", "c"))
        let (first, second) = (SmallDossier.item, Ref("checklists", "c", nested: "j"))
        let field = Item.documents.spec
        let start = try #require(acts(dossier).link([first], field, adding: [a, b], removing: []))
        dossier = dossier.applying(start)
        let change = try #require(acts(dossier).link([first, second], field, adding: [c], removing: [a]))
        #expect(change.act.verb == .link)
        dossier = dossier.applying(change)
        #expect(dossier.item(first)?[Item.documents] == [b, c])
        #expect(dossier.item(second)?[Item.documents] == [c])
        #expect(acts(dossier).link([first, second], field, adding: [c], removing: []) == nil)
    }
}
