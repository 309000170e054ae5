import Text

/// A day of the proleptic Gregorian calendar, years 1 to 9999, without time zone. Written `YYYY-MM-DD` in files.
public struct Day: Hashable, Sendable, Comparable {
    /// Days since 1970-01-01.
    public let number: Int

    public init(number: Int) { self.number = number }

    /// Nil for a day that does not exist (30 February).
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Day.length(ofMonth: month, year: year) else {
            return nil
        }
        number = Day.count(year, month, day)
    }

    /// Reads exactly `YYYY-MM-DD`.
    public init?(_ text: String) {
        var text = text
        let read = text.withUTF8 { bytes -> (Int, Int, Int)? in
            guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D,
                let year = Day.digits(bytes[0..<4]), let month = Day.digits(bytes[5..<7]), let day = Day.digits(bytes[8..<10])
            else { return nil }
            return (year, month, day)
        }
        guard let (year, month, day) = read else { return nil }
        self.init(year: year, month: month, day: day)
    }

    public var text: String {
        let (year, month, day) = parts
        return Digits.of(year, count: 4) + "-" + Digits.of(month, count: 2) + "-" + Digits.of(day, count: 2)
    }

    /// Year, month 1–12, day 1–31.
    public var parts: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let realMonth = month < 10 ? month + 3 : month - 9
        return (yearOfEra + era * 400 + (realMonth <= 2 ? 1 : 0), realMonth, dayOfYear - (153 * month + 2) / 5 + 1)
    }

    /// Monday 1 to Sunday 7.
    public var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }
    public var isWeekend: Bool { weekday > 5 }

    public static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }
    public static func - (day: Day, days: Int) -> Day { Day(number: day.number - days) }
    public static func - (end: Day, start: Day) -> Int { end.number - start.number }
    public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

    /// The same day of a later month, or its last day (31 January + 1 month is 28 or 29 February).
    public func adding(months: Int) -> Day {
        let (year, month, day) = parts
        let index = year * 12 + month - 1 + months
        let (newYear, newMonth) = (index / 12, index % 12 + 1)
        return Day(number: Day.count(newYear, newMonth, min(day, Day.length(ofMonth: newMonth, year: newYear))))
    }

    static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    static func digits(_ bytes: some Collection<UInt8>) -> Int? {
        guard bytes.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    private static func count(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}
