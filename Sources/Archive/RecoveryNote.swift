import Domain
import Text

/// What recovery found and did, one sentence each.
public enum RecoveryNote: Sendable, Equatable {
    /// An act that an interruption cut short was completed.
    case completed(HistoryEntry)
    /// It had been written whole; only its last line was missing.
    case confirmed(HistoryEntry)
    /// It had not been acknowledged and others wrote since: it was left out.
    case abandoned(HistoryEntry)
    /// The end of a journal was unreadable; it was set aside in this file.
    case tailSetAside(file: String)
    case temporaryFilesRemoved(Int)

    /// The one to tell where there is room for one: something to do again before anything that was mended.
    public static func gravest(of notes: [RecoveryNote]) -> RecoveryNote? {
        notes.first { if case .abandoned = $0 { true } else { false } } ?? notes.first
    }

    public var phrase: Phrase {
        switch self {
        case .completed(let entry), .confirmed(let entry):
            Phrase(
                fr: "Un enregistrement interrompu a été terminé : \(entry.act.phrase.french).",
                en: "An interrupted save was completed: \(entry.act.phrase.english).")
        case .abandoned(let entry):
            Phrase(
                fr: "Un enregistrement interrompu n'a pas pu être repris, à refaire : \(entry.act.phrase.french).",
                en: "An interrupted save could not be resumed, please do it again: \(entry.act.phrase.english).")
        case .tailSetAside(let file):
            Phrase(
                fr: "La fin illisible d'un journal a été mise de côté dans \(file) ; aucune fiche n'est touchée.",
                en: "The unreadable end of a journal was set aside in \(file); no record is affected.")
        case .temporaryFilesRemoved(let count):
            Phrase(
                fr: "Retiré après un arrêt brutal : \(Count.of(count, "fichier temporaire", "fichiers temporaires")).",
                en: "Removed after a crash: \(Count.english(count, "temporary file", "temporary files")).")
        }
    }
}
