/// Working days of the French State: weekends, the eleven national holidays (Code du travail, L3133-1) and those of a territory.
public struct FrenchCalendar: Sendable {
    public let territory: Territory

    public init(_ territory: Territory = .mainland) { self.territory = territory }

    public func isHoliday(_ day: Day) -> Bool {
        let (year, month, dayOfMonth) = day.parts
        let date = month * 100 + dayOfMonth
        let fromEaster = day - Self.easter(year)
        return Self.fixed.contains(date) || Self.movable.contains(fromEaster) || territory.fixed.contains(date)
            || territory.movable.contains(fromEaster)
    }

    public func isWorkingDay(_ day: Day) -> Bool { !day.isWeekend && !isHoliday(day) }

    /// The day itself when it is worked, else the next worked one.
    public func workingDay(onOrAfter day: Day) -> Day {
        var result = day
        while !isWorkingDay(result) { result = result + 1 }
        return result
    }

    /// The day itself when it is worked, else the last worked one before.
    public func workingDay(onOrBefore day: Day) -> Day {
        var result = day
        while !isWorkingDay(result) { result = result - 1 }
        return result
    }

    /// `count` working days before a day.
    public func workingDays(_ count: Int, before day: Day) -> Day {
        var (result, left) = (day, count)
        while left > 0 {
            result = result - 1
            if isWorkingDay(result) { left -= 1 }
        }
        return result
    }

    /// Easter Sunday, Gregorian (anonymous computus).
    static func easter(_ year: Int) -> Day {
        let a = year % 19
        let (b, c) = (year / 100, year % 100)
        let (d, e) = (b / 4, b % 4)
        let g = (8 * b + 13) / 25
        let h = (19 * a + b - d - g + 15) % 30
        let (i, k) = (c / 4, c % 4)
        let l = (32 + 2 * e + 2 * i - h - k) % 7
        let m = (a + 11 * h + 19 * l) / 433
        let month = (h + l - 7 * m + 90) / 25
        return Day(year: year, month: month, day: (h + l - 7 * m + 33 * month + 19) % 32) ?? Day(number: 0)
    }

    private static let fixed: Set<Int> = [101, 501, 508, 714, 815, 1101, 1111, 1225]
    /// Easter Monday, Ascension, Whit Monday: days after Easter.
    private static let movable: Set<Int> = [1, 39, 50]
}
