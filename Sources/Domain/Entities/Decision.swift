import Text

/// What a COPIL decided: who does it, by when, about what.
public enum Decision: Entity {
    public enum Nature: String, Wording {
        case validation, arbitration, request, acknowledgement

        public var phrase: Phrase {
            switch self {
            case .validation: Phrase(fr: "validation", en: "validation")
            case .arbitration: Phrase(fr: "arbitrage", en: "arbitration")
            case .request: Phrase(fr: "demande", en: "request")
            case .acknowledgement: Phrase(fr: "prise d'acte", en: "acknowledgement")
            }
        }
    }

    public enum Outcome: String, Wording {
        case approved
        case approvedWithReservation = "approved_with_reservation"
        case postponed
        case notRetained = "not_retained"
        case toExamine = "to_examine"
        case acknowledged

        public var phrase: Phrase {
            switch self {
            case .approved: Phrase(fr: "validée", en: "approved")
            case .approvedWithReservation: Phrase(fr: "validée sous réserve", en: "approved with reservation")
            case .postponed: Phrase(fr: "reportée", en: "postponed")
            case .notRetained: Phrase(fr: "non retenue", en: "not retained")
            case .toExamine: Phrase(fr: "à instruire", en: "to be examined")
            case .acknowledged: Phrase(fr: "prise d'acte", en: "acknowledged")
            }
        }
    }

    public enum Progress: String, Wording {
        case todo
        case inProgress = "in_progress"
        case done, dropped

        public var tone: Tone {
            switch self {
            case .todo: .neutral
            case .inProgress: .working
            case .done: .good
            case .dropped: .muted
            }
        }

        public var phrase: Phrase {
            switch self {
            case .todo: Phrase(fr: "à faire", en: "to do")
            case .inProgress: Phrase(fr: "en cours", en: "in progress")
            case .done: Phrase(fr: "réalisée", en: "carried out")
            case .dropped: Phrase(fr: "abandonnée", en: "dropped")
            }
        }
    }

    public static let reference = Field.line(
        "reference", fr: "Numéro", en: "Number", help: Phrase(fr: "par exemple 21-03", en: "for instance 21-03"))
    public static let text = Field.paragraph("text", fr: "Décision", en: "Decision", required: true)
    public static let nature = Field.choice("nature", fr: "Nature", en: "Nature", standard: Nature.validation, required: true)
    public static let outcome = Field.choice("outcome", fr: "Issue", en: "Outcome", standard: Outcome.approved, required: true)
    public static let reservation = Field.paragraph(
        "reservation", fr: "Réserve", en: "Reservation", when: .init("outcome", Outcome.approvedWithReservation.rawValue))
    public static let postponedTo = Field.link(
        "postponed_to", to: "meetings", fr: "Reportée au", en: "Postponed to", required: true,
        help: Phrase(
            fr: "Entrée choisit la réunion. Pas encore prévue ? Échap garde la saisie, puis 5 et A l'ajoutent.",
            en: "Enter chooses the meeting. Not planned yet? Esc keeps the text, then 5 and A add it."),
        when: .init("outcome", Outcome.postponed.rawValue))
    public static let meeting = Field.link("meeting", to: "meetings", fr: "Réunion", en: "Meeting", required: true)
    public static let owner = Field.link("owner", to: "posts", fr: "Porteur", en: "Owner")
    public static let due = Field.day("due", fr: "Échéance", en: "Due", aim: .ahead, deadline: true)
    public static let progress = Field.choice("progress", fr: "Suite", en: "Follow-up", standard: Progress.todo)
    public static let doneOn = Field.day(
        "done_on", fr: "Réalisée le", en: "Carried out on", aim: .back,
        plausible: Plausible(onlyWhen: .init("progress", [Progress.done.rawValue])))
    public static let reason = Field.paragraph(
        "reason", fr: "Motif d'abandon", en: "Reason for dropping", required: true,
        when: .init("progress", Progress.dropped.rawValue))
    public static let droppedOn = Field.day("dropped_on", fr: "Abandonnée le", en: "Dropped on", kept: true)
    public static let concerns = Field.links("concerns", fr: "Concerne", en: "Concerns")
    public static let organisation = Field.flag("organisation", fr: "Organisation de la démarche", en: "How the quality work is run")
    public static let postponements = Postponement.records

    public static let kind = Kind(
        "decisions", singular: Phrase(fr: "décision", en: "decision"), plural: Phrase(fr: "Décisions", en: "Decisions"),
        aliases: ["decision"],
        fields: [
            reference.spec, text.spec, nature.spec, outcome.spec, reservation.spec, postponedTo.spec, meeting.spec, owner.spec, due.spec,
            progress.spec, doneOn.spec, reason.spec, droppedOn.spec, concerns.spec, organisation.spec, postponements.spec,
            Reminding.field.spec,
        ],
        title: "text", reference: "reference", status: "progress", verbs: [Progress.dropped.rawValue: .drop],
        columns: ["reference", "text", "outcome", "progress", "owner", "due"], decides: ["due", "owner"],
        newestFirst: true,
        purpose: Phrase(
            fr: "Ce que les COPIL ont décidé : qui le fait, pour quand.",
            en: "What the COPIL decided: who does it, by when."),
        owner: "owner", due: "due", isOpen: { $0.isOpenDecision }, deed: .decide,
        deeds: [
            progress.key: .followUp, doneOn.key: .followUp, reason.key: .followUp, droppedOn.key: .followUp, due.key: .followUp,
            postponements.key: .followUp, Reminding.field.key: .remind,
        ],
        bookkeeping: keepDates)

    /// Carrying out and dropping take their day.
    private static let keepDates: @Sendable (JSONObject?, JSONObject, Stamp) -> [Write] = { before, after, stamp in
        var writes: [Write] = []
        let isDone = progress.value(in: after) == .done && before.map { progress.value(in: $0) != .done } ?? true
        if isDone, doneOn.value(in: after) == nil { writes.append(doneOn.write(stamp.today)) }
        let wasDone = before.map { progress.value(in: $0) == .done } ?? false
        if wasDone, progress.value(in: after) != .done { writes.append(doneOn.write(nil)) }
        let (wasDropped, isDropped) = (before.map { progress.value(in: $0) == .dropped } ?? false, progress.value(in: after) == .dropped)
        if wasDropped != isDropped { writes.append(droppedOn.write(isDropped ? stamp.today : nil)) }
        return writes
    }
}
