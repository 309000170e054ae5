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
            expectDrawn(screen.list, facts)
            try expectSaid(screen.list, facts, context)
        }
        var screen = EngagementsScreen()
        screen.refresh(context)
        expectDrawn(screen.list, facts)
        try expectSaid(screen.list, facts, context)
    }

    /// Of every row, seen or not.
    private func expectDrawn(_ list: ListPart, _ facts: Facts) {
        for row in list.rows {
            guard let ref = row.ref, let standing = facts.standing(of: ref) else { continue }
            let shown = Theme.mark(standing.tone).string + " " + standing.phrase.french
            #expect(row.cells.contains { $0.string == shown }, "\(ref.text): \(shown)")
        }
    }

    /// Before the start of the demonstration, today, after its audit.
    @Test(arguments: [days[0], days[5], days[9]]) func sheetsSayItToo(_ day: Day) throws {
        let facts = Facts(try DemonstrationFiles.upcoming.get(), today: day)
        let context = Stage(size: .large, facts: facts).context
        let kinds = facts.dossier.schema.kinds.filter { $0.statusKey != nil && $0.name != Referential.name }
        let refs = kinds.flatMap { facts.dossier.records($0.name).map(\.reference) } + facts.dossier.items.map(\.ref)
        for ref in refs {
            guard let standing = facts.standing(of: ref) else { continue }
            var layer = Screens.screen(for: ref, context).layer(1)
            layer.refresh(context)
            let title = layer.subtitle(context)?.french ?? ""
            let said = [title] + layer.describe(context).map(\.string)
            #expect(said.contains { $0.contains(standing.phrase.french) }, "\(ref.text): \(standing.phrase.french)")
        }
        #expect(refs.count > 400)
    }

    /// A row of « À traiter » shows reasons: it stands as one of them says, the gravest first, and whatever stands so is there.
    @Test(arguments: days) func whatWaitsStandsAsItsReasonSays(_ day: Day) throws {
        let facts = Facts(try DemonstrationFiles.upcoming.get(), today: day)
        let standing = { (ref: Ref) in facts.standing(of: ref) }
        let reasons: [ToDo.Category: (Standing) -> Bool] = [
            .actionsLate: \.isLate, .decisionsLate: \.isLate, .itemsLate: { ["late", "blocked"].contains($0.value) },
            .blocked: { $0.value == "blocked" },
            .periodsMissed: { ["period_missed", "late", "blocked"].contains($0.value) }, .evidenceToValidate: { $0.value == "to_validate" },
            .evidenceToComplete: { $0.value == "to_complete" }, .signatures: { $0.value == "signature" },
            .meetingsPast: { $0.value == "planned" }, .auditResults: { $0.value == "planned" },
            .dueSoon: { !$0.isLate && !["late", "blocked", "period_missed"].contains($0.value) },
        ]
        for entry in facts.toDo.entries {
            guard let holds = reasons[entry.category], let standing = standing(entry.ref) else { continue }
            #expect(holds(standing), "\(entry.ref.text): \(standing.phrase.french), \(entry.category)")
        }
        let waiting = Dictionary(grouping: facts.toDo.entries, by: \.category).mapValues { Set($0.map(\.ref)) }
        let dossier = facts.dossier
        let (points, documents) = (dossier.items.map(\.ref), dossier.records("documents").map(\.reference))
        let whole: [(ToDo.Category, [Ref], (Standing) -> Bool)] = [
            (.actionsLate, dossier.records("actions").map(\.reference), \.isLate),
            (.decisionsLate, dossier.records("decisions").map(\.reference), \.isLate), (.itemsLate, points, { $0.value == "late" }),
            (.blocked, points, { $0.value == "blocked" }), (.periodsMissed, points, { $0.value == "period_missed" }),
            (.signatures, documents, { $0.value == "signature" }),
        ]
        for (category, refs, holds) in whole {
            let missing = Set(refs.filter { standing($0).map(holds) ?? false }).subtracting(waiting[category] ?? [])
            #expect(missing.isEmpty, "\(category): \(missing.map(\.text))")
        }
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
