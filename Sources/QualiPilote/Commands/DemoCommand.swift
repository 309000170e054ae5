import Archive
import Domain
import Text

/// `demo [DIR]`.
enum DemoCommand {
    static let standardFolder = "demo-val-d-oise"
    static let noOpen = CommandOption("--sans-ouvrir", "--no-open", phrase: Phrase(fr: "créer seulement", en: "create only"))
    static let realDates = CommandOption(
        "--dates-reelles", "--real-dates",
        phrase: Phrase(fr: "garder les dates de 2020 à 2022, tout est tenu", en: "keep the dates of 2020 to 2022, when everything was over")
    )
    static let items = CommandOption(
        "--elements", "--items", value: Phrase(same: "N"),
        phrase: Phrase(
            fr: "un dossier fabriqué d'environ N points, pour mesurer", en: "a made-up dossier of about N items, for measuring"))

    static let command = Command(
        "demo",
        phrase: Phrase(fr: "crée le dossier de démonstration et l'ouvre", en: "creates the demonstration dossier and opens it"),
        details: Phrase(
            fr:
                "Une préfecture à 90 jours de son audit externe : 30 exigences, 124 documents, 23 COPIL. Une démonstration déjà là est ouverte, jamais remplacée.",
            en:
                "A prefecture 90 days before its external audit: 30 requirements, 124 documents, 23 COPIL. A demonstration already there is opened, never replaced."
        ),
        words: [
            Positional(
                Phrase(same: "DIR"),
                Phrase(fr: "où la créer (sinon ./demo-val-d-oise)", en: "where to create it (else ./demo-val-d-oise)"),
                required: false)
        ], options: [noOpen, realDates, items],
        examples: [
            "qualipilote demo", Example(fr: "qualipilote demo /tmp/essai --sans-ouvrir", en: "qualipilote demo /tmp/trial --no-open"),
            Example(fr: "qualipilote demo mesures --elements 10000", en: "qualipilote demo measures --items 10000"),
        ],
        run: run)

    private static func run(_ invocation: Invocation) throws(Failure) -> ExitCode {
        let folder = invocation.world.path(invocation.words.first ?? invocation.options.folder ?? standardFolder)
        let count = try invocation.number(items, in: 1...100_000)
        if !invocation.parsed.has(noOpen) { try OpenCommand.checkTerminal(invocation) }
        if Archive.isDossier(folder) {
            try checkDemonstration(folder, invocation)
        } else {
            try create(in: folder, count, invocation)
        }
        return invocation.parsed.has(noOpen) ? .ok : try OpenCommand.open(folder, invocation)
    }

    /// A real dossier is never taken for a demonstration.
    private static func checkDemonstration(_ folder: String, _ invocation: Invocation) throws(Failure) {
        guard Archive.ownRecord(folder).map({ $0[DossierRecord.demonstration] }) ?? false else {
            throw Failure(
                .usage,
                fr: "« \(folder) » est un vrai dossier, pas une démonstration : rien n'y a été écrit ; donnez un autre endroit.",
                en: "“\(folder)” is a real dossier, no demonstration: nothing was written; give another place.")
        }
        invocation.tell(
            fr: "La démonstration est déjà là, telle que vous l'avez laissée : \(folder)",
            en: "The demonstration is already there, as you left it: \(folder)")
    }

    private static func create(in folder: String, _ count: Int?, _ invocation: Invocation) throws(Failure) {
        try DossierMaker.make(try records(count, invocation), in: folder, invocation)
        invocation.tell(
            fr: "Démonstration créée, ses données sont fictives : \(folder)",
            en: "Demonstration created, its data are fictitious: \(folder)")
    }

    private static func records(_ count: Int?, _ invocation: Invocation) throws(Failure) -> [Record] {
        if let count { return SyntheticDossier(items: count, today: invocation.today).records }
        return try story(invocation.parsed.has(realDates) ? .realDates : .upcoming(today: invocation.today))
    }

    /// The records of the demonstration, from the data inside the program.
    static func story(_ variant: Demonstration.Variant) throws(Failure) -> [Record] {
        do throws(Demonstration.Fault) { return try Demonstration(variant).records(Reference.demonstration()) } catch {
            throw Failure(
                .invalid, fr: "Les données de la démonstration sont abîmées dans ce programme : reprenez-en une copie.",
                en: "The demonstration's data are damaged in this program: take a new copy of it.")
        }
    }
}
