import Canvas
import Text

/// A screen reached by one key from anywhere.
public struct Place: Sendable {
    public let keys: [Key]
    public let phrase: Phrase
    /// `2 Exigences`, as the footer says it.
    let hint: KeyHint
    public let make: @Sendable (Context) -> any Screen

    public init(_ keys: Key..., fr: String, en: String, make: @escaping @Sendable (Context) -> any Screen) {
        self.keys = keys
        phrase = Phrase(fr: fr, en: en)
        hint = KeyHint(keys, phrase)
        self.make = make
    }

    /// Its name, and what the footer says, in the words of the dossier's référentiel.
    func phrase(_ context: Context) -> Phrase { context.dossier.levels.said(phrase) }
    func hint(_ context: Context) -> KeyHint {
        context.dossier.levels == .standard ? hint : KeyHint(keys, phrase(context))
    }

    /// One of the digits, which the footer of the first screen shows.
    var isDigit: Bool { if case .character(let key)? = keys.first { key.isNumber } else { false } }
}
