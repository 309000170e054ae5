import Text

/// What people do in a dossier, as far as it matters who.
public enum Deed: String, CaseIterable, Sendable {
    case answer, comment, assess, arrange, validate, keepRecords, decide, remove, organise

    /// « changer le résultat »
    var words: Phrase {
        switch self {
        case .answer: Phrase(fr: "répondre à ce point", en: "answer this item")
        case .comment: Phrase(fr: "commenter ce point", en: "comment on this item")
        case .assess: Phrase(fr: "changer le résultat", en: "change the result")
        case .arrange: Phrase(fr: "changer le responsable, l'échéance ou les liens", en: "change the owner, the due date or the links")
        case .validate: Phrase(fr: "valider ou renvoyer une preuve", en: "validate or return evidence")
        case .keepRecords: Phrase(fr: "tenir les documents, actions et constats", en: "keep documents, actions and findings")
        case .decide: Phrase(fr: "tenir les réunions et les décisions", en: "keep meetings and decisions")
        case .remove: Phrase(fr: "supprimer", en: "delete")
        case .organise:
            Phrase(
                fr: "changer les personnes, les postes, les services ou le référentiel",
                en: "change people, posts, services or the standard")
        }
    }
}

/// How far a role may do a deed: at most its own points, those of its service, those of the exigences it pilots, or any.
public enum Reach: Int, Sendable, Comparable {
    case none, own, service, engagement, any

    public static func < (left: Reach, right: Reach) -> Bool { left.rawValue < right.rawValue }
}

/// Who may do what: one table. It guards against mistakes; the folder's permissions are the real protection.
public enum Permission {
    public static func reach(_ role: Person.Role, _ deed: Deed) -> Reach {
        switch (deed, role) {
        case (_, .qualityOfficer): .any
        case (_, .reader): .none
        case (.answer, .commitmentOwner), (.assess, .commitmentOwner), (.arrange, .commitmentOwner): .engagement
        case (.answer, .serviceContact), (.assess, .serviceContact), (.arrange, .serviceContact): .service
        case (.answer, .agent), (.comment, .agent): .own
        case (.comment, _): .any
        case (.validate, .commitmentOwner), (.keepRecords, .commitmentOwner), (.decide, .commitmentOwner), (.remove, .commitmentOwner): .any
        case (.validate, .serviceContact): .service
        case (.keepRecords, .serviceContact): .any
        default: .none
        }
    }
}
