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
    public static let path = Field.file("path", fr: "Fichier", en: "File")
    public static let url = Field.line("url", fr: "Adresse", en: "Address")
    public static let digest = Field.line("sha256", fr: "Empreinte", en: "Digest", kept: true)
    /// Of the file when it was attached: what tells at a glance whether it is still the same. Bytes.
    public static let size = Field.integer("size", fr: "Taille", en: "Size", in: 0...(1 << 40), kept: true)
    public static let modified = Field.instant("modified", fr: "Fichier daté du", en: "File dated")
    public static let origin = Field.line("origin", fr: "Déposé sous", en: "Dropped as", kept: true)
    public static let place = Field.line("place", fr: "Lieu", en: "Place")
    public static let observedOn = Field.day("observed_on", fr: "Constaté le", en: "Seen on", aim: .back)
    public static let observedBy = Field.link("observed_by", to: "posts", fr: "Constaté par", en: "Seen by")
    public static let effectiveOn = Field.day(
        "effective_on", fr: "Date d'effet", en: "Effective on",
        help: Phrase(
            fr: "le jour que la preuve atteste, pas celui de la saisie", en: "the day the evidence attests, not the day it was entered"),
        aim: .back)
    public static let expiresOn = Field.day(
        "expires_on", fr: "Valable jusqu'au", en: "Valid until", aim: .ahead, plausible: .notBefore("effective_on"))
    public static let state = Field.choice("state", fr: "État", en: "State", standard: State.toProvide)
    public static let reason = Field.paragraph(
        "reason", fr: "À compléter parce que", en: "To be completed because", when: .init("state", State.toComplete.rawValue))
    /// The same, asked of whoever sends it back.
    public static let missing = Field.paragraph(
        "reason", fr: "Ce qui manque", en: "What is missing", required: true,
        help: Phrase(fr: "une phrase pour l'agent", en: "one sentence for the agent")
    ).spec
    /// Validated or returned: when, and by whom.
    public static let reviewedOn = Field.day("reviewed_on", fr: "Examinée le", en: "Reviewed on", kept: true)
    public static let reviewedBy = Field.line("reviewed_by", fr: "Examinée par", en: "Reviewed by", kept: true)

    public static let kind = Kind(
        "evidence", singular: Phrase(fr: "preuve", en: "evidence"), plural: Phrase(fr: "Preuves", en: "Evidence"),
        aliases: ["preuves", "preuve"],
        fields: [
            reference.spec, title.spec, nature.spec, document.spec, path.spec, url.spec, place.spec, observedOn.spec, observedBy.spec,
            effectiveOn.spec, expiresOn.spec, state.spec, reason.spec, reviewedOn.spec, reviewedBy.spec, digest.spec, size.spec,
            modified.spec,
            origin.spec, Reminding.field.spec,
        ],
        title: "title", reference: "reference", status: "state", columns: ["title", "state", "points", "effective_on", "expires_on"],
        decides: ["points"],
        order: ["title"],
        purpose: Phrase(
            fr: "Ce qui montre qu'un point est tenu : fichier, photo, attestation, constat sur place.",
            en: "What shows that an item is held: a file, a photo, a certificate, an observation."),
        due: "expires_on", deed: .answer, deeds: [Reminding.field.key: .remind], deedOfValue: judgement,
        rules: [reasonToComplete], bookkeeping: review)

    /// To judge a proof, or to take a validation back, is another deed than to hand one in.
    private static let judgement: @Sendable (Write, JSONObject?) -> Deed? = { write, before in
        switch write.path {
        case Path(reason.key): return write.value?.text.map { $0.isBlank } ?? true ? nil : .validate
        case Path(state.key):
            let (old, new) = (before.map { state.value(in: $0) }, write.value?.text.flatMap(State.init(rawValue:)))
            return old == .validated || new == .validated || new == .toComplete ? .validate : nil
        default: return nil
        }
    }

    /// Who judged it, as long as the judgement stands; the sentence of a return goes with it.
    private static let review: @Sendable (JSONObject?, JSONObject, Stamp) -> [Write] = { before, after, stamp in
        let now = state.value(in: after)
        guard before.map({ state.value(in: $0) != now || reason.value(in: $0) != reason.value(in: after) }) ?? true else { return [] }
        let isJudged = now == .validated || now == .toComplete
        return (now == .toComplete ? [] : [reason.write("")]) + [
            reviewedOn.write(isJudged ? stamp.today : nil), reviewedBy.write(isJudged ? stamp.author : ""),
        ]
    }

    private static let reasonToComplete = WriteRule("R02") { record, _ in
        guard record[state] == .toComplete, record[reason].allSatisfy(\.isWhitespace) else { return nil }
        return Refusal(
            "R02", record.key, at: Path(reason.key),
            Phrase(
                fr: "Une preuve renvoyée dit ce qui manque : écrivez-le en une phrase pour l'agent.",
                en: "Returned evidence says what is missing: write one sentence for the agent."))
    }
}
