import Canvas
import Domain
import Testing
import Text

@testable import Interface

/// The points of a checklist and the list of exigences, filled where they stand.
@Suite struct TableJourneys {
    /// Those of an exigence whose first two come once, as before anything was done.
    private func points(_ stage: Stage) throws -> [ChecklistItem] {
        let engagement = try #require(
            stage.dossier.structure.engagements.first { engagement in
                let items = stage.dossier.items(of: engagement)
                return items.count > 1 && items.prefix(2).allSatisfy { $0.recurrence == .none }
            })
        for item in stage.dossier.items(of: engagement) {
            let writes = [Item.progress.spec, Item.result.spec, Item.doneOn.spec].map { Write(item.path.key($0.key), nil) }
            let tree = try #require(stage.dossier.record(item.checklist.key)).tree
            stage.change { $0.put(Record(item.checklist.key, Edit(item.checklist.key, base: tree, writes: writes).mine)) }
        }
        return stage.dossier.items(of: engagement)
    }

    /// The checklist of the first exigence with open points, its cells in hand, in a column.
    private func table(_ column: String, size: Size = .small) throws -> (Stage, [ChecklistItem]) {
        let stage = try Stage.demonstration(size: size)
        let items = try points(stage)
        stage.open(ChecklistScreen(engagement: items[0].engagement.ref)).type("<home><f4>")
        for _ in 0..<8 where !stage.text.contains(" · \(column) ") { stage.type("<tab>") }
        try #require(stage.text.contains(" · \(column) "), "\(stage.text)")
        return (stage, items)
    }

    private func now(_ item: ChecklistItem, _ stage: Stage) throws -> ChecklistItem { try #require(stage.dossier.item(item.ref)) }

    @Test func aDayIsTypedAndEnterGoesToTheNextPoint() throws {
        let (stage, items) = try table("Échéance")
        stage.type("12/03/2027<enter>13/03/2027<enter>")
        #expect(try items.prefix(2).map { try now($0, stage)[Item.due]?.text } == ["2027-03-12", "2027-03-13"], "\(stage.text)")
        #expect(stage.changes.count == 2)
        #expect(stage.changes.first?.act.subject == stage.context.naming.item(items[0].ref))
    }

    @Test func aPostIsLookedForByItsLetters() throws {
        let (stage, items) = try table("Responsable")
        stage.type("référent<enter>")
        let owner = try #require(try now(items[0], stage)[Item.owner], "\(stage.text)")
        #expect(stage.context.naming.name(owner).contains("éférent"))
    }

    @Test func aPointPutInPlaceInItsCellKeepsTheDay() throws {
        let (stage, items) = try table("Avancement")
        stage.type("r<down><enter>")
        #expect(try now(items[0], stage)[Item.progress] != .todo, "\(stage.text)")
        for _ in 0..<2 where try now(items[0], stage)[Item.progress] != .done { stage.type("<up>r<down><enter>") }
        #expect(try now(items[0], stage)[Item.doneOn] == stage.context.today)
        stage.type("<up>r<home><enter>")
        #expect(try now(items[0], stage)[Item.doneOn] == nil)
    }

    @Test func oneBlockFillsSeveralPointsInOneAct() throws {
        let (stage, items) = try table("Échéance")
        stage.press(.paste("12/03/2027\n30/02/2027\n"))
        #expect(stage.text.contains("1 fiche à modifier, 1 refusée") && stage.text.contains("date impossible"), "\(stage.text)")
        stage.type("<esc>")
        stage.press(.paste("12/03/2027\n13/03/2027\n"))
        #expect(stage.text.contains("2 fiches à modifier") && stage.text.contains(items[0].title.prefix(12)), "\(stage.text)")
        stage.type("<enter>")
        #expect(stage.changes.count == 1 && stage.changes[0].act == Act(.edit, "2 fiches : Échéance"))
        #expect(try items.prefix(2).map { try now($0, stage)[Item.due]?.text } == ["2027-03-12", "2027-03-13"])
    }

    @Test func aRuleThatAskedForMoreRefusesItsLine() throws {
        let (stage, items) = try table("Résultat")
        stage.press(.paste("non applicable\nconforme\n"))
        #expect(stage.text.contains("1 fiche à modifier, 1 refusée") && stage.text.contains("demande un motif"), "\(stage.text)")
        stage.type("<enter>")
        #expect(try now(items[0], stage)[Item.result] == .notAssessed && now(items[1], stage)[Item.result] != .notAssessed)
    }

    @Test func marksMadeInTheListAreFilled() throws {
        let stage = try Stage.demonstration()
        let items = try points(stage)
        stage.open(ChecklistScreen(engagement: items[0].engagement.ref)).type("<home>mm<home><f4>")
        for _ in 0..<8 where !stage.text.contains(" · Échéance ") { stage.type("<tab>") }
        stage.press(.paste("12/03/2027"))
        stage.type("<enter>")
        #expect(try items.prefix(2).allSatisfy { try now($0, stage)[Item.due]?.text == "2027-03-12" }, "\(stage.text)")
        #expect(stage.changes.count == 1)
    }

    @Test func aRecurringPointIsNotPutInPlaceInACell() throws {
        let stage = try Stage.demonstration()
        let item = try #require(stage.dossier.items.first { $0.recurrence != .none })
        let rules = CellRules(stage.context)
        let thing = try #require(CellThing(item.ref, stage.context))
        #expect(rules.lock(thing, Item.progress.spec)?.french.contains("revient") == true)
        #expect(rules.lock(thing, Item.owner.spec) == nil)
    }

    @Test func exigencesAreRenamedWhereTheyStand() throws {
        let stage = try Stage.demonstration()
        let engagement = try #require(stage.dossier.structure.engagements.first)
        stage.open(EngagementsScreen()).type("<home><f4>")
        for _ in 0..<8 where !stage.text.contains(" · Intitulé ") { stage.type("<tab>") }
        stage.type("Un intitulé<enter>")
        #expect(stage.dossier.structure.engagement(engagement.ref)?.title == "Un intitulé", "\(stage.text)")
        #expect(stage.rows.contains { $0.contains("MODULE") })
        stage.type("<esc>")
        #expect(stage.selected.contains(stage.dossier.structure.engagements[1].title.prefix(10)), "\(stage.text)")
    }

    @Test func nothingTypedIsLostByLeaving() throws {
        let (stage, _) = try table("Lieu")
        stage.type("Guichet 3<esc>")
        #expect(stage.changes.isEmpty && stage.said.hasPrefix("Saisie gardée"))
        stage.type("<f4>")
        for _ in 0..<8 where !stage.text.contains(" · Lieu ") { stage.type("<tab>") }
        #expect(stage.text.contains("Guichet 3"), "\(stage.text)")
    }

    /// The answer of the archive finds another screen: a text that is not stored yet is kept, one that is stored is not offered.
    @Test func whatIsTakenIsKeptUntilItIsStored() throws {
        let (stage, items) = try table("Lieu")
        let key = NestedForm(items[0].checklist.key, items[0].path).draftKey
        stage.reply = nil
        stage.type("Guichet 3<enter><esc>")
        #expect(stage.changes.count == 1 && stage.drafts[key]?["place"] == .string("Guichet 3"))
        let ends = stage.asked(CommitRequest.self).contains { $0.draft == key }
        #expect(ends, "what is stored takes its draft away, whatever is on the screen")
        stage.reply = .stored
        stage.type("<f4>")
        for _ in 0..<8 where !stage.text.contains(" · Lieu ") { stage.type("<tab>") }
        stage.type("Guichet 4<enter>")
        #expect(!stage.drafts.values.contains { $0["place"] == .string("Guichet 4") })
    }

    @Test func whoMayNotArrangePointsIsToldWhoCan() throws {
        let stage = try Stage.demonstration()
        let items = try points(stage)
        stage.person = RecordKey("people", "agent-accueil-1")
        stage.open(ChecklistScreen(engagement: items[0].engagement.ref)).type("<f4>")
        #expect(stage.said.hasPrefix("Seul "), "\(stage.said)\n\(stage.text)")
    }
}
