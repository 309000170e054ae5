import Domain
import Testing
import Text

/// What the program writes along, or proposes, where people said only a part.
@Suite struct ProposedTests {
    private let today = SmallDossier.today

    @Test func theNextCopilIsNumberedAfterTheLast() throws {
        var small = SmallDossier()
        small.put("meetings", "a", [Meeting.title.write("Comité de pilotage n° 9"), Meeting.number.write(9)])
        small.put("meetings", "w", [Meeting.title.write("Groupe n° 40"), Meeting.number.write(40), Meeting.type.write(.workingGroup)])
        let key = RecordKey("meetings", "n")
        let made = Record(key, Edit(key, base: nil, writes: Meeting.kind.start(small.dossier, today)).mine)
        #expect(made[Meeting.number] == 10 && made[Meeting.title] == "Comité de pilotage n° 10")
        #expect(Meeting.kind.start(SmallDossier().dossier, today).isEmpty)
    }

    @Test func anAbsenceOfWhichOnlyTheEndIsToldBeginsToday() throws {
        var small = SmallDossier()
        small.put("people", "p", [Person.title.write("P")])
        let record = try #require(small.dossier.record(RecordKey("people", "p")))
        let acts = Acts(small.dossier, today: today, now: Instant(seconds: 0), author: "")
        let after = small.dossier.applying(acts.edit(record, [Person.absentTo.write(today + 9)])).record(record.key)
        #expect(after?[Person.absentFrom] == today)
    }

    @Test(arguments: [("87,5", "87.5"), ("87,5 %", "87.5"), ("88%", "88")]) func aPercentageIsReadAsReportsWriteIt(
        _ text: String, _ value: String
    ) {
        #expect(FieldParser(days: DayReader(today: today)).parse(text, Assessment.percent.spec) == .value(.number(value)))
    }

    /// That a decision comes back at a later meeting is kept, also where it had no day.
    @Test func aDecisionThatComesBackSaysWhere() throws {
        var small = SmallDossier()
        small.put("meetings", "s", [Meeting.title.write("COPIL"), Meeting.day.write(today + 40)])
        for due in [nil, today + 3] {
            small.put("decisions", "d", [Decision.text.write("Décision"), Decision.due.write(due)])
            let (decision, meeting) = (
                try #require(small.dossier.record(RecordKey("decisions", "d"))),
                try #require(small.dossier.record(RecordKey("meetings", "s")))
            )
            let acts = Acts(small.dossier, today: today, now: Instant(seconds: 0), author: "")
            let kept = small.dossier.applying(acts.carry(decision, to: meeting)).record(decision.key)?[Decision.postponements] ?? []
            #expect(kept.count == 1 && kept.first.flatMap { Postponement.meeting.value(in: $0) } == meeting.reference)
            #expect(kept.first.flatMap { Postponement.from.value(in: $0) } == due)
        }
    }
}
