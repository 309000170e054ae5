import Text

/// A dated judgement of an engagement or an item. All are kept; any two compare.
public enum Assessment: Entity {
    public enum AssessmentType: String, Wording {
        case own = "self"
        case mock, `internal`, external
        case followUp = "follow_up"

        public var phrase: Phrase {
            switch self {
            case .own: Phrase(fr: "auto-évaluation", en: "self-assessment")
            case .mock: Phrase(fr: "audit blanc", en: "mock audit")
            case .internal: Phrase(fr: "audit interne", en: "internal audit")
            case .external: Phrase(fr: "audit externe", en: "external audit")
            case .followUp: Phrase(fr: "audit de suivi", en: "follow-up audit")
            }
        }
    }

    public static let subject = Field.link("subject", to: "referentials", "checklists", fr: "Porte sur", en: "Subject", required: true)
    public static let unit = Field.unit("unit", fr: "Unité", en: "Unit")
    public static let type = Field.choice("type", fr: "Type", en: "Type", standard: AssessmentType.own)
    public static let day = Field.day("day", fr: "Date", en: "Date", required: true, aim: .back)
    public static let author = Field.link("author", to: "posts", fr: "Auteur", en: "Author")
    public static let result = Field.choice("result", fr: "Résultat", en: "Result", standard: ItemResult.notAssessed)
    public static let percent = Field.decimal("percent", fr: "Pourcentage", en: "Percentage", plausible: .percent)
    public static let comment = Field.paragraph("comment", fr: "Commentaire", en: "Comment")
    public static let audit = Field.link("audit", to: "audits", fr: "Audit", en: "Audit")

    public static let kind = Kind(
        "assessments", singular: Phrase(fr: "évaluation", en: "assessment"), plural: Phrase(fr: "Évaluations", en: "Assessments"),
        aliases: ["evaluations", "evaluation", "assessment"],
        fields: [subject.spec, type.spec, day.spec, author.spec, result.spec, percent.spec, comment.spec, audit.spec, unit.spec],
        title: "comment", status: "result", columns: ["day", "type", "subject", "result"], order: ["day"], newestFirst: true,
        purpose: Phrase(
            fr: "Ce qu'une personne a jugé d'un point ou d'une exigence : auto-évaluation, audit, visite.",
            en: "What somebody judged of an item or a requirement: self-assessment, audit, visit."),
        service: "unit",
        deed: .arrange)
}
