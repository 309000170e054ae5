import Text

/// One field that a row would change, as people read it.
public struct FieldChange: Sendable, Equatable {
    public let label: Phrase
    public let before: String
    public let after: String

    /// « État : en rédaction → applicable »; ` (vide) ` where nothing stood.
    public var phrase: Phrase {
        Phrase(
            fr: "\(label.french) : \(before.isEmpty ? "(vide)" : before) → \(after)",
            en: "\(label.english): \(before.isEmpty ? "(empty)" : before) → \(after)")
    }
}
