import Archive
import Text

/// `ouvrir [DIR]`: the interface.
enum OpenCommand {
    static let command = Command(
        "ouvrir", "open",
        phrase: Phrase(fr: "ouvre l'interface (la commande sans nom)", en: "opens the interface (the command without a name)"),
        details: Phrase(
            fr: "Sans DIR : le répertoire courant si c'est un dossier, sinon le dernier ouvert, sinon l'accueil.",
            en: "Without DIR: the current folder if it is a dossier, else the last one opened, else the welcome screen."),
        words: [Positional(Phrase(same: "DIR"), Phrase(fr: "le dossier à ouvrir", en: "the dossier to open"), required: false)],
        examples: ["qualipilote", "qualipilote ouvrir /srv/qualite/label-2026"], run: run)

    private static func run(_ invocation: Invocation) throws(Failure) -> ExitCode {
        let folder = try folder(invocation)
        try checkTerminal(invocation)
        return try open(folder, invocation)
    }

    /// Hands over to the interface, and keeps what was opened for the next time.
    static func open(_ folder: String?, _ invocation: Invocation) throws(Failure) -> ExitCode {
        invocation.output.flush()
        if let folder { LastOpened(invocation.world).keep(folder) }
        return try invocation.world.openSession(folder, invocation)
    }

    static func checkTerminal(_ invocation: Invocation) throws(Failure) {
        guard invocation.world.hasTerminal || invocation.options.isLinear && invocation.world.hasLines else {
            throw Failure(
                .usage,
                fr: "L'interface demande un terminal (TERM, entrée et sortie) : « qualipilote aide » dit ce qui marche sans lui.",
                en: "The interface needs a terminal (TERM, input and output): “qualipilote help” says what works without one.")
        }
    }

    private static func folder(_ invocation: Invocation) throws(Failure) -> String? {
        guard let asked = invocation.words.first ?? invocation.options.folder else { return standardFolder(invocation.world) }
        let folder = invocation.world.path(asked)
        guard FileSystem.isFolder(folder) else { throw Failure(.noSuchFolder(folder)) }
        guard Archive.isDossier(folder) else { throw Failure(.notADossier(folder)) }
        return folder
    }

    private static func standardFolder(_ world: World) -> String? {
        if Archive.isDossier(world.folder) { return world.folder }
        return LastOpened(world).folder.flatMap { Archive.isDossier($0) ? $0 : nil }
    }
}
