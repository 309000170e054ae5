import Text

/// An action of the plan: correction, corrective action, or improvement.
public enum CorrectiveAction: Entity {
    public enum Nature: String, Wording {
        case correction, corrective, improvement

        public var phrase: Phrase {
            switch self {
            case .correction: Phrase(fr: "correction", en: "correction")
            case .corrective: Phrase(fr: "action corrective", en: "corrective action")
            case .improvement: Phrase(fr: "amélioration", en: "improvement")
            }
        }
    }

    public enum Origin: String, Wording {
        case finding, copil, survey, complaint
        case usersCommittee = "users_committee"
        case selfAssessment = "self_assessment"
        case other

        public var phrase: Phrase {
            switch self {
            case .finding: Phrase(fr: "constat d'audit", en: "audit finding")
            case .copil: Phrase(fr: "COPIL", en: "COPIL")
            case .survey: Phrase(fr: "enquête", en: "survey")
            case .complaint: Phrase(fr: "réclamation", en: "complaint")
            case .usersCommittee: Phrase(fr: "comité des usagers", en: "users' committee")
            case .selfAssessment: Phrase(fr: "auto-évaluation", en: "self-assessment")
            case .other: Phrase(fr: "autre", en: "other")
            }
        }
    }

    public enum State: String, Wording {
        case toStart = "to_start"
        case inProgress = "in_progress"
        case carriedOut = "carried_out"
        case effectivenessToCheck = "effectiveness_to_check"
        case settled, abandoned

        public var tone: Tone {
            switch self {
            case .toStart: .neutral
            case .inProgress: .working
            case .carriedOut: .good
            case .effectivenessToCheck: .waiting
            case .settled: .good
            case .abandoned: .muted
            }
        }

        public var phrase: Phrase {
            switch self {
            case .toStart: Phrase(fr: "à lancer", en: "to be started")
            case .inProgress: Phrase(fr: "en cours", en: "in progress")
            case .carriedOut: Phrase(fr: "réalisée", en: "carried out")
            case .effectivenessToCheck: Phrase(fr: "efficacité à vérifier", en: "effectiveness to check")
            case .settled: Phrase(fr: "soldée", en: "settled")
            case .abandoned: Phrase(fr: "abandonnée", en: "abandoned")
            }
        }

        /// Still to be carried out.
        public var isOpen: Bool { self == .toStart || self == .inProgress }
    }

    public static let reference = Field.line(
        "reference", fr: "Référence", en: "Reference", help: Phrase(fr: "par exemple AC-2026-014", en: "for instance AC-2026-014"))
    public static let title = Field.line("title", fr: "Intitulé", en: "Title", required: true)
    public static let nature = Field.choice("nature", fr: "Nature", en: "Nature", standard: Nature.corrective)
    public static let origin = Field.choice("origin", fr: "Origine", en: "Origin", standard: Origin.other)
    public static let cause = Field.paragraph("cause", fr: "Cause", en: "Cause")
    public static let owner = Field.link("owner", to: "posts", fr: "Responsable", en: "Owner")
    public static let service = Field.link("service", to: "services", fr: "Service", en: "Service")
    public static let createdOn = Field.day("created_on", fr: "Ouverte le", en: "Opened on", aim: .back)
    public static let due = Field.day("due", fr: "Échéance", en: "Due", aim: .ahead, deadline: true)
    public static let initialDue = Field.day("initial_due", fr: "Échéance initiale", en: "First due date", kept: true)
    public static let postponements = Postponement.records
    public static let state = Field.choice("state", fr: "État", en: "State", standard: State.toStart)
    public static let carriedOutOn = Field.day(
        "carried_out_on", fr: "Réalisée le", en: "Carried out on", aim: .back,
        plausible: Plausible(onlyWhen: .init("state", State.allCases.filter { !$0.isOpen }.map(\.rawValue))))
    public static let checkOn = Field.day(
        "check_effectiveness_on", fr: "Efficacité à vérifier le", en: "Effectiveness to be checked on", aim: .ahead,
        plausible: .notBefore("created_on"))
    public static let effectiveness = Field.paragraph("effectiveness", fr: "Efficacité constatée", en: "Effectiveness")
    public static let settledOn = Field.day(
        "settled_on", fr: "Soldée le", en: "Settled on", aim: .back,
        plausible: Plausible(onlyWhen: .init("state", [State.settled.rawValue])))
    public static let reason = Field.paragraph(
        "reason", fr: "Motif d'abandon", en: "Reason for abandoning", required: true,
        when: .init("state", State.abandoned.rawValue))
    public static let findings = Field.links("findings", to: "findings", fr: "Constats", en: "Findings")
    public static let decisions = Field.links("decisions", to: "decisions", fr: "Décisions", en: "Decisions")
    public static let concerns = Field.links("concerns", fr: "Concerne", en: "Concerns")

    public static let kind = Kind(
        "actions", singular: Phrase(fr: "action", en: "action"), plural: Phrase(fr: "Actions", en: "Actions"), aliases: ["action"],
        fields: [
            reference.spec, title.spec, nature.spec, origin.spec, cause.spec, owner.spec, service.spec, createdOn.spec, due.spec,
            initialDue.spec, state.spec, carriedOutOn.spec, checkOn.spec, effectiveness.spec, settledOn.spec, reason.spec, findings.spec,
            decisions.spec, concerns.spec, postponements.spec, Reminding.field.spec,
        ],
        title: "title", reference: "reference", status: "state", verbs: [State.abandoned.rawValue: .drop],
        columns: ["reference", "title", "state", "due", "service", "owner"], decides: ["due", "owner"],
        newestFirst: true,
        purpose: Phrase(
            fr: "Ce qui est à faire pour corriger ou améliorer : qui, pour quand, où on en est.",
            en: "What is to be done to correct or improve: who, by when, how far it is."),
        owner: "owner", service: "service", due: "due", isOpen: { $0[state].isOpen }, deed: .keepRecords,
        deeds: [
            state.key: .followUp, carriedOutOn.key: .followUp, due.key: .followUp, initialDue.key: .followUp,
            postponements.key: .followUp, Reminding.field.key: .remind,
        ],
        rules: [effectivenessBeforeSettled, reasonToAbandon],
        bookkeeping: keepDates,
        start: { dossier, today in
            let taken = dossier.allRecords("actions").map { $0[reference] }
            return [
                reference.write(NextReference.after(taken, prefix: "AC-\(today.parts.year)-")), createdOn.write(today),
                state.write(.toStart),
            ]
        })

    /// An action born of a non-conformity is settled only with its effectiveness evaluated (ISO 9001, 10.2).
    private static let effectivenessBeforeSettled = WriteRule("R03") { record, dossier in
        guard record[state] == .settled, record[effectiveness].allSatisfy(\.isWhitespace) else { return nil }
        let born = record[findings].contains { dossier.record($0.record).map { $0[Finding.grade].isNonConformity } ?? false }
        guard born else { return nil }
        return Refusal(
            "R03", record.key, at: Path(effectiveness.key),
            Phrase(
                fr:
                    "Une action née d'une non-conformité ne se solde qu'avec son efficacité constatée : écrivez ce qui montre qu'elle a servi.",
                en: "An action born of a non-conformity is settled only with its effectiveness: write what shows that it worked."))
    }

    private static let reasonToAbandon = WriteRule("R04") { record, _ in
        guard record[state] == .abandoned, record[reason].allSatisfy(\.isWhitespace) else { return nil }
        return Refusal(
            "R04", record.key, at: Path(reason.key),
            Phrase(
                fr: "Une action abandonnée garde son motif : écrivez-le en une phrase.",
                en: "An abandoned action keeps its reason: write it in one sentence."))
    }

    /// The first due date stays; carrying out and settling take their day.
    private static let keepDates: @Sendable (JSONObject?, JSONObject, Stamp) -> [Write] = { before, after, stamp in
        var writes: [Write] = []
        let now = due.value(in: after)
        if let now, initialDue.value(in: after) == nil { writes.append(initialDue.write(before.flatMap { due.value(in: $0) } ?? now)) }
        let (was, becomes) = (before.map { state.value(in: $0) }, state.value(in: after))
        if was != becomes, becomes == .carriedOut, carriedOutOn.value(in: after) == nil { writes.append(carriedOutOn.write(stamp.today)) }
        if was != becomes, becomes == .settled, settledOn.value(in: after) == nil { writes.append(settledOn.write(stamp.today)) }
        // A day of what is not done any more would say the contrary of its state.
        if was != becomes, becomes.isOpen, before.map({ carriedOutOn.value(in: $0) == carriedOutOn.value(in: after) }) ?? false {
            writes.append(carriedOutOn.write(nil))
        }
        if was == .settled, becomes != .settled { writes.append(settledOn.write(nil)) }
        return writes
    }
}
