import Text

/// The periods of a recurring item up to a day: which were proven, which were not.
public struct Strip: Sendable {
    public enum Mark: Sendable, Hashable {
        case done, doneLate, missed
        /// Not over yet.
        case open

        /// What people read after the period's name.
        public var phrase: Phrase {
            switch self {
            case .done: Phrase(fr: "fait", en: "done")
            case .doneLate: Phrase(fr: "fait hors délai", en: "done late")
            case .missed: Phrase(fr: "non fait", en: "missed")
            case .open: Phrase(fr: "à faire", en: "to do")
            }
        }
    }

    public struct Entry: Sendable {
        public let period: Period
        public let mark: Mark
        public let doneOn: Day?
        fileprivate let calendar: FrenchCalendar
        /// The last working day of the period: what is asked of people. What was done later in the period is done in time.
        public var due: Day { calendar.workingDay(onOrBefore: period.last) }
    }

    /// Oldest first; the last one holds the day asked for.
    public let entries: [Entry]

    /// From the item's first period (its `start`, else its first occurrence, else the current one) to the one that holds `day`.
    public init(_ item: ChecklistItem, on day: Day) {
        let recurrence = item.recurrence
        let occurrences = item[Item.occurrences]
        let first = item[Item.start] ?? occurrences.compactMap { Occurrence.due.value(in: $0) }.min() ?? day
        guard let last = Period(recurrence, containing: day), var period = Period(recurrence, containing: min(first, day)) else {
            entries = []
            return
        }
        let (stored, calendar) = (occurrences.map { (id: $0["id"]?.text, occurrence: $0) }, item.calendar)
        var found: [Entry] = []
        while period.first <= last.first, found.count < Strip.longest, let next = period.next {
            let id = stored.isEmpty ? "" : period.id
            let doneOn = stored.first { $0.id == id }.flatMap { Occurrence.doneOn.value(in: $0.occurrence) }
            let mark: Mark =
                if item.isHeld(period, doneOn: doneOn) { .done } else if doneOn != nil { .doneLate } else {
                    item.limit(of: period) < day ? .missed : .open
                }
            found.append(Entry(period: period, mark: mark, doneOn: doneOn, calendar: calendar))
            period = next
        }
        entries = found
    }

    /// The period to tick now: the oldest one that can still be proven in time, else the last.
    public var current: Entry? { entries.first { $0.mark == .open } ?? entries.last }
    public var missed: [Entry] { entries.filter { $0.mark == .missed } }
    /// Those over that were not verified in time: missed, or done after their tolerance.
    public var unheld: [Entry] { entries.filter { $0.mark == .missed || $0.mark == .doneLate } }

    /// `T3 fait, T4 non fait, T1 à faire`: the last `count` periods.
    public func text(last count: Int, _ language: Language) -> String {
        entries.suffix(count).map { "\($0.period.name[language]) \($0.mark.phrase[language])" }.joined(separator: ", ")
    }

    /// The same with the year where it begins: `T3 2021 fait, T4 non fait, T1 2022 à faire`. Those missed before are told first.
    public func dated(last count: Int, _ language: Language) -> String {
        let shown = entries.suffix(count)
        let missed = entries.dropLast(count).filter { $0.mark == .missed }.map(\.period)
        if missed.isEmpty { return Self.dated(shown, language) }
        let (word, names) = (Mark.missed.phrase, missed.told)
        let before = Phrase(fr: "\(word.french) : \(names.french)", en: "\(word.english): \(names.english)")
        return "\(before[language]) · \(Self.dated(shown, language))"
    }

    private static func dated(_ shown: ArraySlice<Entry>, _ language: Language) -> String {
        let years = [nil] + shown.map { $0.period.first.parts.year as Int? }
        return zip(shown, years).map { entry, before in
            let name = entry.period.first.parts.year == before ? entry.period.name : entry.period.dated
            return "\(name[language]) \(entry.mark.phrase[language])"
        }.joined(separator: ", ")
    }

    /// Ten years of weeks: beyond, the oldest are not drawn.
    private static let longest = 520
}
