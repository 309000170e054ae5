import Domain
import Exchange
import Text

/// `importer FICHIER`: a table of a spreadsheet becomes records, in one act.
enum ImportCommand {
    static let list = CommandOption(
        "--liste", "--list", value: Phrase(fr: "LISTE", en: "LIST"),
        phrase: Phrase(
            fr: "documents, actions, postes ou referentiel : les titres des colonnes le disent ; toute autre liste, par son nom",
            en: "documents, actions, posts or standard: the headings tell; any other list, by its name"))
    static let simulate = CommandOption(
        "--simuler", "--dry-run", phrase: Phrase(fr: "dit ce qui serait fait, n'écrit rien", en: "says what would be done, writes nothing"))

    static let reason = CommandOption(
        "--motif", "--reason", value: Phrase(fr: "TEXTE", en: "TEXT"),
        phrase: Phrase(
            fr: "pourquoi les échéances repoussées le sont, là où la ligne ne le dit pas",
            en: "why due dates are pushed back, where the line does not say"))

    static let command = Command(
        "importer", "import",
        phrase: Phrase(
            fr: "lit un tableau (CSV) : documents, actions, postes, référentiel",
            en: "reads a table (CSV): documents, actions, posts, standard"),
        details: Phrase(
            fr:
                "Un seul acte, que « annuler » reprend. Les lignes refusées sont nommées, les autres sont importées (code 3). Importer deux fois ne change rien ; une cellule vide n'efface rien. Une échéance repoussée sans motif (colonne « Motif du report », ou --motif) reste comme elle est (code 3). « - » lit l'entrée standard.",
            en:
                "One act, which “undo” takes back. Refused lines are named, the others are imported (code 3). Importing twice changes nothing; an empty cell erases nothing. A due date pushed back without a reason (column “Reason for postponing”, or --reason) stays as it is (code 3). “-” reads the standard input."
        ),
        words: [Positional(Phrase(fr: "FICHIER", en: "FILE"), Phrase(fr: "le tableau, en CSV", en: "the table, as CSV"))],
        options: [list, reason, simulate],
        examples: [
            Example(fr: "qualipilote importer registre.csv --simuler", en: "qualipilote import register.csv --dry-run"),
            "qualipilote importer plan.csv --liste actions",
        ], json: true, run: run)

    private static func run(_ invocation: Invocation) throws(Failure) -> ExitCode {
        var place = try Workplace(invocation)
        let kind = try invocation[list].map { word throws(Failure) in try named(word, place.dossier.schema) }
        let memory = MappingMemory(invocation.world).all
        var table = TableImport(try read(invocation), kind: kind, remembered: { memory[$0] })
        guard table.headingPlace != nil else { throw noHeadings(table, isKindGiven: kind != nil) }
        table.reason = invocation[reason]?.trimmed ?? ""
        let isSimulated = invocation.parsed.has(simulate)
        let plan = table.plan(
            place.dossier, today: place.today, nextCopil: place.facts.cycle.nextCopil.flatMap { $0[Meeting.day] },
            language: place.language,
            refusing: { [facts = place.facts, duties = place.duties] in
                Permission.refusal(of: $0, by: duties, in: facts.dossier, on: facts.today, known: facts.duties)
            },
            makeID: { [now = invocation.world.now()] in NewID.make(at: now) })
        if let change = plan.change, !isSimulated { try place.commit(change) }
        PlanPrinter(table, plan, isDone: !isSimulated).print(invocation)
        return plan.isIncomplete ? .invalid : .ok
    }

    private static func named(_ word: String, _ schema: Schema) throws(Failure) -> ImportKind {
        if let kind = ImportKinds.named(word, in: schema) { return kind }
        let names = ImportKinds.all(in: schema).map(\.name)
        throw Failure(
            .usage, fr: "« \(word) » ne s'importe pas : --liste attend \(names.joined(separator: ", ")).",
            en: "“\(word)” cannot be imported: --list expects \(names.joined(separator: ", ")).")
    }

    private static func read(_ invocation: Invocation) throws(Failure) -> Table {
        let word = invocation.words.first ?? ""
        let bytes: [UInt8]
        do throws(InputFile.Problem) {
            bytes =
                word == "-"
                ? try InputFile.standardInput(limit: Table.sizeLimit)
                : try InputFile.read(invocation.world.path(word), limit: Table.sizeLimit)
        } catch { throw Failure(error.exitCode, error.phrase(word)) }
        do throws(TableProblem) { return try Table(bytes) } catch { throw Failure(.invalid, error.phrase) }
    }

    private static func noHeadings(_ table: TableImport, isKindGiven: Bool) -> Failure {
        let labels = table.kind.fields.prefix(4).map(\.label)
        let wanted = Phrase(
            fr: labels.map(\.french).joined(separator: ", "), en: labels.map(\.english).joined(separator: ", "))
        return Failure(
            .invalid,
            fr:
                "Les premières lignes ne nomment pas les colonnes (\(isKindGiven ? wanted.french : "par exemple \(wanted.french)")…) : ajoutez une ligne de titres. Rien n'a été fait.",
            en:
                "The first lines do not name the columns (\(isKindGiven ? wanted.english : "for instance \(wanted.english)")…): add a line of headings. Nothing was done."
        )
    }
}
