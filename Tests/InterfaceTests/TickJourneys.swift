import Domain
import Testing

@testable import Interface

/// Space, and what is answered beside it.
@Suite struct TickJourneys {
    /// The exigence with the most points left to do, and its points in the order of the screen.
    private func busiest(_ dossier: Dossier) throws -> (engagement: RetainedEngagement, items: [ChecklistItem]) {
        func open(_ engagement: RetainedEngagement) -> Int { dossier.items(of: engagement).count(where: isOpen) }
        let engagement = try #require(dossier.structure.engagements.max { open($0) < open($1) })
        return (engagement, dossier.items(of: engagement))
    }

    private func isOpen(_ item: ChecklistItem) -> Bool { !ItemStatus(item, today: Stage.day).isSettled }

    /// The item whose progress a change writes.
    private func ticked(_ change: Change) throws -> String {
        let path = try #require(change.edits.first?.writes.first { $0.path.steps.last == .key("progress") }?.path)
        return try #require(path.steps.dropLast().last.flatMap { if case .element(let id) = $0 { id } else { nil } })
    }

    @Test func spaceGoesOnToTheNextOpenPoint() throws {
        let stage = try Stage.demonstration()
        let (engagement, items) = try busiest(stage.dossier)
        let open = items.indices.filter { isOpen(items[$0]) && items[$0].recurrence == .none }
        let first = try #require(open.first)
        #expect(open.count >= 3)
        stage.open(ChecklistScreen(engagement: engagement.ref))
        stage.type(String(repeating: "<down>", count: first) + "   ")
        let wanted = items.indices.filter { isOpen(items[$0]) && $0 >= first }.prefix(3).map { items[$0].id }
        #expect(try stage.changes.map(ticked) == Array(wanted))
        #expect(stage.changes.allSatisfy { $0.act.verb == .tick })
        #expect(stage.said.hasPrefix("En place\u{A0}: "))
    }

    @Test func aRecurringPointIsTickedForItsCurrentPeriodOnly() throws {
        let stage = try Stage.demonstration().type("2<enter><down> ")
        let change = try #require(stage.changes.first)
        let edit = try #require(change.edits.first)
        let before = try #require(edit.base)
        let differences = Difference.between(.object(before), .object(edit.mine)).map(\.path.text)
        #expect(!differences.isEmpty)
        #expect(differences.allSatisfy { $0.hasPrefix("items/#1-2/occurrences/#2022-q1") || $0 == "items/#1-2/progress" })
        #expect(stage.text.contains("T1 fait"))
    }

    @Test func spaceAgainTakesTheTickBack() throws {
        let stage = try Stage.demonstration().type("2<enter><down>")
        let before = stage.text
        stage.type(" <home><down> ")
        #expect(stage.changes.map(\.act.verb) == [.tick, .untick])
        #expect(stage.text.contains("T1 à faire"))
        #expect(stage.text.replacing(stage.said, with: "") != before)
        let change = try #require(stage.changes.first)
        let item = try #require(stage.dossier.item(Ref(change.edits[0].record, nested: "1-2")))
        #expect(ItemStatus(item, today: Stage.day) == .toVerify)
        #expect(item[Item.occurrences].count { Occurrence.doneOn.value(in: $0) != nil } >= 3)
    }

    @Test func aPointTickedOnItsOwnSheetStaysThere() throws {
        let stage = try Stage.demonstration().type("2<enter><enter>")
        let title = stage.rows[0]
        stage.type(" o")
        #expect(stage.changes.map(\.act.verb) == [.untick])
        #expect(stage.rows[0] == title)
        #expect(stage.text.contains("[ ] à faire"))
    }

    @Test func aResultIsChosenFromTheList() throws {
        let stage = try Stage.demonstration().type("2<enter>r<down><enter>")
        let item = try #require(stage.dossier.items(of: stage.dossier.structure.engagements[0]).first)
        #expect(item[Item.result] == .partial)
        #expect(stage.changes.count == 1)
        stage.type("r<esc>")
        #expect(stage.changes.count == 1)
    }

    @Test func notApplicableAsksItsReason() throws {
        let stage = try Stage.demonstration().type("2<enter>r<end><enter>")
        #expect(stage.changes.isEmpty)
        #expect(stage.selected.hasPrefix("Motif (non applicable)"))
        stage.type("<f2>")
        #expect(stage.changes.isEmpty)
        #expect(stage.text.contains("non applicable"))
        #expect(stage.selected.hasPrefix("Motif (non applicable)"))
        stage.type("Pas de guichet sur ce site.<f2>")
        let change = try #require(stage.changes.first)
        #expect(change.edits[0].writes.contains(Item.reason.write("Pas de guichet sur ce site.", in: Path("items").element("1-1"))))
        #expect(change.edits[0].writes.contains(Item.result.write(.notApplicable, in: Path("items").element("1-1"))))
    }

    @Test func aBlockageIsSaidInASentenceAndDated() throws {
        let stage = try Stage.demonstration().type("2<enter><enter>nLe panneau est cassé.<f2>")
        let item = try #require(stage.dossier.items(of: stage.dossier.structure.engagements[0]).first)
        #expect(item[Item.blocked] == "Le panneau est cassé.")
        #expect(item[Item.blockedOn] == Stage.day)
    }
}
