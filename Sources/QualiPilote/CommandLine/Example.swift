import Domain
import Text

/// A whole line people can copy, in each language. `JJ/MM/AAAA` stands for a day to come, worked out where it is shown.
struct Example: Sendable, ExpressibleByStringLiteral {
    private let phrase: Phrase

    /// A line without other words than those of the tables: the command and its options are named in the reader's language.
    init(stringLiteral text: String) { phrase = Phrase(same: text) }

    init(fr french: String, en english: String) { phrase = Phrase(fr: french, en: english) }

    /// The line for a command, as it is typed.
    func line(_ command: Command, _ language: Language, today: Day) -> String {
        named(command, language).replacing("JJ/MM/AAAA", with: DayExamples(today: today, aim: .ahead).day(months: 7).shown)
    }

    private func named(_ command: Command, _ language: Language) -> String {
        guard language == .english else { return phrase.french }
        let options = command.options + GlobalOptions.declared
        return phrase.english.split(separator: " ", omittingEmptySubsequences: false).map { word in
            if word == command.name { return command.name(.english) }
            guard word.hasPrefix("--") else { return String(word) }
            return options.first { $0.names.contains(String(word)) }?.names.last ?? String(word)
        }.joined(separator: " ")
    }
}
