import Text

/// Where the person's changes are.
public enum SaveState: Sendable, Equatable {
    /// Nothing waits; the time of the last change of this run, if any.
    case saved(at: String?)
    case saving(count: Int)
    case readOnly(Phrase)

    public var phrase: Phrase {
        switch self {
        case .saved(nil): Phrase(fr: "Tout est enregistré.", en: "Everything is saved.")
        case .saved(let time?): Phrase(fr: "Tout est enregistré (\(time)).", en: "Everything is saved (\(time)).")
        case .saving(1): Phrase(fr: "Enregistrement en cours.", en: "Saving.")
        case .saving(let count): Phrase(fr: "Enregistrement en cours (\(count)).", en: "Saving (\(count)).")
        case .readOnly(let reason): reason
        }
    }
}
