import Domain
import Testing

/// A decision that comes back at a later COPIL.
@Suite struct CarryTests {
    private let today = SmallDossier.today
    private let key = RecordKey("decisions", "d")

    /// A COPIL today and two planned after it, one of them cancelled; a decision of the first.
    private func dossier(_ decision: Write...) -> Dossier {
        var small = SmallDossier()
        for (id, days) in [("c1", 0), ("c2", 20), ("c3", 40)] {
            small.put(
                "meetings", id,
                [Meeting.title.write("COPIL"), Meeting.day.write(today + days), Meeting.status.write(id == "c2" ? .cancelled : .planned)])
        }
        let base = [Decision.text.write("Renfort du standard"), Decision.meeting.write(Ref("meetings", "c1"))]
        small.put("decisions", "d", base + decision)
        return small.dossier
    }

    private func carried(_ dossier: Dossier) throws -> Record {
        let next = try #require(Cycle(dossier, today: today).copil(after: today))
        #expect(next.id == "c3")
        let acts = Acts(dossier, today: today, now: Instant(seconds: 0), author: "")
        let decision = try #require(dossier.record(key))
        return try #require(dossier.applying(acts.carry(decision, to: next)).record(key))
    }

    @Test func oneThatWasTakenIsDueThatDayAndItsFirstDayStays() throws {
        let record = try carried(dossier(Decision.outcome.write(.approved), Decision.due.write(today - 3)))
        #expect(record[Decision.due] == today + 40 && record[Decision.outcome] == .approved)
        let kept = record[Decision.postponements]
        #expect(kept.count == 1 && kept.first.flatMap { Postponement.from.value(in: $0) } == today - 3)
    }

    @Test func anyOtherIsPostponedToIt() throws {
        let record = try carried(dossier(Decision.outcome.write(.toExamine)))
        #expect(record[Decision.outcome] == .postponed && record[Decision.postponedTo] == Ref("meetings", "c3"))
    }
}
