import Canvas
import Domain
import Testing
import Text

@testable import Interface

/// Every list shows how its things stand, on any day: the mark and the word are those of the one value, drawn or said.
@Suite struct StandingJourneys {
    /// From before the start of the demonstration to after its audit.
    static let days = [-900, -400, -200, -90, -30, 0, 30, 89, 92, 300].map { Stage.day + $0 }

    @Test(arguments: days) func screensAndLinesSayTheStandingOfEveryRecord(_ day: Day) throws {
        let facts = Facts(try DemonstrationFiles.upcoming.get(), today: day)
        let context = Stage(size: .large, facts: facts).context
        var count = 0
        for kind in facts.dossier.schema.kinds where kind.statusKey != nil {
            var screen = RecordListScreen(kind.name)
            screen.refresh(context)
            for row in screen.list.rows {
                guard let ref = row.ref, let standing = facts.standing(of: ref) else { continue }
                let shown = Theme.mark(standing.tone).string + " " + standing.phrase.french
                #expect(row.cells.contains { $0.string == shown }, "\(ref.text): \(shown)")
                count += 1
            }
            try expectSaid(screen.list, facts, context)
        }
        #expect(count > 200)
    }

    @Test(arguments: days) func pointsAndExigencesToo(_ day: Day) throws {
        let facts = Facts(try DemonstrationFiles.upcoming.get(), today: day)
        let context = Stage(size: .large, facts: facts).context
        for engagement in facts.dossier.structure.engagements {
            var screen = ChecklistScreen(engagement: engagement.ref)
            screen.refresh(context)
            try expectSaid(screen.list, facts, context)
        }
        var screen = EngagementsScreen()
        screen.refresh(context)
        try expectSaid(screen.list, facts, context)
    }

    /// What is drawn of the rows seen, and what a screen reader hears of them.
    private func expectSaid(_ list: ListPart, _ facts: Facts, _ context: Context) throws {
        let said = list.describe(context).map(\.string)
        for (place, line) in zip(list.view.visible, said.suffix(list.view.visible.count)) {
            guard let ref = list.rows[list.shown[place]].ref, let standing = facts.standing(of: ref) else { continue }
            let shown = Theme.mark(standing.tone).string + " " + standing.phrase.french
            #expect(line.contains(shown), "\(ref.text): \(line)")
        }
    }

    @Test func theSheetOfALateActionSaysIt() throws {
        let stage = try Stage.demonstration()
        let late = try #require(stage.dossier.records("actions").first { stage.context.facts.standing(of: $0)?.isLate ?? false })
        #expect(stage.open(RecordScreen(late.reference)).text.contains(", en retard"))
    }
}
