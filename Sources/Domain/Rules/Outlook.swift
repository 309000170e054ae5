import Text

/// How far ahead a list of what waits looks, and for whom.
public struct Outlook: Sendable, Hashable {
    public var horizon: Horizon
    public var scope: Scope

    public init(_ horizon: Horizon = .week, _ scope: Scope = .all) {
        self.horizon = horizon
        self.scope = scope
    }

    /// Until when a day to come counts; what is late, blocked or to validate waits in each.
    public enum Horizon: String, Sendable, CaseIterable {
        case week, month, audit

        /// The last day that counts.
        func last(from today: Day, _ cycle: Cycle) -> Day {
            switch self {
            case .week: today + 7
            case .month: today + 30
            case .audit: max(today, cycle.reference(today: today))
            }
        }

        /// « d'ici 30 jours », without its « d'ici ».
        public var ahead: Phrase {
            switch self {
            case .week: Phrase(fr: "7 jours", en: "7 days")
            case .month: Phrase(fr: "30 jours", en: "30 days")
            case .audit: Phrase(fr: "l'audit", en: "the time to the audit")
            }
        }

        /// In the name of a list.
        public var phrase: Phrase {
            switch self {
            case .week: Phrase(fr: "7 jours", en: "7 days")
            case .month: Phrase(fr: "30 jours", en: "30 days")
            case .audit: Phrase(fr: "jusqu'à l'audit", en: "up to the audit")
            }
        }
    }

    public enum Scope: String, Sendable, CaseIterable {
        /// What one's posts answer for; of the owner of exigences, what belongs to these.
        case mine
        /// What belongs to one's services.
        case service
        case all
        /// All of it, under a heading for each service.
        case byService = "by_service"

        public var phrase: Phrase {
            switch self {
            case .mine: Phrase(fr: "à moi", en: "mine")
            case .service: Phrase(fr: "mon service", en: "my service")
            case .all: Phrase(fr: "tout", en: "all")
            case .byService: Phrase(fr: "par service", en: "by service")
            }
        }
    }
}
