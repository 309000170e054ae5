import Text

/// What people do in a dossier, as far as it matters who: the rows of the table of roles, in its order.
public enum Deed: String, CaseIterable, Sendable {
    case comment, answer, arrange, validate, followUp, keepRecords, judge, decide, staff, organise, remove, remind

    /// Its row in the table.
    public var title: Phrase {
        switch self {
        case .comment: Phrase(fr: "ajouter une note sur un point", en: "add a note on an item")
        case .answer: Phrase(fr: "répondre à un point, joindre une preuve", en: "answer an item, attach evidence")
        case .arrange:
            Phrase(fr: "résultat, responsable, échéance et liens d'un point", en: "result, owner, due date and links of an item")
        case .validate: Phrase(fr: "valider ou renvoyer une preuve", en: "validate or return evidence")
        case .followUp:
            Phrase(
                fr: "suite d'une action, d'une décision : fait le, nouvelle échéance ; mesure d'un indicateur",
                en: "follow-up of an action, of a decision: done on, new due date; measurement of an indicator")
        case .keepRecords:
            Phrase(
                fr: "documents, actions, indicateurs, enquêtes, notre réponse à un constat",
                en: "documents, actions, indicators, surveys, our answer to a finding")
        case .judge:
            Phrase(fr: "constats (termes, cotation, levée), audits, label", en: "findings (words, grade, lifting), audits, label")
        case .decide: Phrase(fr: "réunions, décisions, comités", en: "meetings, decisions, committees")
        case .staff: Phrase(fr: "titulaires, suppléants et absences des postes", en: "holders, deputies and absences of posts")
        case .organise:
            Phrase(
                fr: "structure, référentiel, personnes, rôles, réglages", en: "structure, standard, people, roles, settings")
        case .remove: Phrase(fr: "supprimer", en: "delete")
        case .remind: Phrase(fr: "relancer", en: "remind")
        }
    }

    /// « Seul … peut … »
    var words: Phrase {
        switch self {
        case .comment: Phrase(fr: "commenter ce point", en: "comment on this item")
        case .answer: Phrase(fr: "répondre à ce point", en: "answer this item")
        case .arrange:
            Phrase(
                fr: "changer le résultat, le responsable, l'échéance ou les liens",
                en: "change the result, the owner, the due date or the links")
        case .validate: Phrase(fr: "valider ou renvoyer cette preuve", en: "validate or return this evidence")
        case .followUp: Phrase(fr: "en dire la suite", en: "say what became of it")
        case .keepRecords:
            Phrase(fr: "tenir ces documents, actions ou indicateurs", en: "keep these documents, actions or indicators")
        case .judge: Phrase(fr: "tenir les constats, les audits et le label", en: "keep findings, audits and the label")
        case .decide: Phrase(fr: "tenir cette réunion et ses décisions", en: "keep this meeting and its decisions")
        case .staff: Phrase(fr: "changer les titulaires et les absences", en: "change holders and absences")
        case .organise:
            Phrase(
                fr: "changer les personnes, les postes, les services ou le référentiel",
                en: "change people, posts, services or the standard")
        case .remove:
            Phrase(
                fr: "supprimer ce que d'autres ont créé, ce qui date d'un autre jour ou ce qui sert déjà",
                en: "delete what others made, what was made another day or what is in use")
        case .remind: Phrase(fr: "relancer", en: "send reminders")
        }
    }
}
