import Domain
import Text

/// The options that stand before or after any command.
struct GlobalOptions: Sendable, Equatable {
    /// The dossier's folder as given; nil: the current one.
    var folder: String?
    var isJSON = false
    var language = Language.french
    var isReadOnly = false
    /// The day to take for today; nil: the machine's.
    var today: Day?
    /// The day, as typed, on which everything is looked at as it would stand; nil: today.
    var asOf: String?
    var isMono = false
    var isASCII = false
    /// « Mes preuves » and nothing else.
    var isAgent = false
    /// Who is at the keyboard, as given.
    var me: String?
    /// Lines for a screen reader in place of the screen.
    var isLinear = false

    /// The day of an instant, as far from the machine's as the day to take for today is.
    func clock(_ world: World) -> @Sendable (Instant) -> Day {
        let shift = today.map { $0 - world.day } ?? 0
        return { world.day($0) + shift }
    }
}

extension GlobalOptions {
    static let folderOption = CommandOption(
        "-d", "--dossier", value: Phrase(fr: "DIR", en: "DIR"),
        phrase: Phrase(fr: "le dossier (sinon le répertoire courant)", en: "the dossier (else the current folder)"))
    static let json = CommandOption(
        "--json",
        phrase: Phrase(
            fr: "données pour un autre programme (commandes qui lisent)", en: "data for another program (commands that read)"))
    static let lang = CommandOption(
        "--lang", value: Phrase(fr: "fr|en", en: "fr|en"), phrase: Phrase(fr: "langue des textes", en: "language of the texts"))
    static let readOnly = CommandOption(
        "--lecture-seule", "--read-only", phrase: Phrase(fr: "n'écrire nulle part", en: "write nowhere"))
    static let day = CommandOption(
        "--aujourdhui", "--today", value: Phrase(fr: "JOUR", en: "DAY"),
        phrase: Phrase(
            fr: "prendre ce jour pour aujourd'hui (27/06/2026, hier)", en: "take this day for today (27/06/2026, yesterday)"))
    static let asOf = CommandOption(
        "--au", "--as-of", value: Phrase(fr: "JOUR", en: "DAY"),
        phrase: Phrase(
            fr: "tout tel que ce serait ce jour-là (\"dans 30 j\", copil, audit)",
            en: "everything as it would stand that day (\"in 30 days\", copil, audit)"))
    static let mono = CommandOption("--mono", phrase: Phrase(fr: "interface sans couleurs", en: "interface without colours"))
    static let ascii = CommandOption(
        "--ascii", phrase: Phrase(fr: "interface sans accents ni filets", en: "interface without accents or line drawing"))
    static let agent = CommandOption(
        "--agent", phrase: Phrase(fr: "interface réduite à « Mes preuves »", en: "interface reduced to “My evidence”"))
    static let me = CommandOption(
        "--moi", "--me", value: Phrase(fr: "PERSONNE", en: "PERSON"),
        phrase: Phrase(fr: "qui vous êtes, sur un compte partagé", en: "who you are, on a shared account"))
    static let linear = CommandOption(
        "--lineaire", "--linear",
        phrase: Phrase(
            fr: "interface en lignes, pour un lecteur d'écran", en: "interface in lines, for a screen reader"))
    static let help = CommandOption("-h", "--help", "--aide", phrase: Phrase(fr: "cette aide", en: "this help"))
    static let version = CommandOption("--version", phrase: Phrase(fr: "la version", en: "the version"))

    static let declared = [folderOption, json, lang, readOnly, day, asOf, mono, ascii, linear, agent, me, help, version]

    /// The language of messages, known before anything else is read, so that a usage error is told in it.
    static func language(in words: [String], _ environment: [String: String]) -> Language {
        for (place, word) in words.enumerated() {
            if word == "--" { break }
            if word.hasPrefix("--lang="), let found = Language(rawValue: String(word.dropFirst(7))) { return found }
            if word == "--lang", place + 1 < words.count, let found = Language(rawValue: words[place + 1]) { return found }
        }
        return Language.detect(environment: environment)
    }

    /// `day`: the machine's, by which days are read.
    init(_ parsed: ParsedLine, _ environment: [String: String], day: Day) throws(UsageError) {
        folder = parsed[Self.folderOption]
        if folder == "" { throw .missingValue(Self.folderOption) }
        isJSON = parsed.has(Self.json)
        if isJSON, !parsed.command.knowsJSON, !parsed.has(Self.help), !parsed.has(Self.version) { throw .noJSON(parsed.command) }
        isReadOnly = parsed.has(Self.readOnly)
        isMono = parsed.has(Self.mono)
        isASCII = parsed.has(Self.ascii)
        isAgent = parsed.has(Self.agent)
        me = parsed[Self.me]
        isLinear = parsed.has(Self.linear)
        language = Language.detect(environment: environment)
        if let text = parsed[Self.lang] {
            guard let found = Language(rawValue: text) else { throw .badLanguage(text) }
            language = found
        }
        asOf = parsed[Self.asOf]
        if asOf?.isBlank == true { throw .missingValue(Self.asOf) }
        if asOf != nil, !parsed.command.knowsDay, !parsed.has(Self.help), !parsed.has(Self.version) { throw .noDay(parsed.command) }
        if let text = parsed[Self.day] {
            guard let found = DayReader(today: day).read(text) else { throw .badDay(Self.day, text) }
            today = found
        }
    }
}
