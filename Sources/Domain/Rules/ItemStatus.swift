import Text

/// The one word a list shows of an item.
public enum ItemStatus: String, Wording {
    case notApplicable = "not_applicable"
    case blocked, late
    case periodMissed = "period_missed"
    case toReview = "to_review"
    /// A recurring item up to date, one period of which was verified after its tolerance.
    case verifiedLate = "verified_late"
    case inPlace = "in_place"
    case inProgress = "in_progress"
    /// A recurring item whose current period is not verified yet.
    case toVerify = "to_verify"
    case todo

    /// `strip`: that of the item today, for who has it already. `isFree`: as it would stand if nothing blocked it.
    public init(_ item: ChecklistItem, today: Day, strip: Strip? = nil, isFree: Bool = false) {
        if !item.isApplicable {
            self = .notApplicable
        } else if item.isBlocked, !isFree {
            self = .blocked
        } else {
            self = item.recurrence == .none ? Self.once(item, today) : Self.recurring(strip ?? Strip(item, on: today))
        }
    }

    private static func once(_ item: ChecklistItem, _ today: Day) -> ItemStatus {
        switch item[Item.progress] {
        case .done: .inPlace
        case .toReview where item.hasProof: .toReview
        case let progress:
            if let due = item[Item.due], due < today { .late } else { left(progress) }
        }
    }

    private static func left(_ progress: Progress) -> ItemStatus {
        switch progress {
        case .toReview: .toReview
        case .inProgress: .inProgress
        default: .todo
        }
    }

    private static func recurring(_ strip: Strip) -> ItemStatus {
        if !strip.missed.isEmpty { return .periodMissed }
        if strip.entries.last?.mark == .open { return strip.current?.period == strip.entries.last?.period ? .toVerify : .late }
        return strip.unheld.isEmpty ? .inPlace : .verifiedLate
    }

    /// Nothing left to do for it now.
    public var isSettled: Bool { [.inPlace, .verifiedLate, .notApplicable].contains(self) }

    public var phrase: Phrase {
        switch self {
        case .notApplicable: Phrase(fr: "non applicable", en: "not applicable")
        case .blocked: Phrase(fr: "bloqué", en: "blocked")
        case .late: Phrase(fr: "en retard", en: "late")
        case .periodMissed: Phrase(fr: "non vérifié", en: "not verified")
        case .toReview: Phrase(fr: "à valider", en: "to validate")
        case .verifiedLate: Phrase(fr: "hors délai", en: "verified late")
        case .inPlace: Phrase(fr: "en place", en: "in place")
        case .inProgress: Phrase(fr: "en cours", en: "in progress")
        case .toVerify: Phrase(fr: "à vérifier", en: "to verify")
        case .todo: Phrase(fr: "à faire", en: "to do")
        }
    }

    public var tone: Tone {
        switch self {
        case .notApplicable: .muted
        case .blocked, .late, .periodMissed: .bad
        case .toReview, .verifiedLate: .waiting
        case .inPlace: .good
        case .inProgress: .working
        case .toVerify, .todo: .neutral
        }
    }
}
