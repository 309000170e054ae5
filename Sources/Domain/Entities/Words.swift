import Text

/// How sure a line of a référentiel is.
public enum Confidence: String, Wording {
    case read, deduced, background, none

    public var phrase: Phrase {
        switch self {
        case .read: Phrase(fr: "lu dans une source", en: "read in a source")
        case .deduced: Phrase(fr: "déduit", en: "deduced")
        case .background: Phrase(fr: "de mémoire, à vérifier", en: "from memory, to be verified")
        case .none: Phrase(fr: "non trouvé", en: "not found")
        }
    }
}

/// At which level an item is answered.
public enum Level: String, Wording {
    case department, site, service

    public var phrase: Phrase {
        switch self {
        case .department: Phrase(fr: "une fois pour le département", en: "once for the department")
        case .site: Phrase(fr: "par site", en: "per site")
        case .service: Phrase(fr: "par service", en: "per service")
        }
    }
}

/// How often a proof comes back.
public enum Recurrence: String, Wording {
    case none, weekly, monthly
    case twoMonthly = "two_monthly"
    case quarterly
    case halfYearly = "half_yearly"
    case yearly
    case twoYearly = "two_yearly"

    public var phrase: Phrase {
        switch self {
        case .none: Phrase(fr: "une fois", en: "once")
        case .weekly: Phrase(fr: "chaque semaine", en: "every week")
        case .monthly: Phrase(fr: "chaque mois", en: "every month")
        case .twoMonthly: Phrase(fr: "tous les deux mois", en: "every two months")
        case .quarterly: Phrase(fr: "chaque trimestre", en: "every quarter")
        case .halfYearly: Phrase(fr: "chaque semestre", en: "every half-year")
        case .yearly: Phrase(fr: "chaque année", en: "every year")
        case .twoYearly: Phrase(fr: "tous les deux ans", en: "every two years")
        }
    }

    public static func means(_ text: String) -> Recurrence? { RecurrenceReader.read(text) }

    /// Months of one period; nil for weeks, and for what does not recur.
    var months: Int? {
        switch self {
        case .none, .weekly: nil
        case .monthly: 1
        case .twoMonthly: 2
        case .quarterly: 3
        case .halfYearly: 6
        case .yearly: 12
        case .twoYearly: 24
        }
    }
}

/// Where work on an item stands. The progress of an item, never its result.
public enum Progress: String, Wording {
    case todo
    case inProgress = "in_progress"
    case toReview = "to_review"
    case done

    public var tone: Tone {
        switch self {
        case .todo: .neutral
        case .inProgress: .working
        case .toReview: .waiting
        case .done: .good
        }
    }

    public var phrase: Phrase {
        switch self {
        case .todo: Phrase(fr: "à faire", en: "to do")
        case .inProgress: Phrase(fr: "en cours", en: "in progress")
        case .toReview: Phrase(fr: "à valider", en: "to be validated")
        case .done: Phrase(fr: "en place", en: "in place")
        }
    }
}

/// What an assessment says of an item or an engagement.
public enum ItemResult: String, Wording {
    case notAssessed = "not_assessed"
    case compliant
    case partial
    case nonCompliant = "non_compliant"
    case notApplicable = "not_applicable"

    public var tone: Tone {
        switch self {
        case .notAssessed: .neutral
        case .compliant: .good
        case .partial: .waiting
        case .nonCompliant: .bad
        case .notApplicable: .muted
        }
    }

    public var phrase: Phrase {
        switch self {
        case .notAssessed: Phrase(fr: "non évalué", en: "not assessed")
        case .compliant: Phrase(fr: "conforme", en: "compliant")
        case .partial: Phrase(fr: "partiellement conforme", en: "partly compliant")
        case .nonCompliant: Phrase(fr: "non conforme", en: "non-compliant")
        case .notApplicable: Phrase(fr: "non applicable", en: "not applicable")
        }
    }
}
