/// Moves the days of the demonstration's story to another today.
struct DemonstrationClock {
    /// The story's today: 90 days before the audit of 27 June 2022.
    static let reference = Day(year: 2022, month: 3, day: 29) ?? Day(number: 0)
    /// Where the story ends when everything is held: the label's day.
    static let end = Day(year: 2022, month: 7, day: 12) ?? Day(number: 0)

    let today: Day
    private let weeks: Int

    init(_ variant: Demonstration.Variant) {
        switch variant {
        case .realDates:
            today = Self.end
            weeks = 0
        case .upcoming(let today):
            self.today = today
            weeks = Int((Double(today - Self.reference) / 7).rounded(.down))
        }
    }

    func moved(_ json: JSON) -> JSON {
        switch json {
        case .string(let text): .string(moved(text))
        case .array(let elements): .array(elements.map(moved))
        case .object(let object): .object(moved(object))
        default: json
        }
    }

    /// A day moved by whole weeks, then off holidays; what was past stays past.
    func moved(_ day: Day) -> Day {
        guard weeks != 0 else { return day }
        let shifted = day + 7 * weeks
        guard !day.isWeekend, !isWorked(shifted) || (isQuiet(shifted) && !isQuiet(day)) else { return shifted }
        let next = FrenchCalendar().workingDay(onOrAfter: isQuiet(shifted) ? endOfYear(shifted) : shifted)
        return day <= Self.reference && next > today
            ? FrenchCalendar().workingDays(1, before: isQuiet(shifted) ? startOfQuiet(shifted) : shifted) : next
    }

    private func isWorked(_ day: Day) -> Bool { FrenchCalendar().isWorkingDay(day) }
    /// Nobody sits between Christmas and the new year.
    private func isQuiet(_ day: Day) -> Bool { day.parts.month == 12 && day.parts.day >= 24 }
    private func endOfYear(_ day: Day) -> Day { Day(year: day.parts.year + 1, month: 1, day: 2) ?? day }
    private func startOfQuiet(_ day: Day) -> Day { Day(year: day.parts.year, month: 12, day: 24) ?? day }

    /// Measurements keep one period each: they move by whole months.
    private func moved(_ object: JSONObject) -> JSONObject {
        var result = JSONObject(sorted: object.members.map { .init(key: $0.key, value: moved($0.value)) })
        if let day = object["period_day"]?.text.flatMap({ Day($0) }), let id = object["id"]?.text, weeks != 0 {
            let place = day.adding(months: months)
            result["period_day"] = .string(place.text)
            result["id"] = .string(Period(recurrence(of: id), containing: place)?.id ?? id)
        }
        return result
    }

    private var months: Int {
        let (year, month, _) = today.parts
        return (year - Self.reference.parts.year) * 12 + month - Self.reference.parts.month
    }

    private func recurrence(of id: String) -> Recurrence {
        id.contains("-q") ? .quarterly : id.contains("-m") ? .monthly : id.contains("-w") ? .weekly : .yearly
    }

    private func moved(_ text: String) -> String {
        if let day = Day(text) { return moved(day).text }
        if let instant = Instant(text), let day = Day(String(text.prefix(10))) {
            return Instant(seconds: instant.seconds + (moved(day) - day) * 86_400).text
        }
        return text.utf8.contains(0x7B) ? expanded(text) : text
    }

    /// `{2021}`, `{2022-03-14}`, `{2022-03}`, `{2021-q4}` inside a text, as French text.
    private func expanded(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let inside = String(rest[rest.index(after: open)..<close])
            result += rest[..<open] + (words(inside) ?? "{\(inside)}")
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    private func words(_ markup: String) -> String? {
        if let day = Day(markup) { return moved(day).shown }
        let parts = markup.split(separator: "-")
        guard let year = parts.first.flatMap({ Int($0) }), parts.count <= 2 else { return nil }
        guard let second = parts.dropFirst().first else { return String(year + years) }
        let quarter = second.hasPrefix("q") ? Int(second.dropFirst()) : nil
        guard let month = quarter.map({ $0 * 3 - 1 }) ?? Int(second), let middle = Day(year: year, month: month, day: 15) else {
            return nil
        }
        let (newYear, newMonth, _) = (middle + 7 * weeks).parts
        guard quarter != nil else { return "\(MonthNames.long(newMonth).french) \(newYear)" }
        let place = (newMonth - 1) / 3 + 1
        return "\(place)\(place == 1 ? "er" : "e") trimestre \(newYear)"
    }

    /// The year of today stands for 2022, so that no reference is of a year to come.
    private var years: Int { weeks == 0 ? 0 : today.parts.year - Self.reference.parts.year }
}
