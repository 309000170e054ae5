import Domain
import Text

/// `aide [COMMANDE | CODE]`.
enum HelpCommand {
    static let completion = CommandOption(
        "--completion", value: Phrase(same: "bash"),
        phrase: Phrase(fr: "le script qui complète les mots dans bash", en: "the script that completes words in bash"))

    static let command = Command(
        "aide", "help",
        phrase: Phrase(
            fr: "l'aide, d'une commande, d'un contrôle, ou la table des rôles", en: "help, of a command, of a check, or the table of roles"),
        words: [
            Positional(
                Phrase(fr: "COMMANDE|CODE|roles", en: "COMMAND|CODE|roles"),
                Phrase(fr: "de quoi on veut l'aide", en: "what help is wanted for"), required: false)
        ],
        options: [completion],
        examples: [
            Example(fr: "qualipilote aide lister", en: "qualipilote help list"), "qualipilote aide E07", "qualipilote aide roles",
            "eval \"$(qualipilote aide --completion bash)\"",
        ], run: run)

    /// The page of the command that was given `--help`, else all of them.
    static func printHelp(_ invocation: Invocation) -> ExitCode {
        let (text, command) = (HelpText(invocation), invocation.parsed.command)
        let isNamed = !invocation.parsed.isImplicit
        (isNamed ? text.command(command, invocation.world.schema) : text.overview()).print(invocation)
        return .ok
    }

    private static func run(_ invocation: Invocation) throws(Failure) -> ExitCode {
        if let shell = invocation[completion] { return try printCompletion(shell, invocation) }
        let text = HelpText(invocation)
        guard let word = invocation.words.first else {
            text.overview().print(invocation)
            return .ok
        }
        try page(word, text, invocation).print(invocation)
        return .ok
    }

    private static func page(_ word: String, _ text: HelpText, _ invocation: Invocation) throws(Failure) -> Page {
        if let command = Commands.named(word) { return text.command(command, invocation.world.schema) }
        if let page = text.check(word.uppercased()) { return page }
        if Folding.fold(word) == Folding.fold(HelpText.roles) { return text.roles() }
        let names = Commands.all.map { $0.name(invocation.language) } + Checks.all.map(\.code) + [HelpText.roles]
        guard let nearest = Nearest.close(to: word, among: names) else {
            throw Failure(
                .usage, fr: "Il n'y a pas d'aide sur « \(word) » : « qualipilote aide » nomme toutes les commandes.",
                en: "There is no help on “\(word)”: “qualipilote help” names every command.")
        }
        throw Failure(
            .usage, fr: "Il n'y a pas d'aide sur « \(word) » : le plus proche est « \(nearest) ».",
            en: "There is no help on “\(word)”: the nearest is “\(nearest)”.")
    }

    private static func printCompletion(_ shell: String, _ invocation: Invocation) throws(Failure) -> ExitCode {
        guard shell == "bash" else {
            throw Failure(
                .usage, fr: "« \(shell) » : --completion ne connaît que bash.", en: "“\(shell)”: --completion knows bash only.")
        }
        for line in BashCompletion(schema: invocation.world.schema).lines { invocation.print(line) }
        return .ok
    }
}
