import Domain
import Text

/// One line that two people changed: the values it was given, and whose they are.
struct ConflictQuestion: Sendable {
    struct Option: Sendable {
        let value: JSON?
        let whose: Phrase
    }

    let record: RecordKey
    let path: Path
    /// The id of what is stored in the record; empty for a change that was just made.
    let id: String
    let options: [Option]

    /// Mine and theirs, for a change that could not be stored.
    static func open(_ conflicts: [OpenConflict]) -> [ConflictQuestion] {
        conflicts.flatMap { open in
            open.conflicts.map { conflict in
                ConflictQuestion(
                    record: open.record, path: conflict.path, id: "",
                    options: [
                        Option(value: conflict.mine, whose: Phrase(fr: "la vôtre", en: "yours")),
                        Option(value: conflict.theirs, whose: Phrase(fr: "déjà enregistrée", en: "already saved")),
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
}
