import Domain
import Text

/// One line that two people changed: the values it was given, and whose they are.
struct ConflictQuestion: Sendable, Equatable {
    struct Option: Sendable, Equatable {
        let value: JSON?
        let whose: Phrase
        /// What it means, where a value says nothing: of a record set aside.
        var words: Phrase?
    }

    let record: RecordKey
    let path: Path
    /// The id of what is stored in the record; empty for a change that was just made.
    let id: String
    let options: [Option]
    /// Whether the record is set aside or stands.
    var isDeletion: Bool { path == .deleted }

    /// Mine and theirs, for a change that could not be stored.
    static func open(_ conflicts: [OpenConflict]) -> [ConflictQuestion] {
        conflicts.flatMap { open in
            open.conflicts.map { conflict in
                let theirs =
                    open.who.map { Phrase(fr: "\($0), déjà enregistrée", en: "\($0), already saved") }
                    ?? Phrase(fr: "déjà enregistrée", en: "already saved")
                let isDeletion = conflict.path == .deleted
                let isGone = conflict.theirs != nil
                return ConflictQuestion(
                    record: open.record, path: conflict.path, id: "",
                    options: [
                        Option(
                            value: conflict.mine, whose: Phrase(fr: "la vôtre", en: "yours"),
                            words: isDeletion ? isGone ? Words.bringBack : Words.deleteAnyway : nil),
                        Option(value: conflict.theirs, whose: theirs, words: isDeletion ? isGone ? Words.leave : Words.keep : nil),
                    ])
            }
        }
    }

    /// What waits in a record since two copies of it were brought together.
    static func stored(_ record: Record) -> [ConflictQuestion] {
        record.disagreements.map { disagreement in
            let options = disagreement.versions.enumerated().map { Option(value: $1.value, whose: whose($1, number: $0 + 1)) }
            return ConflictQuestion(record: record.key, path: disagreement.path, id: disagreement.id, options: options)
        }
    }

    private static func whose(_ version: Disagreement.Version, number: Int) -> Phrase {
        let who = version.who.isBlank ? Phrase(fr: "copie \(number)", en: "copy \(number)") : Phrase(same: version.who)
        guard let day = version.at.flatMap({ Day(String($0.text.prefix(10))) }) else { return who }
        return Phrase(fr: "\(who.french), le \(day.shown)", en: "\(who.english), on \(day.shown)")
    }

    private enum Words {
        static let bringBack = Phrase(
            fr: "remettre la fiche, avec ce que vous avez écrit", en: "bring the record back, with what you wrote")
        static let leave = Phrase(fr: "la laisser supprimée : votre saisie est gardée", en: "leave it deleted: your text is kept")
        static let deleteAnyway = Phrase(fr: "la supprimer quand même", en: "delete it all the same")
        static let keep = Phrase(fr: "la garder, telle que modifiée", en: "keep it, as changed")
    }
}
