import Text

/// One period of a recurring item: the week, months, quarter, half-year, year or two years that hold a day. Its id is that of its
/// occurrence.
public struct Period: Hashable, Sendable {
    public let recurrence: Recurrence
    public let first: Day
    /// The last day of the period: when its proof is due.
    public let last: Day

    /// Nil for what does not recur.
    public init?(_ recurrence: Recurrence, containing day: Day) {
        if recurrence == .weekly {
            (first, last) = (day - (day.weekday - 1), day + (7 - day.weekday))
        } else {
            let (year, month, _) = day.parts
            guard let months = recurrence.months else { return nil }
            let index = (year * 12 + month - 1) / months * months
            guard let start = Day(year: index / 12, month: index % 12 + 1, day: 1) else { return nil }
            (first, last) = (start, start.adding(months: months) - 1)
        }
        self.recurrence = recurrence
    }

    /// The period that an id names.
    public init?(id: String) {
        let parts = id.split(separator: "-")
        guard let year = parts.first.flatMap({ Int($0) }), (1...9999).contains(year), parts.count <= 2 else { return nil }
        let found: Period?
        if parts.count == 1 {
            found = Day(year: year, month: 1, day: 1).flatMap { Period(.yearly, containing: $0) }
        } else if let recurrence = Self.letters[parts[1].first ?? " "], let rank = Int(parts[1].dropFirst()), (1...53).contains(rank) {
            let first = Day(year: year, month: 1, day: recurrence == .weekly ? 4 : 1)
            found = first.flatMap { day in
                let months = recurrence.months.map { day.adding(months: $0 * (rank - 1)) }
                return Period(recurrence, containing: months ?? day + 7 * (rank - 1))
            }
        } else {
            found = Day(year: year, month: 1, day: 1).flatMap { Period(.twoYearly, containing: $0) }
        }
        guard let found, found.id == id else { return nil }
        self = found
    }

    private static let letters: [Character: Recurrence] = [
        "h": .halfYearly, "q": .quarterly, "b": .twoMonthly, "m": .monthly, "w": .weekly,
    ]

    /// `2022`, `2022-2023` (from an even year), `2022-h1`, `2022-q1`, `2022-b1` (two months), `2022-m03`, `2022-w09` (ISO week).
    public var id: String {
        let year = first.parts.year
        switch recurrence {
        case .halfYearly: return "\(year)-h\(rank)"
        case .quarterly: return "\(year)-q\(rank)"
        case .twoMonthly: return "\(year)-b\(rank)"
        case .monthly: return "\(year)-m\(Digits.of(rank, count: 2))"
        case .weekly: return "\(isoYear)-w\(Digits.of(isoWeek, count: 2))"
        case .twoYearly: return "\(year)-\(year + 1)"
        case .yearly, .none: return String(year)
        }
    }

    /// What people read above a strip: `T1`, `S1`, `B1`, `mars`, `S09`, `2022`, `2022-23`.
    public var name: Phrase {
        let year = first.parts.year
        switch recurrence {
        case .halfYearly: return Phrase(fr: "S\(rank)", en: "H\(rank)")
        case .quarterly: return Phrase(fr: "T\(rank)", en: "Q\(rank)")
        case .twoMonthly: return Phrase(same: "B\(rank)")
        case .monthly: return MonthNames.short(rank)
        case .weekly: return Phrase(fr: "S\(Digits.of(isoWeek, count: 2))", en: "W\(Digits.of(isoWeek, count: 2))")
        case .twoYearly: return Phrase(same: "\(year)-\(Digits.of((year + 1) % 100, count: 2))")
        case .yearly, .none: return Phrase(same: String(year))
        }
    }

    /// Among those of its year: 3 for the third quarter.
    private var rank: Int { (first.parts.month - 1) / (recurrence.months ?? 1) + 1 }

    /// With its year: « T3 2026 ».
    public var dated: Phrase {
        guard recurrence != .yearly, recurrence != .twoYearly else { return name }
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
