import Text

extension ToDo {
    /// A reason to wait.
    public enum Category: Sendable, Hashable {
        case conflicts, auditResults, followUpOverdue, blocked, evidenceToValidate, evidenceToComplete
        /// Records of a kind that are still open after their day.
        case late(LateKind)
        case itemsLate, periodsMissed, dueSoon, answersDue, gaps, gapsApart, meetingsPast, evidenceExpiring, signatures, undatedForUsers
        /// What a check found, by its code.
        case check(String)

        public static let actionsLate = Category.late(LateKind(CorrectiveAction.kind))
        public static let decisionsLate = Category.late(LateKind(Decision.kind))

        /// What presses most first.
        public static func all(_ schema: Schema) -> [Category] {
            let late = schema.kinds.filter { $0.isLate != nil }.sorted { $0.lateRank < $1.lateRank }.map { Category.late(LateKind($0)) }
            let severities = Check.Severity.allCases
            let checks = severities.flatMap { severity in Checks.all.filter { $0.severity == severity } }.map { Category.check($0.code) }
            return [.conflicts, .auditResults, .followUpOverdue, .blocked, .evidenceToValidate, .evidenceToComplete] + late + [
                .itemsLate, .periodsMissed, .dueSoon, .answersDue, .gaps, .gapsApart, .meetingsPast, .evidenceExpiring, .signatures,
                .undatedForUsers,
            ] + checks
        }
    }

    /// What a kind calls its records, of those that are late.
    public struct LateKind: Sendable, Hashable {
        let name: KindName
        fileprivate let one: Phrase
        fileprivate let many: Phrase

        init(_ kind: Kind) {
            name = kind.name
            one = kind.singular
            many = kind.plural
        }

        public static func == (a: LateKind, b: LateKind) -> Bool { a.name == b.name }
        public func hash(into hasher: inout Hasher) { hasher.combine(name) }
    }
}

extension Kind {
    /// Actions before decisions, as the plan of actions is read first; then in the order of the schema.
    fileprivate var lateRank: Int { name == CorrectiveAction.kind.name ? 0 : 1 }
}

extension ToDo.Category {
    /// `evidence_to_validate`; of a check its code.
    public var name: String {
        switch self {
        case .late(let kind): "\(kind.name.rawValue)_late"
        case .check(let code): code
        default: "\(self)".snakeCased
        }
    }

    /// Another reason says the same of a thing.
    func isSaid(by other: ToDo.Category) -> Bool {
        if self == other { return true }
        guard case .check(let code) = self else { return false }
        return Checks.named(code)?.isSaid(other) ?? false
    }

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
        case .late(let kind):
            return Phrase(
                fr: "\(count) \(s(kind.one.french, kind.many.french).lowercased()) en retard",
                en: "\(count) \(s(kind.one.english, kind.many.english).lowercased()) late")
        case .itemsLate: return Phrase(fr: "\(count) \(s("point", "points")) en retard", en: "\(count) \(s("item", "items")) late")
        case .periodsMissed:
            return Phrase(
                fr: "\(count) \(s("période non vérifiée", "périodes non vérifiées"))", en: "\(count) \(s("period", "periods")) not verified"
            )
        case .dueSoon: return Phrase(fr: "\(count) \(s("échéance", "échéances")) à venir", en: "\(count) coming due")
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
        case .gaps:
            return Phrase(
                fr: "\(count) \(s("constat", "constats")) à lever", en: "\(count) \(s("finding", "findings")) to lift")
        case .gapsApart:
            return Phrase(
                fr: "\(count) \(s("constat", "constats")) à lever sans \(level.one.french)",
                en: "\(count) \(s("finding", "findings")) to lift without \(level.one.english)")
        case .evidenceExpiring:
            return Phrase(fr: "\(count) \(s("preuve", "preuves")) à renouveler", en: "\(Count.ofEvidence(count)) to renew")
        case .signatures:
            return Phrase(
                fr: "\(count) \(s("document", "documents")) à la signature", en: "\(count) \(s("document", "documents")) awaiting signature"
            )
        case .undatedForUsers:
            return Phrase(
                fr: "\(count) \(s("document remis ou affiché", "documents remis ou affichés")) sans date",
                en: "\(count) \(s("document", "documents")) for users without date")
        case .check(let code):
            let title = Checks.named(code)?.words(level).title ?? Phrase(same: "")
            return Phrase(fr: "\(code) \(title.french) : \(count)", en: "\(code) \(title.english): \(count)")
        }
    }

    /// « actions en retard », as a filter names it.
    public func plural(_ level: LevelWords) -> Phrase {
        if case .check(let code) = self { return Checks.named(code)?.words(level).title ?? Phrase(same: code) }
        let counted = counted(2, level)
        func bare(_ text: String) -> String { text.hasPrefix("2 ") ? String(text.dropFirst(2)) : text }
        return Phrase(fr: bare(counted.french), en: bare(counted.english))
    }

    /// Late or blocking, not merely waiting.
    public var isUrgent: Bool {
        switch self {
        case .conflicts, .blocked, .late, .itemsLate, .periodsMissed, .gaps, .gapsApart, .auditResults, .followUpOverdue: true
        case .check(let code): Checks.named(code)?.severity == .error
        default: false
        }
    }

    /// Somebody can be reminded of it.
    public var isRemindable: Bool {
        switch self {
        case .evidenceToValidate, .evidenceToComplete, .late, .itemsLate, .periodsMissed, .dueSoon, .evidenceExpiring: true
        default: false
        }
    }
}
