import Text

/// A command, described once: parsing, help, completion and manual follow from it.
struct Command: Sendable {
    /// French first, then English aliases; unaccented lower case.
    let names: [String]
    let phrase: Phrase
    /// What a page of help adds to the one line.
    let details: Phrase?
    let words: [Positional]
    let options: [CommandOption]
    /// Whole lines people can copy.
    let examples: [Example]
    /// Gives its data to other programs with `--json`.
    let knowsJSON: Bool
    /// Only reads, and can be asked as of another day with `--au`.
    let knowsDay: Bool
    let run: @Sendable (Invocation) throws(Failure) -> ExitCode

    init(
        _ names: String..., phrase: Phrase, details: Phrase? = nil, words: [Positional] = [], options: [CommandOption] = [],
        examples: [Example] = [], json: Bool = false, day: Bool = false,
        run: @escaping @Sendable (Invocation) throws(Failure) -> ExitCode
    ) {
        self.names = names
        self.phrase = phrase
        self.details = details
        self.words = words
        self.options = options
        self.examples = examples
        knowsJSON = json
        knowsDay = day
        self.run = run
    }

    var name: String { names.first ?? "" }
    /// The name in a language: the first one is French, the second English.
    func name(_ language: Language) -> String { language == .french ? name : names.dropFirst().first ?? name }

    /// `qualipilote lister SORTE`.
    func usage(_ language: Language) -> String {
        ([Program.name, name(language)] + words.map { $0.usage(language) }).joined(separator: " ")
    }
}
