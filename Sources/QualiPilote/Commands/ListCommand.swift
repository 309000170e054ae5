import Archive
import Domain
import Text

/// `lister KIND`.
enum ListCommand {
    static let filter = CommandOption(
        "--filtre", "--filter", value: Phrase(same: "EXPR"),
        phrase: Phrase(
            fr: "mots, \"une phrase\", champ:valeur, ! pour non, ou, ( ) : état:retard,bloqué service:DCL éch:<30j",
            en: "words, \"a phrase\", field:value, ! for not, or, ( ): state:late,blocked service:DCL due:<30d"))

    static let view = CommandOption(
        "--vue", "--view", value: Phrase(fr: "NOM", en: "NAME"),
        phrase: Phrase(
            fr: "ce que montre une vue gardée, ou une de celles du programme (« Sans preuve »)",
            en: "what a kept view shows, or one of the program's (“Without evidence”)"))

    static let command = Command(
        "lister", "list", "ls",
        phrase: Phrase(fr: "une liste : exigences, points, documents, copil", en: "a list: requirements, items, documents, copil"),
        details: Phrase(
            fr:
                "Une ligne par fiche. Une fiche illisible est nommée à la fin, les autres sont listées (code 3). Le filtre est celui de « / » dans les listes : chaque mot se trouve quelque part, sans regard aux accents ; champs et valeurs portent les noms qu'on lit, ou leur début ; état:a,b vaut l'un des deux ; un jour est <30j, >=01/12, 01/12..31/12, \"ce mois\", 2026 ; resp:moi, sans:preuve, lié:DOC-ACC-012, exigence:2. « ! » s'applique à ce qui suit, puis l'espace veut dire et, puis « ou ».",
            en:
                "One line per record. An unreadable record is named at the end, the others are listed (code 3). The filter is that of “/” in lists: each word stands somewhere, accents aside; fields and values have the names people read, or how those begin; state:a,b is either; a day is <30d, >=01/12, 01/12..31/12, \"this month\", 2026; owner:me, without:evidence, linked:DOC-ACC-012, requirement:2. “!” applies to what follows, then the blank means and, then “or”."
        ),
        words: [
            Positional(
                Phrase(fr: "SORTE", en: "KIND"),
                Phrase(fr: "ce qu'on liste, en français ou en anglais", en: "what to list, in French or English"), required: false)
        ],
        options: [filter, view],
        examples: [
            Example(fr: "qualipilote lister exigences", en: "qualipilote list requirements"),
            Example(
                fr: "qualipilote lister documents --filtre 'accueil état:applicable'",
                en: "qualipilote list documents --filter 'reception state:applicable'"),
            Example(
                fr: "qualipilote lister actions --filtre 'service:DCL (état:retard ou éch:<30j)'",
                en: "qualipilote list actions --filter 'service:DCL (state:late or due:<30d)'"),
            Example(
                fr: "qualipilote lister actions --filtre état:retard --au 'dans 30 j'",
                en: "qualipilote list actions --filter state:late --as-of 'in 30 days'"),
            Example(fr: "qualipilote lister --vue 'Sans preuve'", en: "qualipilote list --view 'Without evidence'"),
            "qualipilote lister items --json",
        ], json: true, day: true, run: run)

    private static func run(_ invocation: Invocation) throws(Failure) -> ExitCode {
        let asked = try open(invocation)
        let place = asked.place
        try asked.source.answer(place, invocation, view: asked.view).print(invocation)
        return place?.reportProblems() ?? true ? .ok : .invalid
    }

    /// The list that the first word names, or a view of one, and the dossier it is drawn from.
    static func open(_ invocation: Invocation) throws(Failure) -> (place: Workplace?, source: ListSource, view: NamedView?) {
        if let name = invocation[view] {
            let place = try Workplace(invocation)
            let (source, view) = try ViewFinder(place, invocation).find(name)
            return (place, source, view)
        }
        guard let word = invocation.words.first else { throw Self.nothing }
        guard let source = ListSources.named(word, invocation.world.schema) else { throw unknown(word, invocation.world.schema) }
        return (try workplace(source, invocation), source, nil)
    }

    private static let nothing = Failure(
        .usage, fr: "Donnez la SORTE à lister, ou une vue par --vue (« qualipilote aide lister »).",
        en: "Give the KIND to list, or a view with --view (“qualipilote help list”).")

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
