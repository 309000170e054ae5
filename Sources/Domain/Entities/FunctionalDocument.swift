import Text

/// A working document of the quality system: procedure, guide, leaflet… with its life and its versions.
public enum FunctionalDocument: Entity {
    public enum DocumentType: String, Wording {
        case procedure, instruction, guide, form, leaflet, poster, record, plan, report, template, chart, letter

        public var phrase: Phrase {
            switch self {
            case .procedure: Phrase(fr: "procédure", en: "procedure")
            case .instruction: Phrase(fr: "mode opératoire", en: "work instruction")
            case .guide: Phrase(fr: "guide", en: "guide")
            case .form: Phrase(fr: "formulaire", en: "form")
            case .leaflet: Phrase(fr: "dépliant", en: "leaflet")
            case .poster: Phrase(fr: "affiche", en: "poster")
            case .record: Phrase(fr: "enregistrement", en: "record")
            case .plan: Phrase(fr: "plan", en: "plan")
            case .report: Phrase(fr: "bilan ou rapport", en: "report")
            case .template: Phrase(fr: "modèle", en: "template")
            case .chart: Phrase(fr: "organigramme ou tableau", en: "chart")
            case .letter: Phrase(fr: "note ou lettre", en: "note or letter")
            }
        }
    }

    public enum State: String, Wording {
        case toCreate = "to_create"
        case drafting, review, signature, applicable
        case toRevise = "to_revise"
        case repealed

        public var tone: Tone {
            switch self {
            case .toCreate: .neutral
            case .drafting, .review: .working
            case .signature: .waiting
            case .applicable: .good
            case .toRevise: .bad
            case .repealed: .muted
            }
        }

        public var phrase: Phrase {
            switch self {
            case .toCreate: Phrase(fr: "à créer", en: "to be created")
            case .drafting: Phrase(fr: "en rédaction", en: "being drafted")
            case .review: Phrase(fr: "en relecture", en: "under review")
            case .signature: Phrase(fr: "à la signature", en: "awaiting signature")
            case .applicable: Phrase(fr: "applicable", en: "applicable")
            case .toRevise: Phrase(fr: "à réviser", en: "to be revised")
            case .repealed: Phrase(fr: "abrogé", en: "repealed")
            }
        }
    }

    public enum Destination: String, Wording {
        case `internal`
        case handedOut = "handed_out"
        case displayed, online

        public var phrase: Phrase {
            switch self {
            case .internal: Phrase(fr: "interne", en: "internal")
            case .handedOut: Phrase(fr: "remis à l'usager", en: "handed to users")
            case .displayed: Phrase(fr: "affiché", en: "displayed")
            case .online: Phrase(fr: "en ligne", en: "online")
            }
        }
    }

    public static let reference = Field.line(
        "reference", fr: "Référence", en: "Reference", help: Phrase(fr: "par exemple DOC-ACC-013", en: "for instance DOC-ACC-013"))
    public static let title = Field.line("title", fr: "Intitulé", en: "Title", required: true)
    public static let type = Field.choice("type", fr: "Type", en: "Type", standard: DocumentType.procedure)
    public static let service = Field.link("service", to: "services", fr: "Service", en: "Service")
    public static let state = Field.choice("state", fr: "État", en: "State", standard: State.toCreate)
    public static let stateDates = Field.records(
        "state_dates", of: [stateName, stateOn.spec], fr: "Entré dans l'état", en: "State since")
    /// The id of such a day is the state it is of.
    private static let stateName = FieldSpec(
        "id", Phrase(fr: "État", en: "State"),
        .choice(State.choices.map { Choice($0.value.replacing("_", with: "-"), $0.phrase, tone: $0.tone) }), kept: true)
    public static let stateOn = Field.day("on", fr: "Le", en: "On")
    public static let createdOn = Field.day("created_on", fr: "Date de création", en: "Created on", aim: .back)
    public static let nextReview = Field.day(
        "next_review", fr: "Prochaine révision", en: "Next review", aim: .ahead, plausible: .notBefore("created_on"))
    public static let destination = Field.choice("destination", fr: "Destination", en: "Destination", standard: Destination.internal)
    public static let places = Field.lines("places", fr: "Lieux", en: "Places")
    public static let decisions = Field.links("decisions", to: "decisions", fr: "Validé par", en: "Validated by")
    public static let versions = Field.records("versions", of: Version.fields, fr: "Versions", en: "Versions")
    public static let path = Field.file("path", fr: "Fichier", en: "File")
    public static let supersededBy = Field.link("superseded_by", to: "documents", fr: "Remplacé par", en: "Superseded by")
    public static let acknowledgedBy = Field.links("acknowledged_by", to: "people", fr: "Pris connaissance", en: "Acknowledged by")

    public static let kind = Kind(
        "documents", singular: Phrase(fr: "document", en: "document"), plural: Phrase(fr: "Documents", en: "Documents"),
        aliases: ["document"],
        fields: [
            reference.spec, title.spec, type.spec, service.spec, state.spec, createdOn.spec, nextReview.spec, destination.spec, places.spec,
            decisions.spec, path.spec, supersededBy.spec, acknowledgedBy.spec, versions.spec, stateDates.spec,
        ],
        title: "title", reference: "reference", status: "state",
        columns: ["reference", "title", "state", "created_on", "service", "next_review"], decides: ["created_on"],
        purpose: Phrase(
            fr: "Les procédures, guides, affiches et formulaires de la démarche, avec leur état et leur date.",
            en: "The procedures, guides, posters and forms of the approach, with their state and date."),
        service: "service", deed: .keepRecords,
        bookkeeping: dateOfState, start: { _, today in [state.write(.drafting), createdOn.write(today)] })

    /// The day a document entered its state is kept with the state.
    private static let dateOfState: @Sendable (JSONObject?, JSONObject, Stamp) -> [Write] = { before, after, stamp in
        let now = state.value(in: after)
        guard before == nil || before.map({ state.value(in: $0) }) != now else { return [] }
        return [stateOn.write(stamp.today, in: Path(stateDates.key).element(now.rawValue.replacing("_", with: "-")))]
    }

    /// The day it entered its present state.
    public static func since(_ document: Record) -> Day? {
        let id = document[state].rawValue
        return document[stateDates].first { $0["id"]?.text == id || $0["id"]?.text == id.replacing("_", with: "-") }.flatMap {
            stateOn.value(in: $0)
        }
    }
}

/// One version of a functional document.
public enum Version {
    public static let number = Field.line("number", fr: "Version", en: "Version", required: true)
    public static let on = Field.day("on", fr: "Date", en: "Date")
    public static let subject = Field.line("subject", fr: "Objet", en: "Subject of change")
    public static let author = Field.line("author", fr: "Rédigé par", en: "Written by")
    public static let approver = Field.line("approver", fr: "Approuvé par", en: "Approved by")
    public static let fields = [number.spec, on.spec, subject.spec, author.spec, approver.spec]
}
