import Text

extension Day {
    /// As people read it: `12/03/2026`.
    public var shown: String {
        let (year, month, day) = parts
        return Digits.of(day, count: 2) + "/" + Digits.of(month, count: 2) + "/" + Digits.of(year, count: 4)
    }

    /// As lists show it: `26/05/28`; with its whole year where two digits would be read as another one.
    public func shownBrief(near today: Day) -> String {
        let year = parts.year
        return DayReader.year(of: year % 100, near: today) == year ? String(shown.prefix(6) + shown.suffix(2)) : shown
    }

    /// Without the year: `12/03`.
    public var shownShort: String { String(shown.prefix(5)) }

    /// Without the year where it is that of another day: `12/03`, `12/03/2027`.
    public func shown(near day: Day) -> String { parts.year == day.parts.year ? shownShort : shown }

    /// `mar. 29/03/2022`.
    public var shownWithWeekday: Phrase {
        let name = MonthNames.weekday(weekday)
        return Phrase(fr: "\(name.french) \(shown)", en: "\(name.english) \(shown)")
    }

    /// `jeudi` is left out on purpose: the short weekday is enough and fits a column.
    public func distance(from today: Day) -> Phrase {
        switch self - today {
        case 0: Phrase(fr: "aujourd'hui", en: "today")
        case 1: Phrase(fr: "demain", en: "tomorrow")
        case -1: Phrase(fr: "hier", en: "yesterday")
        case let days where days > 1: Phrase(fr: "dans \(days) jours", en: "in \(days) days")
        case let days: Phrase(fr: "il y a \(-days) jours", en: "\(-days) days ago")
        }
    }
}
