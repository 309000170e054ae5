import Domain
import Testing

@testable import Interface

/// The secretary of a COPIL, from the sheet of the séance.
@Suite struct MeetingJourneys {
    private func sheet() throws -> Stage { try Stage.demonstration().type("<f8>") }

    private func decision(_ number: String, _ stage: Stage) throws -> Record {
        try #require(stage.dossier.records(Decision.kind.name).first { $0[Decision.reference] == number })
    }

    private func next(_ stage: Stage) throws -> Record {
        let day = try #require(stage.context.facts.cycle.nextCopil?[Meeting.day])
        return try #require(stage.context.facts.cycle.copil(after: day))
    }

    /// With the cursor on a decision.
    private func stand(on number: String, _ stage: Stage) {
        for _ in 0..<40 where !stage.selected.hasPrefix(number) { stage.type("<down>") }
        #expect(stage.selected.hasPrefix(number))
    }

    @Test func aDecisionIsCarriedToTheNextOneAndSeenThere() throws {
        let stage = try sheet()
        let next = try next(stage)
        stand(on: "20-08", stage)
        stage.type("s")
        #expect(stage.text.contains("reportée au COPIL n° 22"))
        stage.type("rep<enter>")
        #expect(stage.said.hasPrefix("20-08") && stage.said.contains("reportée au COPIL"))
        #expect(try decision("20-08", stage)[Decision.postponedTo] == next.reference)
        #expect(!stage.heard.contains("20-08"))
        stage.open(MeetingScreen(next.reference))
        #expect(stage.heard.contains("20-08"))
    }

    @Test func oneThatIsUnderWayIsDueAtTheNextOne() throws {
        let stage = try sheet()
        stand(on: "18-04", stage)
        stage.type("srep<enter>")
        #expect(try decision("18-04", stage)[Decision.due] == next(stage)[Meeting.day])
        #expect(stage.selected.hasPrefix("18-04"))
        #expect(stage.heard.contains(", initiale "))
        #expect(stage.type("<up><down>").selected.hasPrefix("18-04") && stage.type("<down>").selected.hasPrefix("16-02"))
    }

    @Test func oneToBeExaminedThatWasCarriedOutSaysSo() throws {
        let stage = try sheet()
        stand(on: "20-08", stage)
        stage.type("sréa<enter>")
        #expect(stage.heard.contains("20-08") && !stage.heard.contains("[à instruire]"))
    }

    @Test func whatWasCarriedOutSinceTheLastOneIsStillReviewed() throws {
        let stage = try sheet()
        #expect(stage.heard.contains("20-01"))
        stand(on: "16-02", stage)
        stage.type("sréa<enter>")
        #expect(stage.selected.hasPrefix("16-02") && stage.heard.contains("[réalisée]"))
    }

    @Test func theNextSeanceIsNamed() throws {
        let stage = try sheet()
        #expect(stage.heard.contains("PROCHAINE SÉANCE"))
        #expect(stage.type("<end><enter>").rows[0].contains("n° 22"))
    }

    /// A reference from elsewhere that nobody counts on from.
    @Test(arguments: ["20-9223372036854775807", "20-99999999999999999999", "sans numéro"])
    func aDecisionIsNumberedAfterThoseOfItsMeeting(_ reference: String) throws {
        var dossier = try Stage.demonstration().dossier
        let decisions = dossier.records(Decision.kind.name).filter { $0[Decision.reference].hasPrefix("19-") }
        let (first, meeting) = (try #require(decisions.first), try #require(decisions.first?[Decision.meeting]))
        let expected = MeetingSheet.nextReference(meeting, Stage(dossier: dossier).context)
        #expect(expected == "19-06")
        dossier.put(Record(first.key, Edit(first.key, base: first.tree, writes: [Decision.reference.write(reference)]).mine))
        #expect(MeetingSheet.nextReference(meeting, Stage(dossier: dossier).context) == expected)
    }
}
