import Text

/// What an auditor found, in the auditor's words, and our answer.
public enum Finding: Entity {
    /// Grades of AFNOR reports, best first.
    public enum Grade: String, Wording {
        case strength
        case improvementLead = "improvement_lead"
        case conformity, vigilance
        case sensitivePoint = "sensitive_point"
        case minorNonconformity = "minor_nonconformity"
        case majorNonconformity = "major_nonconformity"

        public var tone: Tone {
            switch self {
            case .strength, .conformity: .good
            case .improvementLead, .vigilance: .waiting
            case .sensitivePoint, .minorNonconformity, .majorNonconformity: .bad
            }
        }

        public var phrase: Phrase {
            switch self {
            case .strength: Phrase(fr: "point fort", en: "strength")
            case .improvementLead: Phrase(fr: "piste de progrès", en: "improvement lead")
            case .conformity: Phrase(fr: "conforme", en: "conformity")
            case .vigilance: Phrase(fr: "Vigilance", en: "point to watch")
            case .sensitivePoint: Phrase(fr: "point sensible", en: "sensitive point")
            case .minorNonconformity: Phrase(fr: "non-conformité mineure", en: "minor nonconformity")
            case .majorNonconformity: Phrase(fr: "non-conformité majeure", en: "major nonconformity")
            }
        }

        public var isNonConformity: Bool { self == .minorNonconformity || self == .majorNonconformity }
        /// Leaves an open gap until it is lifted.
        public var opensGap: Bool { self == .sensitivePoint || isNonConformity }
    }

    public static let reference = Field.line("reference", fr: "Référence", en: "Reference")
    public static let grade = Field.choice("grade", fr: "Cotation", en: "Grade", standard: Grade.conformity)
    public static let audit = Field.link("audit", to: "audits", fr: "Audit", en: "Audit", required: true)
    public static let engagement = Field.link("engagement", to: "referentials", fr: "Exigence", en: "Requirement")
    public static let items = Field.links("items", to: "checklists", fr: "Points de contrôle", en: "Items")
    public static let verbatim = Field.paragraph("verbatim", fr: "Constat de l'auditeur", en: "Auditor's words", required: true)
    public static let answer = Field.paragraph("answer", fr: "Notre réponse", en: "Our answer")
    public static let answerDue = Field.day("answer_due", fr: "Réponse attendue le", en: "Answer due on", aim: .ahead, deadline: true)
    public static let postponements = Postponement.records
    public static let liftedOn = Field.day(
        "lifted_on", fr: "Levé le", en: "Lifted on", aim: .back, plausible: .notBefore("from", of: "audit"))
    public static let liftedBy = Field.link("lifted_by", to: "posts", fr: "Levé par", en: "Lifted by")
    public static let isRepeat = Field.flag("repeat", fr: "Relevé à l'audit précédent", en: "Found at previous audit")

    public static let kind = Kind(
        "findings", singular: Phrase(fr: "constat", en: "finding"), plural: Phrase(fr: "Constats", en: "Findings"),
        aliases: ["constats", "constat", "finding"],
        fields: [
            reference.spec, grade.spec, audit.spec, engagement.spec, items.spec, verbatim.spec, answer.spec, answerDue.spec, liftedOn.spec,
            liftedBy.spec, isRepeat.spec, postponements.spec,
        ],
        title: "verbatim", reference: "reference", status: "grade", columns: ["reference", "grade", "verbatim", "audit", "lifted_on"],
        decides: ["lifted_on"],
        purpose: Phrase(
            fr: "Ce que les auditeurs ont constaté : points forts, points sensibles, non-conformités.",
            en: "What the auditors found: strong points, sensitive points, nonconformities."),
        deed: .judge, deeds: [answer.key: .keepRecords])
}
