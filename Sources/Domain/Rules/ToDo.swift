import Text

/// What waits for somebody: due, late, to validate, to renew. The home screen, « À traiter » and `afaire` all read this.
public struct ToDo: Sendable {
    public enum Category: Int, Sendable, CaseIterable {
        case conflicts, auditResults, followUpOverdue, blocked, evidenceToValidate, evidenceToComplete, actionsLate, decisionsLate,
            itemsLate, periodsMissed, dueSoon,
            answersDue, gapsApart, meetingsPast
        case evidenceExpiring, signatures, undatedForUsers
    }

    public struct Entry: Sendable, Hashable {
        public let category: Category
        public let ref: Ref
        /// The day it was, or will be, due; the day since when it waits.
        public let day: Day?
        public let service: Ref?
        /// What a point stands for where its category counts periods: all that were not verified.
        public let periods: [Period]
        /// How many of what its category counts.
        public var count: Int { Swift.max(1, periods.count) }
    }

    public let entries: [Entry]
    /// An audit is ahead: what runs out before it is renewed for it.
    public let isBeforeAudit: Bool
    private let level: LevelWords
    /// Days ahead that count as soon.
    public static let horizon = 7

    public init(_ dossier: Dossier, today: Day) {
        let cycle = Cycle(dossier, today: today)
        isBeforeAudit = cycle.nextAudit != nil
        level = dossier.levels
        let collector = ToDoCollector(dossier, today: today, cycle)
        entries = collector.all.sorted {
            if $0.category != $1.category { return $0.category.rawValue < $1.category.rawValue }
            return ($0.day?.number ?? .max) < ($1.day?.number ?? .max)
        }
    }

    /// Some of the entries of another.
    init(_ entries: [Entry], of whole: ToDo) {
        self.entries = entries
        isBeforeAudit = whole.isBeforeAudit
        level = whole.level
    }

    public func entries(_ category: Category) -> [Entry] { entries.filter { $0.category == category } }
    public func count(_ category: Category) -> Int { entries(category).reduce(0) { $0 + $1.count } }
    /// `2 actions en retard`, all of a category.
    public func counted(_ category: Category) -> Phrase { counted(category, count(category)) }
    /// The same of as many; nothing is said to come before an audit where none is ahead.
    public func counted(_ category: Category, _ count: Int) -> Phrase {
        guard category == .evidenceExpiring, !isBeforeAudit else { return category.counted(count, level) }
        return Phrase(fr: Count.of(count, "preuve à renouveler", "preuves à renouveler"), en: "\(Count.ofEvidence(count)) to renew")
    }
}

extension ToDo.Category {
    /// `2 actions en retard`.
    public func counted(_ count: Int, _ level: LevelWords) -> Phrase {
        let many = count > 1
        func s(_ one: String, _ more: String) -> String { many ? more : one }
        switch self {
        case .conflicts:
            return Phrase(
                fr: "\(count) \(s("conflit", "conflits")) à trancher", en: "\(count) \(s("conflict", "conflicts")) to settle")
        case .blocked:
            return Phrase(fr: "\(count) \(s("point bloqué", "points bloqués"))", en: "\(count) \(s("item blocked", "items blocked"))")
        case .evidenceToValidate:
            return Phrase(fr: "\(count) \(s("preuve", "preuves")) à valider", en: "\(Count.ofEvidence(count)) to validate")
        case .evidenceToComplete:
            return Phrase(
                fr: "\(count) \(s("preuve renvoyée", "preuves renvoyées")), à compléter", en: "\(Count.ofEvidence(count)) returned")
        case .actionsLate: return Phrase(fr: "\(count) \(s("action", "actions")) en retard", en: "\(count) \(s("action", "actions")) late")
        case .decisionsLate:
            return Phrase(fr: "\(count) \(s("décision", "décisions")) en retard", en: "\(count) \(s("decision", "decisions")) late")
        case .itemsLate: return Phrase(fr: "\(count) \(s("point", "points")) en retard", en: "\(count) \(s("item", "items")) late")
        case .periodsMissed:
            return Phrase(
                fr: "\(count) \(s("période non vérifiée", "périodes non vérifiées"))", en: "\(count) \(s("period", "periods")) not verified"
            )
        case .dueSoon:
            return Phrase(
                fr: "\(count) \(s("échéance", "échéances")) d'ici \(ToDo.horizon) jours", en: "\(count) due within \(ToDo.horizon) days")
        case .answersDue:
            return Phrase(fr: "\(count) \(s("réponse", "réponses")) à un constat", en: "\(count) \(s("answer", "answers")) to a finding")
        case .auditResults:
            return Phrase(
                fr: "\(count) \(s("audit passé, résultat", "audits passés, résultats")) à saisir",
                en: "\(count) \(s("audit", "audits")) over: result to enter")
        case .followUpOverdue: return Phrase(fr: "suivi du label en retard", en: "follow-up of the label overdue")
        case .meetingsPast:
            return Phrase(
                fr: "\(count) \(s("réunion passée, encore « prévue »", "réunions passées, encore « prévues »"))",
                en: "\(count) \(s("meeting", "meetings")) past, still “planned”")
        case .gapsApart:
            return Phrase(
                fr: "\(count) \(s("constat", "constats")) à lever sans \(level.one.french)",
                en: "\(count) \(s("finding", "findings")) to lift without \(level.one.english)")
        case .evidenceExpiring:
            return Phrase(
                fr: "\(count) \(s("preuve", "preuves")) à renouveler avant l'audit", en: "\(Count.ofEvidence(count)) to renew")
        case .signatures:
            return Phrase(
                fr: "\(count) \(s("document", "documents")) à la signature", en: "\(count) \(s("document", "documents")) awaiting signature"
            )
        case .undatedForUsers:
            return Phrase(
                fr: "\(count) \(s("document remis ou affiché", "documents remis ou affichés")) sans date",
                en: "\(count) \(s("document", "documents")) for users without date")
        }
    }

    /// Late or blocking, not merely waiting.
    public var isUrgent: Bool {
        switch self {
        case .conflicts, .blocked, .actionsLate, .decisionsLate, .itemsLate, .periodsMissed, .gapsApart, .auditResults, .followUpOverdue:
            true
        default: false
        }
    }
}
