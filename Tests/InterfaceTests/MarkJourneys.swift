import Canvas
import Domain
import Testing

@testable import Interface

/// Rows marked, and acts on all of them as one.
@Suite struct MarkJourneys {
    private func isOpen(_ item: ChecklistItem, _ stage: Stage) -> Bool { item.recurrence == .none && !stage.context.acts.isTicked(item) }

    /// The exigence with the most open points, opened, and its points in the order of the screen.
    private func busiest() throws -> (stage: Stage, items: [ChecklistItem]) {
        let stage = try Stage.demonstration()
        func open(_ engagement: RetainedEngagement) -> Int { stage.dossier.items(of: engagement).count { isOpen($0, stage) } }
        let engagement = try #require(stage.dossier.structure.engagements.max { open($0) < open($1) })
        stage.open(ChecklistScreen(engagement: engagement.ref))
        return (stage, stage.dossier.items(of: engagement))
    }

    @Test func marksAreCountedInTheHeaderAndShownOnTheRows() throws {
        let stage = try Stage.demonstration().type("4mm<down>m")
        #expect(stage.rows[0].contains("3 marqués"))
        #expect(stage.rows.count { $0.hasPrefix("  *") } == 3)
        stage.type("<up>m")
        #expect(stage.rows[0].contains("2 marqués"))
    }

    @Test func aMarkedRowThatGoesAwayIsNotMarkedAnyMore() throws {
        let stage = try Stage.demonstration().type("4mm")
        let documents = stage.dossier.records(FunctionalDocument.kind.name)
        let first = try #require(documents.first { $0[FunctionalDocument.reference] == "DOC-ACC-001" })
        stage.change { $0.remove(first.key) }
        #expect(stage.rows[0].contains("1 marqué"), "\(stage.rows[0])")
        stage.change { $0.put(first) }
        #expect(stage.rows[0].contains("1 marqué"), "back again, it is not marked: \(stage.rows[0])")
    }

    @Test func marksStayWhileFiltering() throws {
        let stage = try Stage.demonstration().type("4mm/horaires<enter>")
        #expect(stage.rows[0].contains("2 marqués, dont 2 masqués"))
        stage.type("m<esc><esc>")
        #expect(!stage.rows[0].contains("marqué"))
        #expect(!stage.text.contains("FILTRE"))
    }

    @Test func escapeClearsTheMarksFirst() throws {
        let stage = try Stage.demonstration().type("4/acc<enter>m<esc>")
        #expect(!stage.rows[0].contains("marqué"))
        #expect(stage.text.contains("FILTRE acc"))
        stage.type("<esc>")
        #expect(stage.rows[0].contains("Documents") && !stage.text.contains("FILTRE"))
    }

    @Test(arguments: [
        "4v<down><down><down>v", "4<s-down><s-down><s-down>", "4<down><down><down><s-up><s-up><s-up>", "4<s-down>v<down><down>",
    ])
    func aRangeFollowsTheCursor(_ script: String) throws {
        let stage = try Stage.demonstration().type(script)
        #expect(stage.rows[0].contains("4 marqués"), "\(script)")
    }

    @Test func aRangeShrinksWithTheCursor() throws {
        let stage = try Stage.demonstration().type("4v<down><down><down><up><up>")
        #expect(stage.rows[0].contains("2 marqués"))
        stage.type("v<down><down>")
        #expect(stage.rows[0].contains("2 marqués"))
    }

    @Test func spaceTicksAllTheMarkedPointsAsOneAct() throws {
        let (stage, items) = try busiest()
        let places = items.indices.filter { isOpen(items[$0], stage) }.prefix(3)
        for place in places { stage.type("<home>" + String(repeating: "<down>", count: place) + "m") }
        let marked = places.map { items[$0] }
        stage.type(" ")
        #expect(stage.changes.isEmpty && stage.text.contains("Cocher 3 points ?"))
        #expect(marked.allSatisfy { stage.text.contains(stage.context.naming.item($0.ref).prefix(20)) })
        stage.type("o")
        #expect(stage.changes.count == 1)
        #expect(stage.changes.first?.act.verb == .tick)
        #expect(stage.changes.first?.act.subject.hasSuffix("(+\u{A0}2)") == true)
        #expect(stage.said == "3 points cochés. U pour annuler.")
        for item in marked { #expect(stage.dossier.item(item.ref).map({ stage.context.acts.isTicked($0) }) == true) }
        #expect(!stage.rows[0].contains("marqué"))
    }

    @Test func allTickedAreUntickedTogether() throws {
        let stage = try Stage.demonstration()
        let engagement = try #require(
            stage.dossier.structure.engagements.first { engagement in
                stage.dossier.items(of: engagement).count { $0.recurrence == .none && stage.context.acts.isTicked($0) } >= 2
            })
        let items = stage.dossier.items(of: engagement)
        stage.open(ChecklistScreen(engagement: engagement.ref))
        for place in items.indices.filter({ items[$0].recurrence == .none && stage.context.acts.isTicked(items[$0]) }).prefix(2) {
            stage.type("<home>" + String(repeating: "<down>", count: place) + "m")
        }
        stage.type(" ")
        #expect(stage.changes.isEmpty && stage.text.contains("Décocher 2 points ?"))
        stage.type("o")
        #expect(stage.said == "2 points décochés. U pour annuler.")
        #expect(stage.changes.map(\.act.verb) == [.untick])
    }

    @Test func aResultIsSetOnAllMarked() throws {
        let stage = try Stage.demonstration().type("2<enter><s-down>r<down><enter>")
        #expect(stage.changes.isEmpty && stage.text.contains("Modifier 2 points ?"))
        stage.type("o")
        let items = stage.dossier.items(of: stage.dossier.structure.engagements[0]).prefix(2)
        #expect(items.allSatisfy { $0[Item.result] == .partial })
        #expect(stage.changes.count == 1)
        #expect(stage.said.hasPrefix("2 points\u{A0}: "))
    }

    @Test func aReasonIsAskedOnceForAllPoints() throws {
        let stage = try Stage.demonstration().type("2<enter><s-down>r<end><enter>")
        #expect(stage.changes.isEmpty && stage.rows[0].contains("Modifier 2 points"))
        stage.type("Guichet fermé.<f2>")
        #expect(stage.changes.isEmpty && stage.text.contains("résultat → non applicable"), "\(stage.text)")
        stage.type("o")
        let items = stage.dossier.items(of: stage.dossier.structure.engagements[0]).prefix(2)
        #expect(items.allSatisfy { $0[Item.result] == .notApplicable && $0[Item.reason] == "Guichet fermé." })
        #expect(stage.changes.count == 1 && !stage.rows[0].contains("marqué"))
    }

    @Test func aLinkIsMadeToAllMarked() throws {
        let stage = try Stage.demonstration().type("2<enter><s-down><f7><down><enter>/DOC-PIL-008<enter> <enter>")
        #expect(stage.changes.isEmpty && stage.text.contains("Documents + DOC-PIL-008"), "\(stage.text)")
        stage.type("o")
        let items = stage.dossier.items(of: stage.dossier.structure.engagements[0]).prefix(2)
        #expect(stage.changes.map(\.act.verb) == [.link])
        #expect(items.allSatisfy { $0[Item.documents].contains { $0.text == "documents/doc-pil-008" } })
        #expect(items.first?[Item.documents].contains { $0.text == "documents/doc-acc-012" } == true)
    }

    @Test func severalRecordsAreDeletedAfterOneQuestionThatCounts() throws {
        let stage = try Stage.demonstration().type("4mm<del>")
        #expect(stage.text.contains("Supprimer 2 fiches"))
        #expect(stage.text.contains("DOC-ACC-001") && stage.text.contains("DOC-ACC-002"))
        stage.type("o")
        #expect(stage.changes.map(\.act.verb) == [.delete])
        #expect(stage.changes.first?.edits.count == 2)
        #expect(stage.said == "2 fiches supprimées. U pour annuler.")
    }

    @Test func theStatusOfSeveralRecordsIsOneAct() throws {
        let stage = try Stage.demonstration().type("6mmmr<end><up><enter>")
        #expect(stage.changes.isEmpty && stage.text.contains("actions ?"), "\(stage.text)")
        stage.type("o")
        #expect(stage.changes.count == 1)
        #expect(stage.changes.first?.edits.count == 3, "\(stage.said)")
        #expect(stage.said.hasPrefix("3 actions\u{A0}: état → "), "\(stage.said)")
    }

    @Test(arguments: ["4mmb", "2<enter><s-down>c", "2<enter><s-down>n"]) func whatIsForOneRowSaysSo(_ script: String) throws {
        let stage = try Stage.demonstration().type(script)
        #expect(stage.said.hasPrefix("Pour une seule ligne, celle du curseur\u{A0}: "))
        #expect(stage.said.hasSuffix("2 lignes restent marquées."))
    }

    @Test func whereNothingTakesSeveralTheKeyMarksNothing() throws {
        let stage = try Stage.demonstration().type("2m")
        #expect(!stage.rows[0].contains("marqué"))
        #expect(stage.said.hasPrefix("/ pour chercher"))
    }
}
