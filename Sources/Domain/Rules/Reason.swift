import Text

/// Why an exigence is not ready, with the thing to open.
public struct Reason: Sendable, Hashable {
    public enum Cause: Int, Sendable, Hashable, CaseIterable {
        case openFinding, blocked, notDone, periodMissed, periodLate, withoutEvidence, evidenceNotValidated, evidenceExpired
        case documentNotApplicable, documentUndated, noItem
    }

    public let cause: Cause
    /// The item, evidence, document or finding concerned.
    public let ref: Ref
    /// The item through which it counts.
    public let item: Ref?
    public let day: Day?

    init(_ cause: Cause, _ ref: Ref, item: Ref? = nil, day: Day? = nil) {
        self.cause = cause
        self.ref = ref
        self.item = item
        self.day = day
    }
}

extension Reason.Cause {
    /// `3 sans preuve`: how many engagements wait first for this.
    public func counted(_ count: Int, _ level: LevelWords) -> Phrase {
        let words: Phrase =
            switch self {
            case .openFinding: Phrase(fr: "avec un constat à lever", en: "finding to lift")
            case .blocked: Phrase(fr: level.agreed("bloqué", count), en: "blocked")
            case .notDone: Phrase(fr: "à mettre en place", en: "to put in place")
            case .periodMissed: Phrase(fr: "avec une période non vérifiée", en: "period not verified")
            case .periodLate: Phrase(fr: "avec une période hors délai", en: "period verified late")
            case .withoutEvidence: Phrase(fr: "sans preuve", en: "without evidence")
            case .evidenceNotValidated: Phrase(fr: "à preuve non validée", en: "with evidence not validated")
            case .evidenceExpired: Phrase(fr: "à preuve périmée", en: "with evidence expired")
            case .documentNotApplicable: Phrase(fr: level.agreed("non signé", count), en: "not signed")
            case .documentUndated: Phrase(fr: "à document sans date", en: "document undated")
            case .noItem: Phrase(fr: "sans point de contrôle", en: "without items")
            }
        return Phrase(fr: "\(count) \(words.french)", en: "\(count) \(words.english)")
    }

    /// What to say of one thing.
    public var phrase: Phrase {
        switch self {
        case .openFinding: Phrase(fr: "constat à lever", en: "finding to be lifted")
        case .blocked: Phrase(fr: "bloqué", en: "blocked")
        case .notDone: Phrase(fr: "pas encore en place", en: "not in place yet")
        case .periodMissed: Phrase(fr: "période non vérifiée", en: "period not verified")
        case .periodLate: Phrase(fr: "période vérifiée hors délai", en: "period verified late")
        case .withoutEvidence: Phrase(fr: "en place, sans preuve", en: "in place, without evidence")
        case .evidenceNotValidated: Phrase(fr: "preuve non validée", en: "with evidence not validated")
        case .evidenceExpired: Phrase(fr: "preuve périmée à cette date", en: "evidence expired by that day")
        case .documentNotApplicable: Phrase(fr: "document non applicable à ce jour", en: "document not yet applicable")
        case .documentUndated: Phrase(fr: "document sans date de création", en: "document without creation date")
        case .noItem: Phrase(fr: "aucun point de contrôle", en: "no item")
        }
    }
}
