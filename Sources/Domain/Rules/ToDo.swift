import Text

/// What waits for somebody: due, late, to validate, to renew, found by a check. The home screen, « À traiter », `afaire` and the reminders
/// all read this.
public struct ToDo: Sendable {
    /// One reason for which something waits.
    public struct Entry: Sendable, Hashable {
        public let category: Category
        public let ref: Ref
        /// The day it was, or will be, due; the day since when it waits.
        public let day: Day?
        public let service: Ref?
        /// What a point stands for where its category counts periods: all that were not verified.
        public let periods: [Period]
        /// What a check found there.
        public let detail: Phrase?
        /// How many of what its category counts.
        public var count: Int { Swift.max(1, periods.count) }
    }

    public let entries: [Entry]
    /// Each thing that waits once, in the order of what presses most in it.
    public let rows: [Row]
    public let horizon: Outlook.Horizon
    /// An audit is ahead: what runs out before it is renewed for it.
    public let isBeforeAudit: Bool
    private let level: LevelWords

    /// `checks`: what they found; the home screen does without.
    public init(_ dossier: Dossier, today: Day, horizon: Outlook.Horizon = .week, checks: [Checks.Found] = []) {
        let cycle = Cycle(dossier, today: today)
        isBeforeAudit = cycle.nextAudit != nil
        level = dossier.levels
        self.horizon = horizon
        let collector = ToDoCollector(dossier, today: today, cycle, until: horizon.last(from: today, cycle), checks)
        let ranks = Dictionary(
            Category.all(dossier.schema).enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let ranked = collector.all.map { (rank: ranks[$0.category] ?? .max, entry: $0) }
        entries = ranked.sorted {
            if $0.rank != $1.rank { return $0.rank < $1.rank }
            return ($0.entry.day?.number ?? .max) < ($1.entry.day?.number ?? .max)
        }.map(\.entry)
        rows = Row.rows(entries)
    }

    /// Some of the entries of another.
    init(_ entries: [Entry], of whole: ToDo) {
        self.entries = entries
        rows = Row.rows(entries)
        horizon = whole.horizon
        isBeforeAudit = whole.isBeforeAudit
        level = whole.level
    }

    public func entries(_ category: Category) -> [Entry] { entries.filter { $0.category == category } }
    public func count(_ category: Category) -> Int { entries(category).reduce(0) { $0 + $1.count } }
    /// `2 actions en retard`, all of a category.
    public func counted(_ category: Category) -> Phrase { counted(category, count(category)) }
    /// The same of as many; nothing is said to come before an audit where none is ahead.
    public func counted(_ category: Category, _ count: Int) -> Phrase {
        switch category {
        case .evidenceExpiring where isBeforeAudit:
            let evidence = Count.of(count, "preuve", "preuves")
            return Phrase(fr: "\(evidence) à renouveler avant l'audit", en: "\(Count.ofEvidence(count)) to renew")
        case .dueSoon:
            let ahead = horizon.ahead
            return Phrase(
                fr: "\(Count.of(count, "échéance", "échéances")) d'ici \(ahead.french)", en: "\(count) due within \(ahead.english)")
        default: return category.counted(count, level)
        }
    }
}
