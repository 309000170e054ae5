import Text

/// One period of a recurring item: the week, month, quarter or year that holds a day. Its id is that of its occurrence.
public struct Period: Hashable, Sendable {
    public let recurrence: Recurrence
    public let first: Day
    /// The last day of the period: when its proof is due.
    public let last: Day

    /// Nil for what does not recur.
    public init?(_ recurrence: Recurrence, containing day: Day) {
        let (year, month, _) = day.parts
        let start: Day?
        let end: Day
        switch recurrence {
        case .none: return nil
        case .weekly:
            start = day - (day.weekday - 1)
            end = day + (7 - day.weekday)
        case .monthly:
            start = Day(year: year, month: month, day: 1)
            end = (start ?? day).adding(months: 1) - 1
        case .quarterly:
            start = Day(year: year, month: (month - 1) / 3 * 3 + 1, day: 1)
            end = (start ?? day).adding(months: 3) - 1
        case .yearly:
            start = Day(year: year, month: 1, day: 1)
            end = (start ?? day).adding(months: 12) - 1
        }
        guard let start else { return nil }
        self.recurrence = recurrence
        first = start
        last = end
    }

    /// `2022`, `2022-q1`, `2022-m03`, `2022-w09` (ISO week).
    public var id: String {
        let (year, month, _) = first.parts
        switch recurrence {
        case .quarterly: return "\(year)-q\((month - 1) / 3 + 1)"
        case .monthly: return "\(year)-m\(Digits.of(month, count: 2))"
        case .weekly: return "\(isoYear)-w\(Digits.of(isoWeek, count: 2))"
        default: return String(year)
        }
    }

    /// What people read above a strip: `T1`, `mars`, `S09`, `2022`.
    public var name: Phrase {
        let (year, month, _) = first.parts
        switch recurrence {
        case .quarterly: return Phrase(fr: "T\((month - 1) / 3 + 1)", en: "Q\((month - 1) / 3 + 1)")
        case .monthly: return MonthNames.short(month)
        case .weekly: return Phrase(fr: "S\(Digits.of(isoWeek, count: 2))", en: "W\(Digits.of(isoWeek, count: 2))")
        default: return Phrase(same: String(year))
        }
    }

    /// With its year: « T3 2026 ».
    public var dated: Phrase {
        guard recurrence != .yearly else { return name }
        let year = recurrence == .weekly ? isoYear : first.parts.year
        return Phrase(fr: "\(name.french) \(year)", en: "\(name.english) \(year)")
    }

    public var next: Period? { Period(recurrence, containing: last + 1) }
    public var previous: Period? { Period(recurrence, containing: first - 1) }

    private var thursday: Day { first + 3 }
    private var isoYear: Int { thursday.parts.year }
    private var isoWeek: Int {
        guard let january = Day(year: isoYear, month: 1, day: 1) else { return 0 }
        return (thursday - january) / 7 + 1
    }
}
