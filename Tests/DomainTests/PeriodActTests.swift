import Domain
import Testing
import Text

/// A day chooses the period it fills, and one rule says whether that period is held.
@Suite struct PeriodActTests {
    private static let today = SmallDossier.today
    /// A quarterly point held since April 2025, nothing done yet.
    private func small(tolerance: Int? = nil, since: String? = "2025-04-01") -> SmallDossier {
        var small = SmallDossier(expected: [ExpectedItem.recurrence.write(.quarterly), ExpectedItem.tolerance.write(tolerance)])
        small.item(Item.start.write(since.flatMap { Day($0) }))
        return small
    }

    private func acts(_ dossier: Dossier) -> Acts { Acts(dossier, today: Self.today, now: Instant(seconds: 0), author: "poste") }

    private func marks(_ dossier: Dossier) throws -> [String] {
        let item = try #require(dossier.item(SmallDossier.item))
        return Strip(item, on: Self.today).entries.map { "\($0.period.id) \($0.mark)" }
    }

    private func filled(_ small: SmallDossier, on day: String) throws -> Dossier {
        let item = try #require(small.dossier.item(SmallDossier.item))
        return small.dossier.applying(acts(small.dossier).tickOff(item, on: try #require(Day(day))))
    }

    @Test func theDayChoosesThePeriod() throws {
        let filled = try filled(small(), on: "2025-09-29")
        #expect(try marks(filled) == ["2025-q2 missed", "2025-q3 done", "2025-q4 missed", "2026-q1 open"])
        #expect(try marks(try self.filled(small(), on: "2026-03-10")).last == "2026-q1 done")
    }

    @Test func withinTheToleranceADayStillCountsForThePeriodBefore() throws {
        #expect(try marks(try filled(small(tolerance: 15), on: "2025-10-10"))[1] == "2025-q3 done")
        #expect(try marks(try filled(small(tolerance: 15), on: "2025-10-16"))[1...2] == ["2025-q3 missed", "2025-q4 done"])
    }

    @Test func aMissedPeriodIsFilledLateAndStaysSo() throws {
        let dossier = small().dossier
        let item = try #require(dossier.item(SmallDossier.item))
        let period = try #require(Period(id: "2025-q3"))
        let filled = dossier.applying(acts(dossier).tickOff(item, on: Self.today, in: period))
        #expect(try marks(filled)[1] == "2025-q3 doneLate")
        let again = try #require(filled.item(SmallDossier.item))
        let emptied = filled.applying(acts(filled).untick(again, in: period))
        #expect(try marks(emptied)[1] == "2025-q3 missed")
    }

    @Test func theSameDayTakesItsTickBack() throws {
        let day = try #require(Day("2025-09-29"))
        let filled = try filled(small(), on: "2025-09-29")
        let item = try #require(filled.item(SmallDossier.item))
        #expect(acts(filled).isTicked(item, on: day) && !acts(filled).isTicked(item))
        #expect(acts(filled).tick(item, on: day).act.verb == .untick && acts(filled).tick(item).act.verb == .tick)
    }

    /// A day typed in the form of a period keeps what a tick keeps.
    @Test func aDayTypedInAPeriodKeepsItsDueDayAndItsAuthor() throws {
        let dossier = small().dossier
        let (item, period) = (try #require(dossier.item(SmallDossier.item)), try #require(Period(id: "2025-q3")))
        let typed = [Occurrence.doneOn.write(Day("2025-09-29"), in: item.path(of: period))]
        let after = dossier.applying(acts(dossier).edit(item.checklist, typed))
        let kept = try #require(after.item(SmallDossier.item))
        let occurrence = try #require(kept.occurrence(period))
        #expect(Occurrence.due.value(in: occurrence) == period.last && Occurrence.by.value(in: occurrence) == "poste")
        #expect(kept[Item.progress] == .done)
        let emptied = after.applying(acts(after).edit(kept.checklist, [Occurrence.doneOn.write(nil, in: item.path(of: period))]))
        #expect(emptied.item(SmallDossier.item)?[Item.progress] == .todo)
    }

    @Test func aProofGoesIntoThePeriodOfItsDay() throws {
        let dossier = small().dossier
        let item = try #require(dossier.item(SmallDossier.item))
        let change = acts(dossier).attach(item, [Evidence.effectiveOn.write(Day("2025-09-29"))], id: "p")
        let kept = try #require(dossier.applying(change).item(SmallDossier.item))
        #expect(kept[Item.occurrences].map { $0["id"]?.text } == ["2025-q3"])
        #expect(
            acts(dossier).proving(item, with: Ref("evidence", "p")).path == item.path.key("occurrences").element("2026-q1").key("evidence"))
    }

    /// Strip, readiness, list and `verifier` say the same of a period done after its tolerance.
    @Test(arguments: [("2025-09-29", true), ("2025-10-15", true), ("2025-10-16", false)])
    func heldWithinToleranceIsOneRule(_ day: String, _ isHeld: Bool) throws {
        var small = small(tolerance: 15, since: "2025-07-01")
        for (id, done) in [("2025-q3", day), ("2025-q4", "2025-12-01"), ("2026-q1", "2026-03-01")] {
            let element = Path("occurrences").element(id)
            small.item(Occurrence.doneOn.write(Day(done), in: element), Occurrence.due.write(Period(id: id)?.last, in: element))
        }
        small.put("labels", "l", [Label.title.write("L"), Label.status.write(.inForce), Label.awardedOn.write(Day("2025-07-01"))])
        small.put("evidence", "p", [Evidence.title.write("Preuve"), Evidence.state.write(.validated)])
        small.item(Item.progress.write(.done), Item.evidence.write([Ref("evidence", "p")]))
        let item = try #require(small.dossier.item(SmallDossier.item))
        #expect(Strip(item, on: Self.today).unheld.isEmpty == isHeld)
        #expect(ItemStatus(item, today: Self.today) == (isHeld ? .inPlace : .verifiedLate))
        #expect(small.readiness().entries.first?.reasons.map(\.cause) == (isHeld ? [] : [.periodLate]))
        #expect(Set(small.found).intersection(["E09", "E20"]) == (isHeld ? [] : ["E09", "E20"]))
    }

    @Test func whatWaitsCountsPeriodsNotPointsAndNamesThem() throws {
        let toDo = ToDo(small().dossier, today: Self.today)
        #expect(toDo.entries(.periodsMissed).count == 1 && toDo.count(.periodsMissed) == 3)
        let entry = try #require(toDo.entries(.periodsMissed).first)
        #expect(entry.periods.told.french == "T2 2025, T3 2025, T4 2025")
        #expect(toDo.count(.blocked) == 0)
    }

    /// Wherever periods are told, one that was missed long ago is told too.
    @Test func aMissedPeriodIsToldHoweverOld() throws {
        let item = try #require(small().dossier.item(SmallDossier.item))
        let strip = Strip(item, on: Self.today)
        #expect(strip.dated(last: 1, .french) == "non fait\u{A0}: T2 2025, T3 2025, T4 2025 · T1 2026 à faire")
        #expect(strip.dated(last: 4, .french) == "T2 2025 non fait, T3 non fait, T4 non fait, T1 2026 à faire")
        var long = small(since: "2024-01-01")
        long.item(Item.owner.write(Ref("posts", "p")))
        long.put("people", "a", [Person.title.write("A")])
        let place = Path(Post.holders.key).element("h")
        long.put("posts", "p", [Post.title.write("P"), Post.Holder.person.write(Ref("people", "a"), in: place)])
        let duties = try #require(Duties(RecordKey("people", "a"), in: long.dossier, on: Self.today))
        let points = MyPoints(duties, in: long.dossier, today: Self.today)
        #expect(points.missed == 8 && points.entries.first?.missed.told.french == "8 périodes, de T1 2024 à T4 2025")
    }

    /// A day of before its period began proves nothing of it, by whatever door.
    @Test func aPeriodIsNotDoneBeforeItBegins() throws {
        let dossier = small().dossier
        let (item, period) = (try #require(dossier.item(SmallDossier.item)), try #require(Period(id: "2025-q3")))
        let plausibility = Plausibility(today: Self.today)
        func refusals(_ day: String) -> [String] {
            let change = acts(dossier).tickOff(item, on: Day(day) ?? Self.today, in: period)
            return plausibility.refusals(of: change, in: dossier).map(\.phrase.french)
        }
        #expect(refusals("2025-06-30").count == 1 && refusals("2025-06-30").allSatisfy { $0.contains("01/07/2025 (début de T3 2025)") })
        #expect(refusals("2025-07-01").isEmpty && refusals("2026-03-10").isEmpty)
        #expect(plausibility.fault(try #require(Day("2025-06-30")), doneIn: period) != nil)
    }

    /// A gap that `verifier` names is no period « before the first ».
    @Test func whatTheFollowUpLooksAtIsNamedAlikeInTheListOfPeriods() throws {
        var small = small(since: nil)
        small.put("labels", "l", [Label.title.write("L"), Label.status.write(.inForce), Label.awardedOn.write(Day("2025-05-20"))])
        let item = try #require(small.dossier.item(SmallDossier.item))
        let gaps = PeriodList(item, in: small.dossier, today: Self.today).entries.filter(\.isGap).map(\.period.id)
        #expect(gaps == ["2025-q4", "2025-q3"] && small.found.contains("E20"))
    }

    @Test func everyPeriodSinceTheLabelCanBeOpened() throws {
        var small = small()
        small.put("labels", "l", [Label.title.write("L"), Label.status.write(.inForce), Label.awardedOn.write(Day("2024-11-20"))])
        let item = try #require(small.dossier.item(SmallDossier.item))
        let list = PeriodList(item, in: small.dossier, today: Self.today)
        #expect(list.entries.map(\.period.id) == ["2026-q1", "2025-q4", "2025-q3", "2025-q2", "2025-q1", "2024-q4"])
        #expect(list.entries.map(\.mark) == [.open, .missed, .missed, .missed, nil, nil])
        var filled = small
        let element = Path("occurrences").element("2024-q2")
        filled.item(Occurrence.doneOn.write(Day("2024-06-03"), in: element), Occurrence.due.write(Day("2024-06-30"), in: element))
        let before = try #require(filled.dossier.item(SmallDossier.item))
        #expect(PeriodList(before, in: filled.dossier, today: Self.today).entries.last?.mark == .done)
    }
}

/// The one word a list shows of a point that is answered once.
@Suite struct ItemStatusTests {
    private static let today = SmallDossier.today
    private func status(_ writes: Write...) -> ItemStatus? {
        var small = SmallDossier()
        for write in writes { small.item(write) }
        return small.dossier.item(SmallDossier.item).map { ItemStatus($0, today: Self.today) }
    }

    @Test func aPointToValidatePastItsDayWithoutProofIsLate() {
        let due = Item.due.write(Self.today - 1)
        #expect(status(Item.progress.write(.toReview), due) == .late)
        #expect(status(Item.progress.write(.toReview), due, Item.evidence.write([Ref("evidence", "p")])) == .toReview)
        #expect(status(Item.progress.write(.toReview)) == .toReview)
        #expect(status(Item.progress.write(.inProgress), due) == .late && status(Item.progress.write(.done), due) == .inPlace)
        var small = SmallDossier()
        small.item(Item.progress.write(.toReview), due)
        #expect(ToDo(small.dossier, today: Self.today).count(.itemsLate) == 1)
    }

    /// A day typed says that it is done; an answer that it is not takes the day away.
    @Test func aDayTypedPutsThePointInPlace() throws {
        let dossier = SmallDossier().dossier
        func edited(_ dossier: Dossier, _ writes: Write...) throws -> ChecklistItem {
            let item = try #require(dossier.item(SmallDossier.item))
            let acts = Acts(dossier, today: Self.today, now: Instant(seconds: 0), author: "")
            let placed = writes.map { Write(item.path.appending($0.path), $0.value) }
            return try #require(dossier.applying(acts.edit(item.checklist, placed)).item(SmallDossier.item))
        }
        #expect(try edited(dossier, Item.doneOn.write(Self.today - 1))[Item.progress] == .done)
        let begun = try edited(dossier, Item.progress.write(.inProgress))
        #expect(begun[Item.doneOn] == nil && begun[Item.progress] == .inProgress)
        let done = try edited(dossier, Item.progress.write(.done))
        #expect(done[Item.doneOn] == Self.today)
    }

    @Test func aBlockedPointLacksOneThing() {
        var small = SmallDossier()
        small.item(Item.blocked.write("Panne"))
        #expect(small.readiness().entries.first?.reasons.map(\.cause) == [.blocked])
    }

    /// A label of before a site joined asks nothing of that site for the time before.
    @Test func noPeriodIsMissedBeforeTheSiteJoined() {
        var small = SmallDossier(expected: [ExpectedItem.recurrence.write(.monthly), ExpectedItem.level.write(.site)])
        small.put("labels", "l", [Label.title.write("Label"), Label.status.write(.inForce), Label.awardedOn.write(Self.today - 400)])
        small.put("sites", "s", [Site.title.write("Sous-préfecture")])
        small.put("checklists", "c", [Checklist.unit.write("sites/s")])
        #expect(small.found.contains("E20"))
        small.put("sites", "s", [Site.entryOn.write(Self.today - 20)])
        #expect(!small.found.contains("E20"))
        small.put("sites", "s", [Site.entryOn.write(Self.today - 100)])
        #expect(small.found.contains("E20"))
    }
}
