import Domain
import Testing

/// `26/05/28`: a day as lists show it is read as the day it was, whatever it is looked for in.
@Suite struct BriefDayTests {
    private let today = Day(year: 2026, month: 11, day: 27) ?? Day(number: 0)

    @Test func itIsShort() {
        #expect(Day("2028-05-26")?.shownBrief(near: today) == "26/05/28")
        #expect(Day("2026-11-27")?.shownBrief(near: today) == "27/11/26", "its year is told, this year's too")
    }

    @Test func twoDigitsThatWouldBeAnotherYearAreFour() {
        #expect(Day("2050-05-26")?.shownBrief(near: today) == "26/05/2050")
        #expect(Day("1928-05-26")?.shownBrief(near: today) == "26/05/1928")
    }

    @Test(arguments: [DayAim.near, .ahead, .back]) func everyDayIsReadBack(_ aim: DayAim) {
        for number in stride(from: -30_000, to: 50_000, by: 97) {
            let day = Day(number: number)
            #expect(DayReader(today: today, aim: aim).read(day.shownBrief(near: today)) == day)
        }
    }
}
