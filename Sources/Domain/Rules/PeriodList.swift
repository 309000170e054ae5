/// Every period of a recurring item that can be filled, newest first: those it is held to, and those before since the label.
public struct PeriodList: Sendable {
    public struct Entry: Sendable {
        public let period: Period
        /// Nil before the item's first period: nothing is held against it.
        public let mark: Strip.Mark?
        /// Before its first period, yet since the label: the follow-up audit looks at it.
        public let isGap: Bool
        /// What is kept of it, where something is.
        public let occurrence: JSONObject?

        public var doneOn: Day? { occurrence.flatMap { Occurrence.doneOn.value(in: $0) } }
    }

    public let entries: [Entry]

    /// Back to the label in force, to three years ago without one.
    public init(_ item: ChecklistItem, in dossier: Dossier, today: Day) {
        let awarded = dossier.records(Label.kind.name).filter { $0[Label.status] == .inForce }.compactMap { $0[Label.awardedOn] }.min()
        let stored = Dictionary(item[Item.occurrences].map { ($0["id"]?.text ?? "", $0) }, uniquingKeysWith: { first, _ in first })
        let strip = Strip(item, on: today).entries
        var entries = strip.map { Entry(period: $0.period, mark: $0.mark, isGap: false, occurrence: stored[$0.period.id]) }
        let gaps = Set(dossier.labelAwarded.map { item.periodsNotHeld(from: $0, to: today) } ?? [])
        let oldest = stored.keys.compactMap { Period(id: $0)?.first }.min()
        let first = min(awarded ?? today.adding(months: -36), oldest ?? today)
        var earlier = strip.first?.period.previous
        while let period = earlier, first <= period.last {
            let occurrence = stored[period.id]
            let doneOn = occurrence.flatMap { Occurrence.doneOn.value(in: $0) }
            let mark: Strip.Mark? = doneOn.map { item.isHeld(period, doneOn: $0) ? .done : .doneLate }
            entries.insert(Entry(period: period, mark: mark, isGap: mark == nil && gaps.contains(period), occurrence: occurrence), at: 0)
            earlier = period.previous
        }
        self.entries = entries.reversed()
    }
}
