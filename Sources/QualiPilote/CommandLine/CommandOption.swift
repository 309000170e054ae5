import Text

/// An option, described once: parsing, help, completion and manual follow from it.
struct CommandOption: Sendable, Equatable {
    /// French first, then English; short ones before long ones.
    let names: [String]
    /// What its value is called; nil when it takes none.
    let value: Phrase?
    let phrase: Phrase
    /// Takes every word that follows, and may be given again.
    let isRepeated: Bool

    init(_ names: String..., value: Phrase? = nil, repeated: Bool = false, phrase: Phrase) {
        self.names = names
        self.value = value
        self.phrase = phrase
        isRepeated = repeated
    }

    /// The name that stands for it in messages: the first long one.
    var name: String { names.first { $0.hasPrefix("--") } ?? names.first ?? "" }

    /// The same as a language calls it: the French name first, the English one last.
    func name(_ language: Language) -> String { language == .french ? name : names.last { $0.hasPrefix("--") } ?? name }

    /// `-d, --dossier DIR`.
    func usage(_ language: Language) -> String {
        names.joined(separator: ", ") + (value.map { " " + $0[language] + (isRepeated ? "..." : "") } ?? "")
    }
}
