import Text

/// A word a command expects by its place.
struct Positional: Sendable {
    let name: Phrase
    let phrase: Phrase
    let isRequired: Bool
    let isRepeated: Bool

    init(_ name: Phrase, _ phrase: Phrase, required: Bool = true, repeated: Bool = false) {
        self.name = name
        self.phrase = phrase
        isRequired = required
        isRepeated = repeated
    }

    /// `REF...`, `[DIR]`.
    func usage(_ language: Language) -> String {
        let shown = name[language] + (isRepeated ? "..." : "")
        return isRequired ? shown : "[\(shown)]"
    }
}
