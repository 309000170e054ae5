import Text

/// What a person did, in words that undo, history and messages show: a verb and the name of the thing.
public struct Act: Sendable, Equatable {
    /// Stored in the journal by its raw value; frozen.
    public enum Verb: String, Sendable, CaseIterable {
        case tick, untick, create, edit, note, link, unlink, decide, delete, restore, settle, outside, accept
        case layDown = "lay_down"
        case importTable = "import"
        case validate, attach, remind, block, unblock
        case sendBack = "send_back"
        case prepareReminders = "prepare_reminders"
        case cancel, drop, postpone
    }

    public let verb: Verb
    /// Title or reference of the thing acted on, as it was.
    public let subject: String

    public init(_ verb: Verb, _ subject: String) {
        self.verb = verb
        self.subject = subject
    }

    public var phrase: Phrase {
        let subject = ToldSubject(self).phrase
        return Phrase(fr: "\(verb.words.french) \(subject.french)", en: "\(verb.words.english) \(subject.english)")
    }
}

extension Act.Verb {
    /// A verb from a newer version, or none, reads as a plain edit.
    public init(journal text: String) { self = Self(rawValue: text) ?? .edit }

    var words: Phrase {
        switch self {
        case .tick: Phrase(fr: "cocher", en: "tick")
        case .untick: Phrase(fr: "décocher", en: "untick")
        case .create: Phrase(fr: "créer", en: "create")
        case .edit: Phrase(fr: "modifier", en: "edit")
        case .note: Phrase(fr: "noter sur", en: "add a note to")
        case .link: Phrase(fr: "lier", en: "link")
        case .unlink: Phrase(fr: "délier", en: "unlink")
        case .decide: Phrase(fr: "enregistrer la décision", en: "record the decision")
        case .delete: Phrase(fr: "supprimer", en: "delete")
        case .restore: Phrase(fr: "rétablir", en: "restore")
        case .settle: Phrase(fr: "rapprocher", en: "reconcile")
        case .layDown: Phrase(fr: "ouvrir le dossier", en: "open the dossier")
        case .importTable: Phrase(fr: "importer", en: "import")
        case .validate: Phrase(fr: "valider la preuve", en: "validate the evidence")
        case .sendBack: Phrase(fr: "renvoyer la preuve", en: "return the evidence")
        case .attach: Phrase(fr: "joindre la preuve", en: "attach the evidence")
        case .remind: Phrase(fr: "relancer", en: "remind")
        case .prepareReminders: Phrase(fr: "préparer les relances de", en: "prepare the reminders of")
        case .block: Phrase(fr: "signaler le blocage de", en: "report as blocked")
        case .unblock: Phrase(fr: "lever le blocage de", en: "no longer blocked:")
        case .accept: Phrase(fr: "garder tel quel", en: "keep as it is")
        case .cancel: Phrase(fr: "déclarer annulée la réunion", en: "call off the meeting")
        case .drop: Phrase(fr: "abandonner", en: "drop")
        case .postpone: Phrase(fr: "reporter", en: "postpone")
        case .outside: Phrase(fr: "modification faite hors du programme sur", en: "change made outside the program to")
        }
    }
}
