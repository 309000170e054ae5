import Text

/// A quality label: theoretical dates (+18, +36 months) beside the real ones.
public enum Label: Entity {
    public enum Status: String, Wording {
        case inProgress = "in_progress"
        case inForce = "in_force"
        case expired

        public var tone: Tone {
            switch self {
            case .inProgress: .working
            case .inForce: .good
            case .expired: .muted
            }
        }

        public var phrase: Phrase {
            switch self {
            case .inProgress: Phrase(fr: "en préparation", en: "in preparation")
            case .inForce: Phrase(fr: "en vigueur", en: "in force")
            case .expired: Phrase(fr: "échu", en: "expired")
            }
        }
    }

    public static let title = Field.line("title", fr: "Intitulé", en: "Title", required: true)
    public static let number = Field.line("number", fr: "Numéro", en: "Number")
    public static let body = Field.line("body", fr: "Organisme", en: "Body")
    public static let scope = Field.paragraph("scope", fr: "Périmètre", en: "Scope")
    public static let status = Field.choice("status", fr: "Situation", en: "Status", standard: Status.inProgress)
    public static let awardedOn = Field.day("awarded_on", fr: "Obtenu le", en: "Awarded on", aim: .back)
    public static let followUpOn = Field.day(
        "follow_up_on", fr: "Suivi prévu le", en: "Follow-up due on", plausible: .notBefore("awarded_on"))
    public static let followUpHeldOn = Field.day("follow_up_held_on", fr: "Suivi tenu le", en: "Follow-up held on", aim: .back)
    public static let endsOn = Field.day("ends_on", fr: "Fin le", en: "Ends on", plausible: .notBefore("awarded_on"))
    public static let precededBy = Field.link("preceded_by", to: "labels", fr: "Succède à", en: "Preceded by")
    public static let audit = Field.link("audit", to: "audits", fr: "Audit", en: "Audit")

    public static let kind = Kind(
        "labels", singular: Phrase(fr: "label", en: "label"), plural: Phrase(fr: "Labels", en: "Labels"), aliases: ["label"],
        fields: [
            title.spec, number.spec, body.spec, scope.spec, status.spec, awardedOn.spec, followUpOn.spec, followUpHeldOn.spec, endsOn.spec,
            precededBy.spec, audit.spec,
        ],
        title: "title", status: "status", columns: ["title", "status", "awarded_on", "ends_on"], order: ["awarded_on"], newestFirst: true,
        purpose: Phrase(
            fr: "Les labels obtenus, et jusqu'à quand.",
            en: "The labels awarded, and until when."),
        deed: .judge,
        bookkeeping: { before, after, _ in
            guard let day = awardedOn.value(in: after), before.flatMap({ awardedOn.value(in: $0) }) != day else { return [] }
            let followUp = followUpOn.value(in: after) == nil ? [followUpOn.write(day.adding(months: 18))] : []
            let end = endsOn.value(in: after) == nil ? [endsOn.write(day.adding(months: 36))] : []
            return followUp + end
        })
}
