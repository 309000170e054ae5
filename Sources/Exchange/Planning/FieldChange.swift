import Text

/// One field that a row would change, as people read it.
public struct FieldChange: Sendable, Equatable {
    public let label: Phrase
    public let before: String
    public let after: String

    /// « État : en rédaction → applicable »; « (vide) » where nothing stands.
    public var phrase: Phrase {
        Phrase(
            fr: "\(label.french) : \(before.isEmpty ? "(vide)" : before) → \(after.isEmpty ? "(vide)" : after)",
            en: "\(label.english): \(before.isEmpty ? "(empty)" : before) → \(after.isEmpty ? "(empty)" : after)")
    }
}
