import Domain
import Testing
import Text

/// A deadline pushed back is kept with its reason, whatever has one.
@Suite struct PostponementTests {
    private let today = SmallDossier.today

    private func small(_ kind: KindName, _ writes: [Write]) throws -> (dossier: Dossier, record: Record, acts: Acts) {
        var small = SmallDossier()
        small.put(kind, "d", writes)
        let record = try #require(small.dossier.record(RecordKey(kind, "d")))
        return (small.dossier, record, Acts(small.dossier, today: today, now: Instant(seconds: 0), author: ""))
    }

    private func action(_ more: Write...) throws -> (dossier: Dossier, record: Record, acts: Acts) {
        try small("actions", [CorrectiveAction.due.write(today + 10)] + more)
    }

    /// Whatever says that it has a deadline keeps its postponements beside it, in a record or in what stands in one.
    @Test func whateverHasADeadlineKeepsItsPostponements() {
        func missing(_ fields: [FieldSpec]) -> [String] {
            let own = fields.filter(\.isDeadline).map(\.key)
            let here = own.isEmpty || fields.contains { $0.key == Postponement.records.key } ? [] : own
            return here + fields.flatMap { missing($0.nestedFields ?? []) }
        }
        let kinds = Schema.standard.kinds
        #expect(kinds.flatMap { kind in missing(kind.fields).map { "\(kind.name.rawValue).\($0)" } } == [])
        #expect(kinds.filter { $0.fields.contains(where: \.isDeadline) }.count >= 4)
    }

    @Test func aLaterDayOrNoneAsksWhyAndAnEarlierDoesNot() throws {
        let (_, record, acts) = try action()
        func unexplained(_ day: Day?) -> Int { acts.edit(record, [CorrectiveAction.due.write(day)]).unexplained.count }
        #expect(unexplained(today + 20) == 1 && unexplained(nil) == 1)
        #expect(unexplained(today + 5) == 0 && unexplained(today + 10) == 0)
        #expect(acts.edit(record, [CorrectiveAction.title.write("Autre")]).unexplained.isEmpty)
        let new = try small("actions", [])
        #expect(new.acts.edit(new.record, [CorrectiveAction.due.write(today)]).unexplained.isEmpty, "a first day is no postponement")
    }

    @Test func theReasonStaysOnTheRecordWithTheCount() throws {
        let (dossier, record, acts) = try action()
        let change = acts.edit(record, [CorrectiveAction.due.write(today + 20)]).because("Travaux du hall.")
        #expect(change.unexplained.isEmpty && change.act.verb == .postpone)
        let once = dossier.applying(change)
        let kept = try #require(once.record(record.key))
        let again = Acts(once, today: today + 1, now: Instant(seconds: 0), author: "").edit(kept, [CorrectiveAction.due.write(today + 30)])
        let twice = try #require(once.applying(again.because("Encore.")).record(record.key))
        let reports = twice[CorrectiveAction.postponements]
        #expect(reports.map { Postponement.reason.value(in: $0) } == ["Travaux du hall.", "Encore."])
        #expect(reports.map { Postponement.from.value(in: $0) } == [today + 10, today + 20])
        #expect(twice[CorrectiveAction.initialDue] == today + 10)
    }

    @Test func aBlankReasonIsNone() throws {
        let (_, record, acts) = try action()
        #expect(
            acts.edit(record, [CorrectiveAction.due.write(today + 20)]).because("  ").unexplained.first?.phrase.french.contains("Motif")
                == true)
    }

    @Test func aPointIsAskedTheSame() throws {
        var small = SmallDossier()
        small.item(Item.due.write(today + 3))
        let item = try #require(small.dossier.items.first)
        let acts = Acts(small.dossier, today: today, now: Instant(seconds: 0), author: "")
        let change = acts.edit(item.checklist, [Item.due.write(today + 9, in: item.path)])
        #expect(change.unexplained.count == 1)
        let after = small.dossier.applying(change.because("Congés.")).item(item.ref)
        #expect(after?[Item.postponements].map { Postponement.reason.value(in: $0) } == ["Congés."])
    }

    /// To whom it goes is why: a decision that comes back at a meeting needs no other word.
    @Test func aMeetingIsReasonEnough() throws {
        var small = SmallDossier()
        small.put("decisions", "d", [Decision.text.write("Décision"), Decision.due.write(today - 3)])
        small.put("meetings", "m", [Meeting.day.write(today + 40)])
        let decision = try #require(small.dossier.record(RecordKey("decisions", "d")))
        let meeting = try #require(small.dossier.record(RecordKey("meetings", "m")))
        let acts = Acts(small.dossier, today: today, now: Instant(seconds: 0), author: "")
        #expect(acts.carry(decision, to: meeting).unexplained.isEmpty)
    }

    /// Made again on what somebody else wrote meanwhile, it keeps its reason.
    @Test func aChangeMadeAgainKeepsItsReason() throws {
        let (_, record, acts) = try action()
        let change = acts.edit(record, [CorrectiveAction.due.write(today + 20)]).because("Travaux.")
        let theirs = acts.edit(record, [CorrectiveAction.due.write(today + 15)]).because("Absence.").edits[0].mine
        let again = acts.again(change.edits[0], on: theirs, without: [])
        #expect(again.unexplained.isEmpty)
        let reports = Record(record.key, again.mine)[CorrectiveAction.postponements]
        #expect(reports.map { Postponement.reason.value(in: $0) } == ["Absence.", "Travaux."])
        #expect(acts.again(change.edits[0], on: theirs, without: [Path(CorrectiveAction.due.key)]).writes.isEmpty)
    }

    @Test func whatIsOverIsToldByItsWord() throws {
        let over = try action(CorrectiveAction.state.write(.settled))
        #expect(over.dossier.settledWord(of: over.record.reference)?.french == "soldée")
        let open = try action(CorrectiveAction.state.write(.inProgress))
        #expect(open.dossier.settledWord(of: open.record.reference) == nil)
    }
}
