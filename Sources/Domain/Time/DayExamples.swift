import Text

/// Days that questions, errors and help give as examples, worked out from today: each is accepted where it is typed.
public struct DayExamples: Sendable {
    private let today: Day
    private let aim: DayAim

    public init(today: Day, aim: DayAim = .near) { (self.today, self.aim) = (today, aim) }

    /// The same for a field.
    public init(_ days: DayReader) { self.init(today: days.today, aim: days.aim) }

    /// A working day some months away: behind for what was done, else ahead.
    public func day(months: Int = 3) -> Day {
        let step = aim == .back ? -1 : 1
        var day = today.adding(months: step * months)
        while day.isWeekend { day = day + step }
        return day
    }

    /// « fin juin ».
    public func endOfMonth(months: Int = 3) -> Phrase {
        let month = MonthNames.long(today.adding(months: aim == .back ? -months : months).parts.month)
        return Phrase(fr: "fin \(month.french)", en: "end \(month.english)")
    }

    /// « 12/06/2026, fin juin, +15j » ; « 12/12/2025, fin décembre, hier ».
    public var list: Phrase {
        let (day, month) = (day().shown, endOfMonth())
        let near = aim == .back ? Phrase(fr: "hier", en: "yesterday") : Phrase(fr: "+15j", en: "+15d")
        return Phrase(fr: "\(day), \(month.french), \(near.french)", en: "\(day), \(month.english), \(near.english)")
    }
}
