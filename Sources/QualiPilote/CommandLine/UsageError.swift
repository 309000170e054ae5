import Text

/// What is wrong with a line of words. Exit code 2.
enum UsageError: Error, Equatable {
    case unknownCommand(String, nearest: String)
    case unknownOption(String, nearest: String?, Command?)
    case missingValue(CommandOption)
    case unexpectedValue(CommandOption, String)
    case givenTwice(CommandOption)
    case missingWord(Positional, Command, greedy: CommandOption?)
    case extraWord(String, Command)
    case badDay(CommandOption, String)
    case badLanguage(String)

    var phrase: Phrase {
        switch self {
        case .unknownCommand(let word, let nearest):
            Phrase(
                fr:
                    "« \(word) » n'est ni une commande ni un dossier : la commande la plus proche est « \(nearest) » (« qualipilote aide » les dit toutes).",
                en:
                    "“\(word)” is neither a command nor a folder: the nearest command is “\(nearest)” (“qualipilote help” lists them all)."
            )
        case .unknownOption(let word, let nearest, let command): Self.unknown(word, nearest, command)
        case .missingValue(let option):
            Phrase(
                fr: "Il manque une valeur après \(option.name) (\(option.value?.french ?? "")).",
                en: "A value is missing after \(option.name) (\(option.value?.english ?? "")).")
        case .unexpectedValue(let option, let value):
            Phrase(
                fr: "\(option.name) ne prend pas de valeur : retirez « \(value) ».",
                en: "\(option.name) takes no value: remove “\(value)”.")
        case .givenTwice(let option):
            Phrase(fr: "\(option.name) est donnée deux fois : gardez-en une.", en: "\(option.name) is given twice: keep one.")
        case .missingWord(let word, let command, let greedy): Self.missing(word, command, greedy)
        case .extraWord(let word, let command):
            Phrase(
                fr: "« \(word) » est de trop : voyez « qualipilote aide \(command.name) ».",
                en: "“\(word)” is one word too many: see “qualipilote help \(command.name(.english))”.")
        case .badDay(let option, let text):
            Phrase(
                fr: "« \(text) » n'est pas un jour qui existe : \(option.name) attend \(option.value?.french ?? "AAAA-MM-JJ").",
                en: "“\(text)” is not a day that exists: \(option.name) expects \(option.value?.english ?? "YYYY-MM-DD").")
        case .badLanguage(let text):
            Phrase(fr: "« \(text) » : --lang attend fr ou en.", en: "“\(text)”: --lang expects fr or en.")
        }
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
                en: " \($0.name) takes every word after it: give \(word.name.english) before it.")
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
