import Domain
import Testing

/// The dates a dossier lives by, and what is asked once they are over.
@Suite struct CycleTests {
    private static let today = SmallDossier.today

    private func dossier(_ writes: (inout SmallDossier) -> Void) -> Dossier {
        var small = SmallDossier()
        writes(&small)
        return small.dossier
    }

    private func audit(_ type: Audit.AuditType, _ day: Day, _ status: Audit.Status = .planned) -> [Write] {
        [Audit.title.write("\(type)"), Audit.type.write(type), Audit.from.write(day), Audit.status.write(status)]
    }

    @Test func theNextAuditIsTheFirstExternalOne() {
        let dossier = dossier {
            $0.put("audits", "a", audit(.internal, Self.today + 10))
            $0.put("audits", "b", audit(.external, Self.today + 90))
            $0.put("audits", "c", audit(.external, Self.today + 60))
            $0.put("audits", "d", audit(.external, Self.today + 5, .held))
        }
        #expect(Cycle(dossier, today: Self.today).nextAudit?.id == "c")
        let internals = self.dossier {
            $0.put("audits", "a", audit(.internal, Self.today + 30))
            $0.put("audits", "b", audit(.mock, Self.today + 10))
        }
        #expect(Cycle(internals, today: Self.today).nextAudit?.id == "b")
    }

    @Test func theLabelShownIsTheOneInForceElseTheLatest() {
        func label(_ status: Label.Status, _ end: Day) -> [Write] {
            [Label.title.write("L"), Label.status.write(status), Label.endsOn.write(end)]
        }
        let expired = dossier {
            $0.put("labels", "a", label(.expired, Self.today - 1000))
            $0.put("labels", "b", label(.expired, Self.today - 10))
            $0.put("labels", "c", label(.expired, Self.today - 500))
        }
        #expect(Cycle(expired, today: Self.today).label?.id == "b")
        var now = expired
        now.put(Record(RecordKey("labels", "d"), Edit(RecordKey("labels", "d"), base: nil, writes: label(.inForce, Self.today + 1)).mine))
        #expect(Cycle(now, today: Self.today).label?.id == "d")
    }

    /// It neither vanishes nor goes on asking for renewals.
    @Test func anAuditThatIsOverAsksForItsResult() {
        let before = dossier {
            $0.put("audits", "a", audit(.external, Self.today))
            $0.put("evidence", "p", [Evidence.title.write("P"), Evidence.state.write(.validated), Evidence.expiresOn.write(Self.today)])
        }
        let toDo = ToDo(before, today: Self.today + 1)
        #expect(toDo.entries(.auditResults).map(\.ref) == [Ref("audits", "a")])
        #expect(Cycle(before, today: Self.today).auditsWithoutResult.isEmpty && ToDo(before, today: Self.today).count(.auditResults) == 0)
        #expect(!toDo.counted(.evidenceExpiring).french.contains("avant l'audit"))
        #expect(ToDo(before, today: Self.today).counted(.evidenceExpiring).french.contains("avant l'audit"))
        let held = dossier { $0.put("audits", "a", audit(.external, Self.today, .held)) }
        #expect(ToDo(held, today: Self.today + 1).count(.auditResults) == 0)
    }

    @Test func aMeetingOfThePastIsNotPlanned() {
        let dossier = dossier { small in
            for (id, day, status) in [
                ("a", Self.today - 1, Meeting.Status.planned), ("b", Self.today, .planned), ("c", Self.today - 1, .cancelled),
            ] {
                small.put("meetings", id, [Meeting.title.write("COPIL"), Meeting.day.write(day), Meeting.status.write(status)])
            }
        }
        #expect(ToDo(dossier, today: Self.today).entries(.meetingsPast).map(\.ref.record.id) == ["a"])
    }

    @Test func theFollowUpOfTheLabelIsSaidOnceItIsOverdue() {
        let label = [
            Label.title.write("L"), Label.status.write(.inForce), Label.awardedOn.write(Self.today - 600),
            Label.followUpOn.write(Self.today - 10), Label.endsOn.write(Self.today + 500),
        ]
        #expect(ToDo(dossier { $0.put("labels", "l", label) }, today: Self.today).count(.followUpOverdue) == 1)
        #expect(ToDo(dossier { $0.put("labels", "l", label) }, today: Self.today - 10).count(.followUpOverdue) == 0)
        let held = dossier { $0.put("labels", "l", label + [Label.followUpHeldOn.write(Self.today - 5)]) }
        #expect(ToDo(held, today: Self.today).count(.followUpOverdue) == 0)
        let audited = dossier {
            $0.put("labels", "l", label)
            $0.put("audits", "a", audit(.external, Self.today - 20, .held) + [Audit.stage.write(.followUp)])
        }
        #expect(ToDo(audited, today: Self.today).count(.followUpOverdue) == 0)
    }

    /// Settling takes its day; a day that was said stays.
    @Test func aSettledActionKeepsItsDay() {
        let acts = Acts(SmallDossier().dossier, today: Self.today, now: Instant(seconds: 0), author: "poste")
        let key = RecordKey("actions", "a")
        func settled(_ writes: [Write]) -> Day? {
            let record = Record(key, Edit(key, base: nil, writes: [CorrectiveAction.title.write("A")] + writes).mine)
            let change = acts.edit(record, [CorrectiveAction.state.write(.settled)])
            return SmallDossier().dossier.applying(change).record(key)?[CorrectiveAction.settledOn]
        }
        #expect(settled([]) == Self.today)
        #expect(settled([CorrectiveAction.settledOn.write(Self.today - 3)]) == Self.today - 3)
    }

    @Test func pointsInPlaceAreSeenBeforeTheyAreProven() {
        var small = SmallDossier()
        small.item(Item.progress.write(.done))
        let tally = small.readiness().entries[0].tally
        #expect(tally.inPlace == 1 && tally.held == 0)
        #expect(tally.phrase.french == "1 en place, 0 prouvé sur 1")
        small.prove()
        #expect(small.readiness().entries[0].tally.phrase.french == "1 point tenu sur 1")
    }
}
