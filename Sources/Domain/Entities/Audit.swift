import Text

/// An audit: who audits (type) and why (stage), with its slots.
public enum Audit: Entity {
    public enum AuditType: String, Wording {
        case mock, `internal`, external

        public var phrase: Phrase {
            switch self {
            case .mock: Phrase(fr: "audit blanc", en: "mock audit")
            case .internal: Phrase(fr: "audit interne", en: "internal audit")
            case .external: Phrase(fr: "audit externe", en: "external audit")
            }
        }
    }

    public enum Stage: String, Wording {
        case initial
        case followUp = "follow_up"
        case renewal, complementary

        public var phrase: Phrase {
            switch self {
            case .initial: Phrase(fr: "initial", en: "initial")
            case .followUp: Phrase(fr: "suivi", en: "follow-up")
            case .renewal: Phrase(fr: "renouvellement", en: "renewal")
            case .complementary: Phrase(fr: "complémentaire", en: "complementary")
            }
        }
    }

    public enum Status: String, Wording {
        case planned, held

        public var tone: Tone {
            switch self {
            case .planned: .neutral
            case .held: .good
            }
        }

        public var phrase: Phrase {
            switch self {
            case .planned: Phrase(fr: "prévu", en: "planned")
            case .held: Phrase(fr: "tenu", en: "held")
            }
        }
    }

    public static let title = Field.line("title", fr: "Intitulé", en: "Title", required: true)
    public static let type = Field.choice("type", fr: "Type", en: "Type", standard: AuditType.internal)
    public static let stage = Field.choice("stage", fr: "Étape", en: "Stage", standard: Stage.initial)
    public static let from = Field.day(
        "from", fr: "Du", en: "From", required: true, plausible: Plausible(pastWhen: .init("status", Status.held.rawValue)))
    public static let to = Field.day(
        "to", fr: "Au", en: "To", plausible: Plausible(notBefore: "from", pastWhen: .init("status", Status.held.rawValue)))
    public static let body = Field.line("body", fr: "Organisme", en: "Body")
    public static let auditors = Field.lines("auditors", fr: "Auditeurs", en: "Auditors")
    public static let status = Field.choice("status", fr: "Situation", en: "Status", standard: Status.planned)
    public static let reportOn = Field.day(
        "report_on", fr: "Rapport reçu le", en: "Report received on", aim: .back, plausible: .notBefore("from"))
    public static let answerDue = Field.day(
        "answer_due", fr: "Réponse due le", en: "Answer due on", aim: .ahead, deadline: true, plausible: .notBefore("from"))
    public static let summary = Field.paragraph("summary", fr: "Conclusions", en: "Conclusions")
    public static let postponements = Postponement.records
    public static let slots = Field.records("slots", of: Slot.fields, fr: "Créneaux", en: "Slots")

    public static let kind = Kind(
        "audits", singular: Phrase(fr: "audit", en: "audit"), plural: Phrase(fr: "Audits", en: "Audits"), aliases: ["audit"],
        fields: [
            title.spec, type.spec, stage.spec, from.spec, to.spec, body.spec, auditors.spec, status.spec, reportOn.spec, answerDue.spec,
            summary.spec, slots.spec, postponements.spec,
        ],
        title: "title", status: "status", columns: ["from", "title", "type", "status", "stage"], order: ["from"], newestFirst: true,
        purpose: Phrase(
            fr: "Les audits internes et externes, leurs auditeurs et leurs dates : l'accueil compte les jours jusqu'au prochain.",
            en: "The internal and external audits, their auditors and dates: the home screen counts the days to the next."),
        deed: .judge)
}

/// One slot of the plan of an audit.
public enum Slot {
    public static let day = Field.day("day", fr: "Jour", en: "Day")
    public static let from = Field.clock("from", fr: "De", en: "From")
    public static let to = Field.clock("to", fr: "À", en: "To", plausible: .notBefore("from"))
    public static let title = Field.line("title", fr: "Objet", en: "Subject", required: true)
    public static let service = Field.link("service", to: "services", fr: "Service", en: "Service")
    public static let engagements = Field.links("engagements", to: "referentials", fr: "Exigences", en: "Requirements")
    public static let fields = [day.spec, from.spec, to.spec, title.spec, service.spec, engagements.spec]
}
