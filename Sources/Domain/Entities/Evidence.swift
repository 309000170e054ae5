import Text

/// A proof: a document, a file, a link, or what somebody saw on the spot. One serves several items.
public enum Evidence: Entity {
    public enum Nature: String, Wording {
        case document, file, link
        case onSite = "on_site"

        public var phrase: Phrase {
            switch self {
            case .document: Phrase(fr: "document", en: "document")
            case .file: Phrase(fr: "fichier", en: "file")
            case .link: Phrase(fr: "adresse internet", en: "web address")
            case .onSite: Phrase(fr: "constaté sur place", en: "seen on site")
            }
        }
    }

    public enum State: String, Wording {
        case toProvide = "to_provide"
        case toValidate = "to_validate"
        case validated
        case toComplete = "to_complete"
        case toRenew = "to_renew"

        public var tone: Tone {
            switch self {
            case .toProvide: .neutral
            case .toValidate: .waiting
            case .validated: .good
            case .toComplete, .toRenew: .bad
            }
        }

        public var phrase: Phrase {
            switch self {
            case .toProvide: Phrase(fr: "à fournir", en: "to be provided")
            case .toValidate: Phrase(fr: "à valider", en: "to be validated")
            case .validated: Phrase(fr: "validée", en: "validated")
            case .toComplete: Phrase(fr: "à compléter", en: "to be completed")
            case .toRenew: Phrase(fr: "à renouveler", en: "to be renewed")
            }
        }
    }

    public static let reference = Field.line("reference", fr: "Référence", en: "Reference")
    public static let title = Field.line("title", fr: "Intitulé", en: "Title", required: true)
    public static let nature = Field.choice("nature", fr: "Nature", en: "Nature", standard: Nature.document)
    public static let document = Field.link("document", to: "documents", fr: "Document", en: "Document")
    public static let path = Field.line("path", fr: "Fichier", en: "File")
    public static let url = Field.line("url", fr: "Adresse", en: "Address")
    public static let digest = Field.line("sha256", fr: "Empreinte", en: "Digest", kept: true)
    public static let place = Field.line("place", fr: "Lieu", en: "Place")
    public static let observedOn = Field.day("observed_on", fr: "Constaté le", en: "Seen on")
    public static let observedBy = Field.link("observed_by", to: "posts", fr: "Constaté par", en: "Seen by")
    public static let effectiveOn = Field.day(
        "effective_on", fr: "Date d'effet", en: "Effective on",
        help: Phrase(
            fr: "le jour que la preuve atteste, pas celui de la saisie", en: "the day the evidence attests, not the day it was entered"))
    public static let expiresOn = Field.day("expires_on", fr: "Valable jusqu'au", en: "Valid until")
    public static let state = Field.choice("state", fr: "État", en: "State", standard: State.toProvide)
    public static let reason = Field.paragraph("reason", fr: "À compléter parce que", en: "To be completed because")

    public static let kind = Kind(
        "evidence", singular: Phrase(fr: "preuve", en: "evidence"), plural: Phrase(fr: "Preuves", en: "Evidence"),
        aliases: ["preuves", "preuve"],
        fields: [
            reference.spec, title.spec, nature.spec, document.spec, path.spec, url.spec, place.spec, observedOn.spec, observedBy.spec,
            effectiveOn.spec, expiresOn.spec, state.spec, reason.spec, digest.spec,
        ],
        title: "title", reference: "reference", status: "state", columns: ["title", "state", "effective_on", "expires_on"],
        order: ["title"],
        rules: [reasonToComplete])

    private static let reasonToComplete = WriteRule("R02") { record, _ in
        guard record[state] == .toComplete, record[reason].allSatisfy(\.isWhitespace) else { return nil }
        return Refusal(
            "R02", record.key, at: Path(reason.key),
            Phrase(
                fr: "Une preuve renvoyée dit ce qui manque : écrivez-le en une phrase pour l'agent.",
                en: "Returned evidence says what is missing: write one sentence for the agent."))
    }
}
