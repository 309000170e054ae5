import Domain
import Text

/// What recovery found and did, one sentence each.
public enum RecoveryNote: Sendable, Equatable {
    /// An act that an interruption cut short was completed.
    case completed(HistoryEntry)
    /// It had been written whole; only its last line was missing.
    case confirmed(HistoryEntry)
    /// It was completed, but where others wrote since.
    case joined(HistoryEntry)
    /// It had not been acknowledged and could not be completed: nothing of it stands any more.
    case takenBack(HistoryEntry)
    /// It could be neither completed nor taken back, for this reason.
    case setAside(HistoryEntry, ArchiveError)
    /// The files that go with an act are in this folder now.
    case shown(HistoryEntry, folder: String)
    /// They could not be put there, for this reason.
    case notShown(HistoryEntry, ArchiveError)
    /// The end of a journal was unreadable; it was set aside in this file.
    case tailSetAside(file: String)
    case temporaryFilesRemoved(Int)

    /// The one to tell where there is room for one: what is still half, then what is to do again, before anything that was mended.
    public static func gravest(of notes: [RecoveryNote]) -> RecoveryNote? {
        notes.first(where: \.isOpen) ?? notes.first { if case .takenBack = $0 { true } else { false } } ?? notes.first
    }

    /// Something was left as it was found.
    public var isOpen: Bool {
        switch self {
        case .setAside, .notShown: true
        default: false
        }
    }

    public var phrase: Phrase {
        switch self {
        case .completed(let entry), .confirmed(let entry): Self.interrupted(entry, fr: "a été terminé", en: "was completed")
        case .joined(let entry):
            Self.interrupted(
                entry, fr: "a été terminé, sauf là où d'autres ont écrit depuis",
                en: "was completed, except where others wrote since")
        case .takenBack(let entry):
            Self.interrupted(
                entry, fr: "n'a pas pu être repris, il est retiré en entier, à refaire",
                en: "could not be resumed, all of it was taken back, please do it again")
        case .setAside(let entry, let error):
            Self.setAside(
                Self.interrupted(
                    entry, fr: "n'a pu être ni terminé ni retiré", en: "could be neither completed nor taken back"), error.phrase)
        case .shown(let entry, let folder):
            Self.interrupted(
                entry, fr: "a maintenant ses fichiers dans « \(folder) »", en: "has its files in “\(folder)” now")
        case .notShown(let entry, let error):
            Self.setAside(Self.interrupted(entry, fr: "n'a pas encore ses fichiers", en: "has no files yet"), error.phrase)
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

    private static func interrupted(_ entry: HistoryEntry, fr: String, en: String) -> Phrase {
        let (account, act) = (entry.who.account, entry.act.phrase)
        return Phrase(
            fr: "Un enregistrement interrompu (compte \(account)) \(fr) : \(act.french).",
            en: "An interrupted save (account \(account)) \(en): \(act.english).")
    }

    private static func setAside(_ what: Phrase, _ why: Phrase) -> Phrase {
        Phrase(
            fr: "\(what.french) \(why.french) Le reste continue ; « qualipilote reparer » réessaie.",
            en: "\(what.english) \(why.english) Everything else goes on; “qualipilote repair” tries again.")
    }
}
