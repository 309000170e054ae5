import Text

/// A word a command expects by its place.
struct Positional: Sendable {
    let name: Phrase
    let phrase: Phrase
    let isRequired: Bool
    let isRepeated: Bool
    /// All words that are left are one name: « COPIL 21 » needs no quotes.
    let isName: Bool

    init(_ name: Phrase, _ phrase: Phrase, required: Bool = true, repeated: Bool = false, isName: Bool = false) {
        self.name = name
        self.phrase = phrase
        isRequired = required
        isRepeated = repeated
        self.isName = isName
    }

    /// `REF...`, `[DIR]`.
    func usage(_ language: Language) -> String {
        let shown = name[language] + (isRepeated ? "..." : "")
        return isRequired ? shown : "[\(shown)]"
    }
}
