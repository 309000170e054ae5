import Domain
import Text

/// Pages of help, drawn from the tables of commands.
struct HelpText {
    let language: Language
    let width: Int
    private let invocation: Invocation
    private let today: Day

    init(_ invocation: Invocation) {
        self.invocation = invocation
        language = invocation.language
        width = invocation.world.columns ?? 80
        today = invocation.today
    }

    /// What the dossier that is open here calls its engagements: read where a page names them.
    var level: LevelWords { Workplace.level(invocation) }

    private var page: Page { Page(language, width: width) }

    /// All commands on one page.
    func overview() -> Page {
        var page = page
        page.text(
            Phrase(
                fr: "QualiPilote : préparer, obtenir et garder le label qualité d'une préfecture.",
                en: "QualiPilote: prepare, pass and keep the quality label of a prefecture."))
        page.heading(Phrase(fr: "Commandes", en: "Commands"))
        page.terms(Commands.all.map { (term: String($0.usage(language).dropFirst(Program.name.count + 1)), phrase: $0.phrase) })
        page.heading(Phrase(fr: "Options de toutes les commandes", en: "Options of every command"))
        page.terms(GlobalOptions.declared.map { (term: $0.usage(language), phrase: $0.phrase) })
        codes(&page)
        page.blank()
        page.text(
            Phrase(
                fr: "« qualipilote aide COMMANDE » détaille une commande, « qualipilote aide E07 » explique un contrôle.",
                en: "“qualipilote help COMMAND” tells more of a command, “qualipilote help E07” explains a check."))
        return page
    }

    func command(_ command: Command, _ schema: Schema) -> Page {
        var page = page
        describe(command, in: &page)
        if command.name == ListCommand.command.name { lists(schema, &page) }
        if command.name == CheckCommand.command.name { checks(&page) }
        page.heading(Phrase(fr: "Options de toutes les commandes", en: "Options of every command"))
        page.terms(
            GlobalOptions.declared.filter {
                (command.knowsJSON || $0 != GlobalOptions.json) && (command.knowsDay || $0 != GlobalOptions.asOf)
            }.map { (term: $0.usage(language), phrase: $0.phrase) })
        return page
    }

    func check(_ code: String) -> Page? {
        var page = page
        if code == CheckCommand.fileCode {
            explain(code, .error, FileAdvice.title, FileAdvice.advice, &page)
            return page
        }
        guard let check = Checks.all.first(where: { $0.code == code }) else { return nil }
        let words = check.words(level)
        explain(check.code, check.severity, words.title, words.advice, &page)
        return page
    }

    // MARK: Parts that the manual has too

    func describe(_ command: Command, in page: inout Page) {
        page.entry(command.usage(language))
        page.text(command.phrase[language].capitalized + ".", indent: 2)
        if let details = command.details { page.text(details, indent: 2) }
        let aliases = command.names.filter { $0 != command.name(language) }.joined(separator: ", ")
        if !aliases.isEmpty { page.text(Phrase(fr: "Aussi : \(aliases).", en: "Also: \(aliases)."), indent: 2) }
        page.terms(
            command.words.map { (term: $0.usage(language), phrase: $0.phrase) }
                + command.options.map { (term: $0.usage(language), phrase: $0.phrase) }, indent: 4)
        for example in command.examples { page.example(example.line(command, language, today: today)) }
    }

    func lists(_ schema: Schema, _ page: inout Page) {
        page.heading(Phrase(fr: "Ce qu'on peut lister", en: "What can be listed"))
        var seen = Set<String>()
        let level = level
        let sources = ListSources.all(schema).filter { seen.insert($0.names.first ?? "").inserted }
        page.terms(
            sources.map {
                let (title, others) = (level.said($0.title), $0.names.dropFirst().joined(separator: ", "))
                let also = others.isEmpty ? "" : " (\(others))"
                return (term: $0.names.first ?? "", phrase: Phrase(fr: title.french + also, en: title.english + also))
            })
    }

    func checks(_ page: inout Page) {
        let level = level
        page.heading(Phrase(fr: "Contrôles", en: "Checks"))
        page.terms(
            [(term: CheckCommand.fileCode, phrase: FileAdvice.title)] + Checks.all.map { (term: $0.code, phrase: $0.words(level).title) })
    }

    func codes(_ page: inout Page) {
        page.heading(Phrase(fr: "Codes de retour", en: "Exit codes"))
        page.terms([
            ("0", Phrase(fr: "tout va bien", en: "all is well")),
            ("1", Phrase(fr: "un contrôle a trouvé quelque chose", en: "a check found something")),
            ("2", Phrase(fr: "commande mal formée, ou chose inconnue", en: "malformed command, or unknown thing")),
            ("3", Phrase(fr: "données refusées ou fichier illisible", en: "data refused or file unreadable")),
            (
                "4",
                Phrase(
                    fr: "quelqu'un d'autre a modifié la même chose, ou enregistre",
                    en: "somebody else changed the same thing, or is saving")
            ),
            ("5", Phrase(fr: "le disque ou les droits s'y opposent", en: "the disk or the rights do not allow it")),
        ])
    }

    private func explain(_ code: String, _ severity: Check.Severity, _ title: Phrase, _ advice: Phrase, _ page: inout Page) {
        page.text(
            Phrase(
                fr: "\(code), \(severity.phrase.french) : \(title.french)",
                en: "\(code), \(severity.phrase.english): \(title.english)"))
        page.text(advice, indent: 2)
    }
}
