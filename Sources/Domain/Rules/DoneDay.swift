import Text

/// What saying a point done on a day does: the period it fills, what was kept there before, what is left to do then.
public struct DoneDay: Sendable {
    /// What a day takes the place of.
    public struct Before: Sendable, Equatable {
        public let day: Day
        /// Who said so; empty where it is not kept.
        public let by: String
    }

    public let day: Day
    /// Nil for what does not recur.
    public let period: Period?
    /// The day it was done already, in that period or once; the same day again takes nobody's place.
    public let before: Before?
    /// The period lies before the first one the point is held to.
    public let isEarly: Bool
    /// The period to tick now that is still to be done then.
    public let left: Period?
    private let today: Day

    /// `period`: where one is in hand; else the day chooses it.
    public init(_ item: ChecklistItem, on day: Day, in period: Period? = nil, today: Day) {
        (self.day, self.today) = (day, today)
        let filled = period ?? item.period(for: day)
        let occurrence = filled.flatMap { item.occurrence($0) }
        self.period = filled
        if filled == nil {
            before = item[Item.progress] == .done ? item[Item.doneOn].map { Before(day: $0, by: "") } : nil
        } else {
            before = occurrence.flatMap { kept in
                Occurrence.doneOn.value(in: kept).map { Before(day: $0, by: Occurrence.by.value(in: kept)) }
            }
        }
        isEarly = filled.flatMap { filled in item[Item.start].map { filled.last < $0 } } ?? false
        left = filled.flatMap { filled in
            Strip(item, on: today).entries.first { $0.mark == .open && $0.period != filled }?.period
        }
    }

    /// Another day was kept there.
    public var isReplacing: Bool { before.map { $0.day != day } ?? false }

    /// « le 25/09 (T3 2026) »
    public var when: Phrase {
        let shown = day.shown(near: today)
        guard let name else { return Phrase(fr: "le \(shown)", en: "on \(shown)") }
        return Phrase(fr: "le \(shown) (\(name.french))", en: "on \(shown) (\(name.english))")
    }

    private var name: Phrase? {
        guard isEarly, let period else { return period?.dated }
        return Phrase(
            fr: "\(period.dated.french), avant la première période", en: "\(period.dated.english), before its first period")
    }

    /// « Reste à faire : T4 2026. »
    public var rest: Phrase? {
        left.map { Phrase(fr: "Reste à faire : \($0.dated.french).", en: "Left to do: \($0.dated.english).") }
    }

    /// « Fait : boucle magnétique, le 25/09 (T3 2026). Reste à faire : T4 2026. »
    public func said(of title: String) -> Phrase {
        Phrase(
            fr: "Fait : \(title), \(when.french)." + (rest.map { " " + $0.french } ?? ""),
            en: "Done: \(title), \(when.english)." + (rest.map { " " + $0.english } ?? ""))
    }
}
