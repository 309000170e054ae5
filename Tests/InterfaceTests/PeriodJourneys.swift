import Domain
import Testing

@testable import Interface

/// Any period of a point, opened and filled from its sheet.
@Suite struct PeriodJourneys {
    private func missed(_ stage: Stage) throws -> ChecklistItem {
        try #require(stage.dossier.items.first { $0.recurrence == .quarterly && !Strip($0, on: Stage.day).missed.isEmpty })
    }

    private func mark(_ item: Ref, _ period: Period, _ stage: Stage) -> Strip.Mark? {
        stage.dossier.item(item).flatMap { item in Strip(item, on: Stage.day).entries.first { $0.period == period }?.mark }
    }

    @Test func aMissedPeriodIsFilledOnTheDayItWasDone() throws {
        let stage = try Stage.demonstration()
        let item = try missed(stage)
        let period = try #require(Strip(item, on: Stage.day).missed.last?.period)
        stage.open(ItemScreen(item.ref)).type("p")
        let steps = try #require(PeriodList(item, in: stage.dossier, today: Stage.day).entries.firstIndex { $0.period == period })
        for _ in 0..<steps { stage.type("<down>") }
        stage.type("d\(period.last.shown)<enter>")
        #expect(mark(item.ref, period, stage) == .done, "\(stage.text)")
        #expect(stage.said.contains(period.dated.french))
        stage.type(" ")
        #expect(mark(item.ref, period, stage) == .done && stage.text.contains("cette date sera retirée"), "\(stage.text)")
        stage.type("o")
        #expect(mark(item.ref, period, stage) == .missed)
        stage.type(" ")
        #expect(mark(item.ref, period, stage) == .doneLate && stage.text.contains("hors délai"))
        stage.type("<enter>")
        #expect(stage.text.contains("Modifier : \(period.dated.french)"), "\(stage.text)")
    }

    @Test func thePeriodsStandInTheSheetOfThePoint() throws {
        let stage = try Stage.demonstration()
        let item = try missed(stage)
        #expect(stage.open(ItemScreen(item.ref)).heard.contains("toutes les périodes (P)"))
    }

    @Test func theListOfPointsLeadsToThemToo() throws {
        let stage = try Stage.demonstration()
        let item = try missed(stage)
        stage.open(ChecklistScreen(.unit(item.unit), first: item.ref)).type("p")
        #expect(stage.rows[0].contains("Périodes"), "\(stage.text)")
    }

    /// February is no part of the third quarter.
    @Test func aDayBeforeThePeriodIsRefusedInTheBox() throws {
        let stage = try Stage.demonstration()
        let item = try missed(stage)
        let period = try #require(Strip(item, on: Stage.day).missed.last?.period)
        let steps = try #require(PeriodList(item, in: stage.dossier, today: Stage.day).entries.firstIndex { $0.period == period })
        stage.open(PeriodsScreen(item.ref)).type(String(repeating: "<down>", count: steps) + "d\((period.first - 1).shown)<enter>")
        #expect(stage.changes.isEmpty && stage.text.contains("début de \(period.dated.french)"), "\(stage.text)")
    }

    @Test func aPointThatDoesNotRecurHasNone() throws {
        let stage = try Stage.demonstration()
        let item = try #require(stage.dossier.items.first { $0.recurrence == .none })
        #expect(stage.open(ItemScreen(item.ref)).type("p").said.contains("ne revient pas"))
    }
}
