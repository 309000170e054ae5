import Domain
import Testing
import Text

/// What a decision or an action keeps of its days when they move.
@Suite struct DecisionDatesTests {
    private let today = SmallDossier.today

    private func after(_ kind: KindName, _ before: [Write], _ writes: [Write]) throws -> Record {
        var small = SmallDossier()
        small.put(kind, "d", before)
        let record = try #require(small.dossier.record(RecordKey(kind, "d")))
        let acts = Acts(small.dossier, today: today, now: Instant(seconds: 0), author: "")
        return try #require(small.dossier.applying(acts.edit(record, writes)).record(record.key))
    }

    @Test func onlyADayPushedBackIsAPostponement() throws {
        let early = try after("decisions", [Decision.due.write(today + 30)], [Decision.due.write(today + 3)])
        #expect(early[Decision.postponements].isEmpty && early[Decision.due] == today + 3)
        let late = try after("decisions", [Decision.due.write(today + 3)], [Decision.due.write(today + 30)])
        #expect(late[Decision.postponements].count == 1)
        let action = try after("actions", [CorrectiveAction.due.write(today + 30)], [CorrectiveAction.due.write(today + 3)])
        #expect(action[CorrectiveAction.postponements].isEmpty && action[CorrectiveAction.initialDue] == today + 30)
        let none = try after("actions", [CorrectiveAction.due.write(today + 30)], [CorrectiveAction.due.write(nil)])
        #expect(none[CorrectiveAction.postponements].count == 1, "a day taken away")
    }

    /// The journal says what became of it, whichever door it came by.
    @Test func anActIsToldByWhatBecomesOfTheThing() throws {
        func verb(_ kind: KindName, _ before: [Write], _ writes: [Write]) throws -> Act.Verb {
            var small = SmallDossier()
            small.put(kind, "d", before)
            let record = try #require(small.dossier.record(RecordKey(kind, "d")))
            return Acts(small.dossier, today: today, now: Instant(seconds: 0), author: "").edit(record, writes).act.verb
        }
        #expect(try verb("decisions", [], [Decision.progress.write(.dropped)]) == .drop)
        #expect(try verb("decisions", [], [Decision.progress.write(.inProgress)]) == .edit)
        #expect(try verb("decisions", [Decision.due.write(today)], [Decision.due.write(today + 9)]) == .postpone)
        #expect(try verb("decisions", [Decision.due.write(today)], [Decision.due.write(today - 9)]) == .edit)
        #expect(try verb("actions", [], [CorrectiveAction.state.write(.abandoned)]) == .drop)
        #expect(try verb("meetings", [], [Meeting.status.write(.cancelled)]) == .cancel)
    }

    @Test func aDecisionThatIsDroppedKeepsTheDay() throws {
        let dropped = try after("decisions", [], [Decision.progress.write(.dropped), Decision.reason.write("Sans objet.")])
        #expect(dropped[Decision.droppedOn] == today)
        let again = try after(
            "decisions", [Decision.progress.write(.dropped), Decision.droppedOn.write(today - 3)], [Decision.progress.write(.inProgress)])
        #expect(again[Decision.droppedOn] == nil)
    }
}
