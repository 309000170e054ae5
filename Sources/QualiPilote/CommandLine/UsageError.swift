import Text

/// What is wrong with a line of words. Exit code 2.
enum UsageError: Error, Equatable {
    case unknownCommand(String, nearest: Phrase?)
    case unknownOption(String, nearest: String?, Command?)
    case missingValue(CommandOption)
    case unexpectedValue(CommandOption, String)
    case givenTwice(CommandOption)
    case missingWord(Positional, Command, greedy: CommandOption?)
    case extraWord(String, Command)
    case badDay(CommandOption, String)
    case badLanguage(String)
    case noJSON(Command)
    case noDay(Command)

    var phrase: Phrase {
        switch self {
        case .unknownCommand(let word, let nearest): Self.unknownCommand(word, nearest)
        case .unknownOption(let word, let nearest, let command): Self.unknown(word, nearest, command)
        case .missingValue(let option):
            Phrase(
                fr: "Il manque une valeur après \(option.name) (\(option.value?.french ?? "")).",
                en: "A value is missing after \(option.name(.english)) (\(option.value?.english ?? "")).")
        case .unexpectedValue(let option, let value):
            Phrase(
                fr: "\(option.name) ne prend pas de valeur : retirez « \(value) ».",
                en: "\(option.name(.english)) takes no value: remove “\(value)”.")
        case .givenTwice(let option):
            Phrase(fr: "\(option.name) est donnée deux fois : gardez-en une.", en: "\(option.name(.english)) is given twice: keep one.")
        case .missingWord(let word, let command, let greedy): Self.missing(word, command, greedy)
        case .extraWord(let word, let command):
            Phrase(
                fr: "« \(word) » est de trop : voyez « qualipilote aide \(command.name) ».",
                en: "“\(word)” is one word too many: see “qualipilote help \(command.name(.english))”.")
        case .badDay(let option, let text):
            Phrase(
                fr: "« \(text) » n'est pas un jour qui existe : \(option.name) attend un jour, par exemple 27/06/2026, hier ou 2026-06-27.",
                en:
                    "“\(text)” is not a day that exists: \(option.name(.english)) expects a day, for instance 27/06/2026, yesterday or 2026-06-27."
            )
        case .noJSON(let command): Self.noJSON(command)
        case .noDay(let command): Self.noDay(command)
        case .badLanguage(let text):
            Phrase(fr: "« \(text) » : --lang attend fr ou en.", en: "“\(text)”: --lang expects fr or en.")
        }
    }

    private static func unknownCommand(_ word: String, _ nearest: Phrase?) -> Phrase {
        let near = nearest.map {
            Phrase(
                fr: "la commande la plus proche est « \($0.french) » (« qualipilote aide » les dit toutes)",
                en: "the nearest command is “\($0.english)” (“qualipilote help” lists them all)")
        }
        let all = near ?? Phrase(fr: "« qualipilote aide » les dit toutes", en: "“qualipilote help” lists them all")
        return Phrase(
            fr: "« \(word) » n'est ni une commande ni un dossier : \(all.french).",
            en: "“\(word)” is neither a command nor a folder: \(all.english).")
    }

    private static func noJSON(_ command: Command) -> Phrase {
        func names(_ language: Language) -> String { Commands.all.filter(\.knowsJSON).map { $0.name(language) }.joined(separator: ", ") }
        return Phrase(
            fr: "« \(command.name) » n'écrit pas de JSON ; --json vaut pour : \(names(.french)).",
            en: "“\(command.name(.english))” writes no JSON; --json is for: \(names(.english)).")
    }

    private static func noDay(_ command: Command) -> Phrase {
        func names(_ language: Language) -> String { Commands.all.filter(\.knowsDay).map { $0.name(language) }.joined(separator: ", ") }
        let (option, english) = (GlobalOptions.asOf.name, GlobalOptions.asOf.name(.english))
        return Phrase(
            fr: "« \(command.name) » ne se fait pas à un autre jour, rien n'a été fait ; \(option) vaut pour : \(names(.french)).",
            en: "“\(command.name(.english))” is not done as of another day, nothing was done; \(english) is for: \(names(.english)).")
    }

    private static func unknown(_ word: String, _ nearest: String?, _ command: Command?) -> Phrase {
        let (fr, en) = (nearest.map { " : vouliez-vous \($0) ?" } ?? ".", nearest.map { ": did you mean \($0)?" } ?? ".")
        let place =
            command.map { Phrase(fr: " pour « \($0.name) »", en: " for “\($0.name(.english))”") }
            ?? Phrase(fr: " avant la commande", en: " before the command")
        return Phrase(
            fr: "L'option \(word) est inconnue\(place.french)\(fr)", en: "Option \(word) is unknown\(place.english)\(en)")
    }

    private static func missing(_ word: Positional, _ command: Command, _ greedy: CommandOption?) -> Phrase {
        let hint = greedy.map {
            Phrase(
                fr: " \($0.name) prend tous les mots qui la suivent : donnez \(word.name.french) avant elle.",
                en: " \($0.name(.english)) takes every word after it: give \(word.name.english) before it.")
        }
        return Phrase(
            fr:
                "Il manque \(word.name.french) (\(word.phrase.french)) : voyez « qualipilote aide \(command.name) ».\(hint?.french ?? "")",
            en:
                "\(word.name.english) is missing (\(word.phrase.english)): see “qualipilote help \(command.name(.english))”.\(hint?.english ?? "")"
        )
    }

    static func == (left: UsageError, right: UsageError) -> Bool { left.phrase == right.phrase }
}
