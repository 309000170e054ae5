import Domain
import Testing
import Text

/// What a value may be, alone and beside the others: one rule for all doors.
@Suite struct PlausibilityTests {
    private static let today = SmallDossier.today
    private let parser = FieldParser(days: DayReader(today: today))

    @Test(arguments: [
        ("Alice Martin <alice.martin@exemple.fr>", "alice.martin@exemple.fr"), ("b@exemple.fr; c@exemple.fr", "b@exemple.fr, c@exemple.fr"),
        ("mailto:m@exemple.fr", "m@exemple.fr"), (" a@b.exemple.fr ", "a@b.exemple.fr"),
    ]) func addressesAreRead(_ text: String, _ address: String) {
        #expect(parser.parse(text, Person.email.spec) == .value(.string(address)))
    }

    @Test(arguments: [
        "pas d'adresse", "a@", "@exemple.fr", "a@exemple", "a b@exemple.fr", "a@@exemple.fr", "a@exemple..fr", "a@ex\nmple.fr;",
    ])
    func whatIsNoAddressIsRefused(_ text: String) {
        guard case .wrong = parser.parse(text, Person.email.spec) else { return #expect(Bool(false), "\(text)") }
    }

    @Test(arguments: [
        (Survey.satisfied.spec, "187"), (Survey.satisfied.spec, "-1"), (Meeting.day.spec, "12/03/1026"), (Meeting.day.spec, "12/03/2042"),
        (Item.doneOn.spec, "11/03/2026"), (Assessment.day.spec, "demain"), (Measurement.day.spec, "15/12/2031"),
        (FunctionalDocument.createdOn.spec, "demain"), (CorrectiveAction.due.spec, "01/01/1949"),
    ]) func whatIsOutOfItsRangeIsWrongAtEveryField(_ field: FieldSpec, _ text: String) {
        guard case .wrong(let phrase) = parser.parse(text, field) else { return #expect(Bool(false), "\(field.key) \(text)") }
        #expect(phrase.french.contains("attendu") && phrase.english.contains("expected"))
    }

    /// An end before its start, a meeting held that is to come, an action under way that is carried out.
    @Test func valuesAreSeenBesideEachOther() {
        var small = SmallDossier()
        small.put("audits", "a", [Audit.title.write("Audit"), Audit.from.write(Self.today - 30)])
        let plausibility = Plausibility(today: Self.today)
        func refused(_ kind: KindName, _ writes: [Write]) -> [String] {
            let change = Change(Act(.create, ""), [Edit(RecordKey(kind, "x"), base: nil, writes: writes)])
            return plausibility.refusals(of: change, in: small.dossier).map(\.path.text)
        }
        let tomorrow = Self.today + 1
        #expect(refused("surveys", [Survey.from.write(Self.today), Survey.to.write(Self.today - 1)]) == ["to"])
        #expect(refused("surveys", [Survey.from.write(Self.today), Survey.to.write(Self.today)]) == [])
        #expect(refused("meetings", [Meeting.day.write(tomorrow), Meeting.status.write(.held)]) == ["day"])
        #expect(refused("meetings", [Meeting.day.write(tomorrow)]) == [])
        #expect(refused("audits", [Audit.from.write(tomorrow), Audit.status.write(.held)]) == ["from"])
        #expect(refused("sites", [Site.staff.write(12), Site.staffConcerned.write(50)]) == ["staff_concerned"])
        #expect(refused("sites", [Site.staff.write(12), Site.staffConcerned.write(12)]) == [])
        func lifted(_ day: Day) -> [Write] { [Finding.audit.write(Ref("audits", "a")), Finding.liftedOn.write(day)] }
        #expect(refused("findings", lifted(Self.today - 31)) == ["lifted_on"], "before its audit")
        #expect(refused("findings", lifted(Self.today - 30)) == [])
        let opened = CorrectiveAction.createdOn.write(Self.today)
        #expect(refused("actions", [opened, CorrectiveAction.checkOn.write(Self.today - 1)]) == ["check_effectiveness_on"])
        let hours = [Meeting.opened.write("12:00"), Meeting.closed.write("09:30")]
        #expect(refused("meetings", [Meeting.day.write(Self.today)] + hours) == ["closed"])
        #expect(refused("meetings", [Meeting.day.write(Self.today), Meeting.opened.write("9:30"), Meeting.closed.write("12:00")]) == [])
        #expect(refused("meetings", [Meeting.day.write(tomorrow), Meeting.closed.write("12:00")]) == ["closed"], "not held yet")
        #expect(refused("meetings", [Meeting.day.write(tomorrow), Meeting.opened.write("12:00")]) == [], "what is prepared")
        let slot = Path(Audit.slots.key).element("s")
        let backwards = [Slot.from.write("14:00", in: slot), Slot.to.write("12:00", in: slot)]
        #expect(refused("audits", [Audit.from.write(Self.today)] + backwards) == ["slots/#s/to"])
        let before = Self.today - 1
        #expect(refused("audits", [Audit.from.write(Self.today), Audit.reportOn.write(before)]) == ["report_on"])
        #expect(refused("audits", [Audit.from.write(tomorrow), Audit.answerDue.write(Self.today)]) == ["answer_due"])
        let created = FunctionalDocument.createdOn.write(Self.today)
        #expect(refused("documents", [created, FunctionalDocument.nextReview.write(before)]) == ["next_review"])
        let done = CorrectiveAction.carriedOutOn.write(Self.today)
        #expect(refused("actions", [CorrectiveAction.state.write(.inProgress), done]) == ["carried_out_on"])
        #expect(refused("actions", [done]) == ["carried_out_on"], "to be started by standard")
        #expect(refused("actions", [CorrectiveAction.state.write(.carriedOut), done]) == [])
    }

    /// What stood in a file already hinders no other change of it.
    @Test func onlyWhatIsNewIsRefused() throws {
        var small = SmallDossier()
        small.put("surveys", "s", [Survey.title.write("S"), Survey.satisfied.write(187)])
        let record = try #require(small.dossier.record(RecordKey("surveys", "s")))
        let acts = Acts(small.dossier, today: Self.today, now: Instant(seconds: 0), author: "")
        let plausibility = Plausibility(today: Self.today)
        #expect(plausibility.refusals(of: acts.edit(record, [Survey.title.write("T")]), in: small.dossier) == [])
        #expect(plausibility.refusals(of: acts.edit(record, [Survey.satisfied.write(188)]), in: small.dossier).count == 1)
    }

    /// A state that goes back takes its day with it, else nothing could be reopened.
    @Test func whatIsReopenedLosesItsDay() throws {
        var small = SmallDossier()
        small.put("actions", "a", [CorrectiveAction.state.write(.carriedOut), CorrectiveAction.carriedOutOn.write(Self.today)])
        let record = try #require(small.dossier.record(RecordKey("actions", "a")))
        let acts = Acts(small.dossier, today: Self.today, now: Instant(seconds: 0), author: "")
        let change = acts.edit(record, [CorrectiveAction.state.write(.inProgress)])
        #expect(small.dossier.applying(change).record(record.key)?[CorrectiveAction.carriedOutOn] == nil)
        #expect(Plausibility(today: Self.today).refusals(of: change, in: small.dossier) == [])
    }

    @Test func theDemonstrationIsPlausible() throws {
        let today = try #require(Day("2026-11-21"))
        let dossier = try DataFiles.demonstration(.upcoming(today: today))
        let found = Checks.run(dossier, today: today).filter { $0.check.code == "E27" }
        #expect(found.map { "\($0.hit.ref.text) \($0.hit.detail?.french ?? "")" } == [])
    }
}
