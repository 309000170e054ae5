import Domain
import Testing

/// What a day typed does is known before it is done: which period, in whose place, what is left.
@Suite struct DoneDayTests {
    /// Tuesday 10 March 2026, in the eleventh week.
    private static let today = SmallDossier.today

    private func weekly(done: [(week: String, day: String)] = [], tolerance: Int? = nil, since: String? = "2026-02-16") throws
        -> ChecklistItem
    {
        var small = SmallDossier(expected: [ExpectedItem.recurrence.write(.weekly), ExpectedItem.tolerance.write(tolerance)])
        small.item(Item.start.write(since.flatMap { Day($0) }))
        for (week, day) in done {
            let element = Path("occurrences").element(week)
            small.item(Occurrence.doneOn.write(Day(day), in: element), Occurrence.by.write("Anne", in: element))
        }
        return try #require(small.dossier.item(SmallDossier.item))
    }

    private func filling(_ item: ChecklistItem, _ day: String) throws -> DoneDay {
        DoneDay(item, on: try #require(Day(day)), today: Self.today)
    }

    @Test func theSentenceNamesThePeriodAndWhatIsLeft() throws {
        let said = try filling(try weekly(), "2026-03-03").said(of: "Hall").french
        #expect(said == "Fait\u{A0}: Hall, le 03/03 (S10 2026). Reste à faire\u{A0}: S11 2026.")
        #expect(try filling(try weekly(), "2026-03-10").said(of: "Hall").french == "Fait\u{A0}: Hall, le 10/03 (S11 2026).")
    }

    /// Monday counts for the week before as long as it can still be in time: the sentence says so, and that this week is not done.
    @Test func aDayThatCountsForThePeriodBeforeSaysSo() throws {
        let item = try weekly(done: [("2026-w08", "2026-02-20"), ("2026-w09", "2026-02-27")], tolerance: 3)
        let monday = try filling(item, "2026-03-09")
        #expect(monday.period?.id == "2026-w10" && monday.left?.id == "2026-w11")
        #expect(monday.when.french == "le 09/03 (S10 2026)")
    }

    @Test func theDayThatWouldBeReplacedIsKnown() throws {
        let item = try weekly(done: [("2026-w10", "2026-03-02")])
        let other = try filling(item, "2026-03-05")
        #expect(other.before?.day == Day("2026-03-02") && other.before?.by == "Anne" && other.isReplacing)
        #expect(try !filling(item, "2026-03-02").isReplacing && !filling(item, "2026-03-10").isReplacing)
    }

    @Test func theDayOfAPointDoneOnceIsKnown() throws {
        var small = SmallDossier()
        small.item(Item.progress.write(.done), Item.doneOn.write(Day("2026-03-02")))
        let filling = try filling(try #require(small.dossier.item(SmallDossier.item)), "2026-03-05")
        #expect(filling.isReplacing && filling.period == nil && filling.left == nil)
        #expect(filling.said(of: "Hall").french == "Fait\u{A0}: Hall, le 05/03.")
    }

    @Test func aPeriodBeforeTheFirstIsTold() throws {
        let early = try filling(try weekly(), "2025-03-11")
        #expect(early.isEarly && early.when.french == "le 11/03/2025 (S11 2025, avant la première période)")
        #expect(try !filling(try weekly(), "2026-02-16").isEarly && !filling(try weekly(since: nil), "2025-03-11").isEarly)
    }
}
