import Text

/// A whole line people can copy, in each language.
struct Example: Sendable, ExpressibleByStringLiteral {
    private let phrase: Phrase

    /// A line without other words than those of the tables: the command and its options are named in the reader's language.
    init(stringLiteral text: String) { phrase = Phrase(same: text) }

    init(fr french: String, en english: String) { phrase = Phrase(fr: french, en: english) }

    /// The line for a command, as it is typed.
    func line(_ command: Command, _ language: Language) -> String {
        guard language == .english else { return phrase.french }
        let options = command.options + GlobalOptions.declared
        return phrase.english.split(separator: " ", omittingEmptySubsequences: false).map { word in
            if word == command.name { return command.name(.english) }
            guard word.hasPrefix("--") else { return String(word) }
            return options.first { $0.names.contains(String(word)) }?.names.last ?? String(word)
        }.joined(separator: " ")
    }
}
