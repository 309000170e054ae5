import Archive
import Domain
import Text

/// `lister KIND`.
enum ListCommand {
    static let filter = CommandOption(
        "--filtre", "--filter", value: Phrase(same: "EXPR"),
        phrase: Phrase(
            fr: "mots à trouver, et champ:valeur (état:applicable)", en: "words to find, and field:value (state:applicable)"))

    static let command = Command(
        "lister", "list", "ls",
        phrase: Phrase(fr: "une liste : exigences, points, documents, copil", en: "a list: requirements, items, documents, copil"),
        details: Phrase(
            fr: "Une ligne par fiche. Une fiche illisible est nommée à la fin, les autres sont listées (code 3).",
            en: "One line per record. An unreadable record is named at the end, the others are listed (code 3)."),
        words: [
            Positional(
                Phrase(fr: "SORTE", en: "KIND"),
                Phrase(fr: "ce qu'on liste, en français ou en anglais", en: "what to list, in French or English"))
        ],
        options: [filter],
        examples: [
            Example(fr: "qualipilote lister exigences", en: "qualipilote list requirements"),
            Example(
                fr: "qualipilote lister documents --filtre 'accueil état:applicable'",
                en: "qualipilote list documents --filter 'reception state:applicable'"),
            "qualipilote lister items --json",
        ], json: true, run: run)

    private static func run(_ invocation: Invocation) throws(Failure) -> ExitCode {
        let (place, source) = try open(invocation)
        try source.answer(place, invocation).print(invocation)
        return place?.reportProblems() ?? true ? .ok : .invalid
    }

    /// The list that the first word names, and the dossier it is drawn from.
    static func open(_ invocation: Invocation) throws(Failure) -> (Workplace?, ListSource) {
        let word = invocation.words.first ?? ""
        guard let source = ListSources.named(word, invocation.world.schema) else { throw unknown(word, invocation.world.schema) }
        return (try workplace(source, invocation), source)
    }

    /// The dossier; nil where the list does without and none is here.
    private static func workplace(_ source: ListSource, _ invocation: Invocation) throws(Failure) -> Workplace? {
        if !source.needsDossier, invocation.options.folder == nil, !Archive.isDossier(invocation.world.folder) { return nil }
        return try Workplace(invocation)
    }

    private static func unknown(_ word: String, _ schema: Schema) -> Failure {
        let near = Nearest.close(to: word, among: ListSources.all(schema).flatMap(\.names)).map {
            Phrase(fr: " : la plus proche est « \($0) »", en: ": the nearest is “\($0)”")
        }
        let nearest = near ?? Phrase(same: "")
        return Failure(
            .usage,
            fr:
                "« \(word) » n'est pas une liste\(nearest.french) (« qualipilote aide lister » les dit toutes).",
            en: "“\(word)” is no list\(nearest.english) (“qualipilote help list” names them all).")
    }
}
