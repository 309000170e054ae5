import Domain
import Testing
import Text

/// Periods and their strips.
@Suite struct PeriodTests {
    @Test(arguments: [
        (Recurrence.yearly, "2022-03-29", "2022-01-01", "2022-12-31", "2022", "2022", "2022"),
        (.quarterly, "2022-03-29", "2022-01-01", "2022-03-31", "2022-q1", "T1", "Q1"),
        (.quarterly, "2021-12-31", "2021-10-01", "2021-12-31", "2021-q4", "T4", "Q4"),
        (.halfYearly, "2022-06-30", "2022-01-01", "2022-06-30", "2022-h1", "S1", "H1"),
        (.halfYearly, "2022-07-01", "2022-07-01", "2022-12-31", "2022-h2", "S2", "H2"),
        (.twoMonthly, "2024-02-29", "2024-01-01", "2024-02-29", "2024-b1", "B1", "B1"),
        (.twoMonthly, "2024-12-01", "2024-11-01", "2024-12-31", "2024-b6", "B6", "B6"),
        (.twoYearly, "2023-03-29", "2022-01-01", "2023-12-31", "2022-2023", "2022-23", "2022-23"),
        (.monthly, "2024-02-29", "2024-02-01", "2024-02-29", "2024-m02", "févr.", "Feb"),
        (.monthly, "2022-12-01", "2022-12-01", "2022-12-31", "2022-m12", "déc.", "Dec"),
        (.weekly, "2022-03-29", "2022-03-28", "2022-04-03", "2022-w13", "S13", "W13"),
        (.weekly, "2021-01-03", "2020-12-28", "2021-01-03", "2020-w53", "S53", "W53"),
        (.weekly, "2024-12-30", "2024-12-30", "2025-01-05", "2025-w01", "S01", "W01"),
    ]) func aDayFallsInItsPeriod(
        _ recurrence: Recurrence, _ day: String, _ first: String, _ last: String, _ id: String, _ french: String, _ english: String
    ) throws {
        let period = try #require(Day(day).flatMap { Period(recurrence, containing: $0) })
        #expect([period.first.text, period.last.text, period.id] == [first, last, id])
        #expect(period.name == Phrase(fr: french, en: english))
    }

    @Test(arguments: [
        "", "x", "2026-", "2026-q0", "2026-q5", "2026-q05", "2026-w54", "2025-2026", "2026-2026", "2026-m13", "-5", "99999", "0",
    ])
    func whatNamesNoPeriodIsNone(_ id: String) { #expect(Period(id: id) == nil) }

    @Test(arguments: [
        ("semestrielle", Recurrence.halfYearly), ("tous les 2 ans", .twoYearly), ("Tous les trimestres", .quarterly),
        ("1 fois par an", .yearly), ("bimestrielle", .twoMonthly), ("une fois par semaine", .weekly), ("2 fois par an", .halfYearly),
        ("mensuellement", .monthly), ("tous les deux mois", .twoMonthly), ("tous les 6 mois", .halfYearly), ("annuelle", .yearly),
        ("hebdo", .weekly), ("chaque semestre", .halfYearly), ("every six months", .halfYearly), ("4 fois par an", .quarterly),
        ("toutes les semaines", .weekly), ("biennale", .twoYearly), ("tous les trois mois", .quarterly), ("par mois", .monthly),
    ]) func howOftenIsReadAsPeopleWriteIt(_ text: String, _ recurrence: Recurrence) {
        #expect(
            FieldParser(days: DayReader(today: SmallDossier.today)).parse(text, ExpectedItem.recurrence.spec)
                == .value(.string(recurrence.rawValue)))
    }

    @Test(arguments: ["quotidienne", "T", "5 fois par an", "tous les 5 mois", "par", "bimensuelle", "tous les", "0 fois par an"])
    func whatIsNoPeriodicityIsNot(_ text: String) {
        guard case .wrong = FieldParser(days: DayReader(today: SmallDossier.today)).parse(text, ExpectedItem.recurrence.spec) else {
            return #expect(Bool(false), "\(text)")
        }
    }

    @Test func whatDoesNotRecurHasNoPeriod() { #expect(Period(.none, containing: SmallDossier.today) == nil) }

    /// Over ten years every day is in one period, periods follow each other without gap, and ids are theirs alone.
    @Test(arguments: Recurrence.allCases.filter { $0 != .none }) func periodsFollowWithoutGap(_ recurrence: Recurrence) throws {
        var period = try #require(Day("2019-12-25").flatMap { Period(recurrence, containing: $0) })
        var ids: Set<String> = []
        while period.first.text < "2030-01-01" {
            #expect(ids.insert(period.id).inserted, "\(period.id)")
            #expect(RecordID.isWellFormed(period.id))
            let next = try #require(period.next)
            #expect(next.first == period.last + 1)
            #expect(next.previous == period && Period(id: period.id) == period)
            for day in [period.first, period.last] { #expect(Period(recurrence, containing: day) == period) }
            period = next
        }
    }

    // MARK: Strips

    private func strip(_ recurrence: Recurrence = .quarterly, start: String?, done: [String: String], tolerance: Int? = nil, on day: String)
        throws -> Strip
    {
        var small = SmallDossier(expected: [ExpectedItem.recurrence.write(recurrence), ExpectedItem.tolerance.write(tolerance)])
        small.item(Item.start.write(start.flatMap { Day($0) }))
        for (id, doneOn) in done {
            let element = Path(Item.occurrences.key).element(id)
            small.item(Occurrence.doneOn.write(Day(doneOn), in: element))
        }
        let (item, last) = (try #require(small.dossier.item(SmallDossier.item)), try #require(Day(day)))
        return Strip(item, on: last)
    }

    @Test func aStripMarksEachPeriod() throws {
        let done = ["2025-q2": "2025-06-30", "2025-q3": "2025-10-02"]
        let strip = try strip(start: "2025-05-01", done: done, on: "2026-03-10")
        #expect(strip.entries.map(\.mark) == [.done, .doneLate, .missed, .open])
        #expect(strip.entries.map(\.period.id) == ["2025-q2", "2025-q3", "2025-q4", "2026-q1"])
        #expect(strip.missed.map(\.period.id) == ["2025-q4"])
        #expect(strip.current?.period.id == "2026-q1")
        #expect(strip.text(last: 2, .french) == "T4 non fait, T1 à faire")
        #expect(strip.text(last: 2, .english) == "Q4 missed, Q1 to do")
    }

    @Test func aStripWithYearsNamesEachYearOnce() throws {
        let strip = try strip(start: "2025-05-01", done: [:], on: "2026-05-10")
        #expect(strip.dated(last: 8, .french) == "T2 2025 non fait, T3 non fait, T4 non fait, T1 2026 non fait, T2 à faire")
        #expect(strip.dated(last: 2, .english) == "missed: Q2 2025, Q3 2025, Q4 2025 · Q1 2026 missed, Q2 to do")
    }

    @Test func aPeriodIsNamedWithItsYear() throws {
        let day = try #require(Day("2027-01-02"))
        let names = [Recurrence.yearly, .quarterly, .weekly].map { Period($0, containing: day)?.dated.french }
        #expect(names == ["2027", "T1 2027", "S53 2026"])
    }

    @Test func withinItsToleranceAPeriodIsStillOpen() throws {
        let open = try strip(start: "2025-10-01", done: [:], tolerance: 15, on: "2026-01-15")
        #expect(open.entries.map(\.mark) == [.open, .open])
        #expect(open.current?.period.id == "2025-q4", "the oldest that can still be proven in time")
        let over = try strip(start: "2025-10-01", done: [:], tolerance: 15, on: "2026-01-16")
        #expect(over.entries.map(\.mark) == [.missed, .open])
        let late = try strip(start: "2025-10-01", done: ["2025-q4": "2026-01-15"], tolerance: 15, on: "2026-02-01")
        #expect(late.entries.map(\.mark) == [.done, .open])
    }

    /// May 2026 ends on a Sunday: it is asked for by Friday, and what was done on the Sunday was done in May.
    @Test func aPeriodIsAskedForByItsLastWorkingDayAndMissedAfterItsLastDay() throws {
        let open = try strip(.monthly, start: "2026-05-01", done: [:], on: "2026-05-31")
        #expect(open.entries.map(\.due) == [Day("2026-05-29")] && open.entries.map(\.mark) == [.open])
        #expect(try strip(.monthly, start: "2026-05-01", done: [:], on: "2026-06-01").entries.map(\.mark) == [.missed, .open])
        let done = try strip(.monthly, start: "2026-05-01", done: ["2026-m05": "2026-05-31"], on: "2026-06-01")
        #expect(done.entries.map(\.mark) == [.done, .open])
    }

    @Test func withoutStartNothingIsHeldAgainstIt() throws {
        #expect(try strip(start: nil, done: [:], on: "2026-03-10").entries.map(\.period.id) == ["2026-q1"])
        #expect(try strip(.none, start: "2025-01-01", done: [:], on: "2026-03-10").entries.isEmpty)
    }

    @Test func aStartAheadIsOneOpenPeriod() throws {
        #expect(try strip(start: "2027-01-01", done: [:], on: "2026-03-10").entries.map(\.mark) == [.open])
    }
}
