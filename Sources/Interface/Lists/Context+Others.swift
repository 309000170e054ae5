import Domain
import Text

extension Context {
    /// « par Paul VASSEUR »; nothing where it is not known who.
    func by(_ who: String?) -> Phrase {
        who.map { Phrase(fr: " par \($0)", en: " by \($0)") } ?? Phrase(same: "")
    }

    /// « (Paul VASSEUR) », of whoever changed a record last.
    func whose(_ key: RecordKey?) -> String { key.flatMap { changedBy[$0] }.map { " (\($0))" } ?? "" }
}
