import Domain
import Testing

@Suite struct DayTests {
    @Test(arguments: [
        "2022-02-30", "2023-02-29", "2022-13-01", "2022-00-10", "22-01-01", "2022-1-01", "2022-01-01 ", "+022-01-01",
    ])
    func aDayThatDoesNotExistIsNil(text: String) { #expect(Day(text) == nil) }

    @Test func everyDayOfFourCenturiesComesBack() {
        for number in stride(from: -135_000, through: 80_000, by: 7) {
            let day = Day(number: number)
            #expect(Day(day.text) == day)
        }
    }

    @Test func aDayReckonedBeyondTheYearsThereAreIsStillWritten() throws {
        let last = try #require(Day("9999-12-31"))
        #expect((last + 1).text == "10000-01-01" && (last + 1).shown == "01/01/10000")
        #expect((try #require(Day("0001-01-01")) - 1).text == "0000-12-31")
    }

    @Test func weekdaysStartOnMonday() throws {
        #expect(try #require(Day("2022-06-27")).weekday == 1)
        #expect(try #require(Day("1970-01-01")).weekday == 4)
    }

    @Test func aMonthAddedStaysInTheMonth() throws {
        let end = try #require(Day("2024-01-31"))
        #expect(end.adding(months: 1).text == "2024-02-29")
        #expect(end.adding(months: 18).text == "2025-07-31")
    }
}
