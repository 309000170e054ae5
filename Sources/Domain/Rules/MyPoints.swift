/// « Mes preuves »: the points one person answers for, by when they are due.
public struct MyPoints: Sendable {
    public enum Section: Int, Sendable, CaseIterable {
        case returned, week, month, quarter, later, undated
    }

    public struct Entry: Sendable {
        public let item: ChecklistItem
        public let section: Section
        public let due: Day?
        /// The point, or its period of now, is held.
        public let isDone: Bool
        public let doneOn: Day?
        /// A proof sent back to be completed.
        public let returned: Record?
        /// Periods that are over and were not verified in time.
        public let missed: [Period]
    }

    /// In the order of the screen.
    public let entries: [Entry]
    /// Points and periods done since the first of the month.
    public let doneThisMonth: Int
    /// A point done stays in sight for as many days.
    private static let sight = 7

    public init(_ duties: Duties, in dossier: Dossier, today: Day) {
        let items = dossier.items.filter { $0.isApplicable && duties.covers($0) }
        let all = items.map { Self.entry($0, dossier, today) }
        entries = all.filter { Self.isSeen($0, today) }.sorted(by: Self.precedes)
        doneThisMonth = items.reduce(0) { $0 + Self.days($1).count { Self.isSameMonth($0, today) && $0 <= today } }
    }

    public func entries(_ section: Section) -> [Entry] { entries.filter { $0.section == section } }
    public var open: Int { entries.count { !$0.isDone || $0.returned != nil } }
    public var missed: Int { entries.reduce(0) { $0 + $1.missed.count } }

    private static func entry(_ item: ChecklistItem, _ dossier: Dossier, _ today: Day) -> Entry {
        let strip = item.recurrence == .none ? nil : Strip(item, on: today)
        let current = strip?.current
        let due = current?.due ?? item[Item.due]
        let isDone = current.map { $0.doneOn != nil } ?? [.done, .toReview].contains(item[Item.progress])
        let returned = item.returned(in: dossier)
        return Entry(
            item: item, section: returned == nil ? section(due, today) : .returned, due: due, isDone: isDone,
            doneOn: isDone ? current.map(\.doneOn) ?? item[Item.doneOn] : nil, returned: returned,
            missed: (strip?.missed ?? []).map(\.period))
    }

    private static func section(_ due: Day?, _ today: Day) -> Section {
        guard let due else { return .undated }
        let ends: [(Section, Recurrence)] = [(.week, .weekly), (.month, .monthly), (.quarter, .quarterly)]
        return ends.first { _, length in Period(length, containing: today).map { due <= $0.last } ?? false }?.0 ?? .later
    }

    private static func isSeen(_ entry: Entry, _ today: Day) -> Bool {
        !entry.isDone || entry.returned != nil || !entry.missed.isEmpty || entry.doneOn.map { today - $0 < sight } ?? false
    }

    private static func precedes(_ left: Entry, _ right: Entry) -> Bool {
        if left.section != right.section { return left.section.rawValue < right.section.rawValue }
        if left.isDone != right.isDone { return right.isDone }
        return (left.due?.number ?? .max) < (right.due?.number ?? .max)
    }

    private static func days(_ item: ChecklistItem) -> [Day] {
        guard item.recurrence == .none else { return item[Item.occurrences].compactMap { Occurrence.doneOn.value(in: $0) } }
        return item[Item.progress] == .done ? [item[Item.doneOn]].compactMap { $0 } : []
    }

    private static func isSameMonth(_ day: Day, _ other: Day) -> Bool {
        (day.parts.year, day.parts.month) == (other.parts.year, other.parts.month)
    }
}

extension ChecklistItem {
    /// Of the point and of all its periods.
    var allEvidence: [Ref] { self[Item.evidence] + self[Item.occurrences].flatMap { Occurrence.evidence.value(in: $0) } }

    /// A proof of it that was sent back to be completed.
    public func returned(in dossier: Dossier) -> Record? {
        allEvidence.lazy.compactMap { dossier.record($0.record) }.first { !$0.isDeleted && $0[Evidence.state] == .toComplete }
    }
}
