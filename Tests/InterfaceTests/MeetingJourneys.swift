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

    @Test func oneThatIsDroppedSaysWhyAndStaysListed() throws {
        let stage = try sheet()
        stand(on: "20-08", stage)
        stage.type("saba<enter>")
        #expect(stage.changes.isEmpty && stage.selected.hasPrefix("Motif d'abandon"), "\(stage.text)")
        stage.type("Le marché est annulé.<f2>")
        #expect(try decision("20-08", stage)[Decision.progress] == .dropped)
        #expect(try decision("20-08", stage)[Decision.droppedOn] == Stage.day)
        #expect(stage.heard.contains("20-08") && stage.heard.contains("Le marché est annulé."))
        stage.change { dossier in
            guard let dropped = dossier.records(Decision.kind.name).first(where: { $0[Decision.reference] == "20-08" }) else { return }
            dossier.put(Record(dropped.key, Edit(dropped.key, base: dropped.tree, writes: [Decision.droppedOn.write(Stage.day - 1)]).mine))
        }
        #expect(stage.heard.contains("ABANDONNÉES DEPUIS LA DERNIÈRE SÉANCE (1)"))
        #expect(stage.type("<esc>").text.contains("1 abandonnée"))
    }

    /// A decision comes back after the meeting that takes it.
    @Test func theNextCopilOfADecisionIsTheOneAfterItsMeeting() throws {
        let stage = try sheet().type("aRenfort du standard")
        let next = try next(stage)
        for _ in 0..<30 where !stage.selected.hasPrefix("Échéance") { stage.type("<tab>") }
        stage.type("prochain copil")
        let shown = try #require(next[Meeting.day]).shown
        #expect(stage.text.contains(shown), "\(stage.text)")
    }

    @Test func whatADecisionIsAboutIsSaidAndLookingBackIsNoSubject() throws {
        let stage = try sheet().type("a")
        #expect(!stage.said.contains("Concerne") && !stage.heard.contains("Comité de pilotage qualité n° 20"), "\(stage.heard)")
        let other = try sheet()
        for _ in 0..<8 where !other.said.contains("Concerne") { other.type("<down>a").type(other.said.contains("Concerne") ? "" : "<esc>") }
        #expect(other.said.contains("tient déjà"))
    }

    /// What was decided by a meeting that is not held.
    @Test func whoCancelsAMeetingIsToldOfItsDecisions() throws {
        let stage = try sheet()
        let meeting = try #require(stage.context.facts.cycle.nextCopil)
        stage.change { dossier in
            dossier.put(
                Record(
                    RecordKey("decisions", "d"),
                    Edit(
                        RecordKey("decisions", "d"), base: nil,
                        writes: [
                            Decision.reference.write("21-01"), Decision.text.write("Validée d'avance"),
                            Decision.meeting.write(meeting.reference),
                        ]
                    ).mine))
        }
        stage.open(FormScreen(.record(meeting.key), stage.context, focus: Meeting.status.key)).type("<enter>annulée<enter><f2>")
        #expect(stage.text.contains("Décision 21-01 : elle reste à cette réunion."), "\(stage.text)")
        stage.type("<enter>")
        #expect(stage.said.contains("à l'ordre du jour de"), "\(stage.said)")
        #expect(Checks.run(stage.dossier, today: Stage.day).contains { $0.check.code == "E30" && $0.hit.ref == Ref("decisions", "d") })
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
