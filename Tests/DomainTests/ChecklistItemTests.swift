import Domain
import Testing

/// The points of a checklist are made once for as long as nothing they say moves.
@Suite struct ChecklistItemTests {
    @Test func pointsFollowTheirChecklistTheReferentialAndTheCalendar() throws {
        var small = SmallDossier()
        #expect(small.dossier.items.map { $0[Item.progress] } == [.todo])
        let before = small.dossier
        small.item(Item.progress.write(.done))
        #expect(small.dossier.items.map { $0[Item.progress] } == [.done])
        #expect(before.items.map { $0[Item.progress] } == [.todo], "an earlier state keeps what it says")

        let place = Path("engagements").element("e").key("items").element("i")
        small.put("referentials", "r", [ExpectedItem.title.write("Autre", in: place)])
        #expect(small.dossier.items.map(\.title) == ["Autre"])

        small.put("dossier", "dossier", [DossierRecord.territory.write(.alsaceMoselle)])
        let goodFriday = try #require(Day("2026-04-03"))
        #expect(small.dossier.items.first?.calendar.isWorkingDay(goodFriday) == false)
    }

    @Test func onePointIsFoundAsItStandsInTheList() throws {
        let small = SmallDossier(expected: [ExpectedItem.recurrence.write(.quarterly)])
        let found = try #require(small.dossier.item(SmallDossier.item))
        let listed = try #require(small.dossier.items.first)
        #expect(found.ref == listed.ref && found.title == "Point" && found.recurrence == .quarterly && found.tree == listed.tree)
        #expect(small.dossier.item(Ref("checklists", "c", nested: "absent")) == nil)
    }
}
