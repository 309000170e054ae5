import Domain
import Text

/// `nouveau DIR --referentiel ID --site NOM...`.
enum NewCommand {
    static let referential = CommandOption(
        "--referentiel", "--standard", value: Phrase(same: "ID"),
        phrase: Phrase(fr: "le référentiel ; sans elle, la liste", en: "the standard; without it, the list"))
    static let modules = CommandOption(
        "--modules", value: Phrase(same: "1,2"),
        phrase: Phrase(
            fr: "les modules choisis ; les obligatoires le sont toujours", en: "the chosen modules; mandatory ones always are"))
    static let site = CommandOption(
        "--site", value: Phrase(fr: "NOM", en: "NAME"), repeated: true,
        phrase: Phrase(fr: "préfecture, sous-préfectures", en: "prefecture, sub-prefectures"))
    static let service = CommandOption(
        "--service", value: Phrase(fr: "SIGLE", en: "ACRONYM"), repeated: true,
        phrase: Phrase(fr: "services concernés", en: "services concerned"))
    static let audit = CommandOption(
        "--audit", value: Phrase(fr: "JOUR", en: "DAY"),
        phrase: Phrase(fr: "premier jour de l'audit externe", en: "first day of the external audit"))

    static let command = Command(
        "nouveau", "new", phrase: Phrase(fr: "crée le dossier d'une préfecture", en: "creates the dossier of a prefecture"),
        details: Phrase(
            fr:
                "Sans --referentiel, affiche les référentiels et ce que leur liste contient. Rien n'est écrit dans un dossier qui contient déjà des fichiers.",
            en:
                "Without --standard, prints the standards and what their list holds. Nothing is written to a folder that already holds files."
        ),
        words: [Positional(Phrase(same: "DIR"), Phrase(fr: "le dossier à créer", en: "the folder to create"))],
        options: [referential, modules, site, service, audit],
        examples: [
            Example(
                fr:
                    "qualipilote nouveau label-2026 --referentiel qual-e-pref-2019 --modules 1,2 --site 'Préfecture' 'Sous-préfecture' --audit JJ/MM/AAAA",
                en:
                    "qualipilote new label-2026 --standard qual-e-pref-2019 --modules 1,2 --site 'Prefecture' 'Sub-prefecture' --audit JJ/MM/AAAA"
            )
        ], run: run)

    private static func run(_ invocation: Invocation) throws(Failure) -> ExitCode {
        guard let id = invocation[referential] else { return try listReferentials(invocation) }
        let chosen = try find(id)
        guard !invocation.parsed.all(site).isEmpty else {
            throw Failure(
                .usage, fr: "Il manque le site : donnez au moins --site 'Préfecture'.",
                en: "The site is missing: give at least --site 'Prefecture'.")
        }
        let new = NewDossier(
            referential: chosen, modules: try modules(of: chosen, invocation), sites: invocation.parsed.all(site),
            services: invocation.parsed.all(service),
            audits: try invocation.day(audit, aim: .ahead).map { [ToldAudit(.external, on: $0)] } ?? [],
            today: invocation.today)
        let folder = invocation.world.path(invocation.words.first ?? "")
        try DossierMaker.make(new.records, in: folder, invocation)
        report(new, folder, invocation)
        return .ok
    }

    /// The living ones first; the person chooses, so nothing is created.
    private static func listReferentials(_ invocation: Invocation) throws(Failure) -> ExitCode {
        try ListSource.referentials.answer(nil, invocation).print(invocation)
        invocation.tell(
            fr: "Choisissez un référentiel : ajoutez --referentiel ID. Rien n'a été créé.",
            en: "Choose a standard: add --standard ID. Nothing was created.")
        return .usage
    }

    private static func find(_ id: String) throws(Failure) -> Record {
        let all = Reference.referentials()
        guard let found = all.first(where: { $0.id == Facet.plain(id) || $0.id == id }) else {
            let near = Nearest.close(to: id, among: all.map(\.id))
            let nearest = (near.map { " : le plus proche est « \($0) »" } ?? "", near.map { ": the nearest is “\($0)”" } ?? "")
            throw Failure(
                .usage,
                fr:
                    "Le référentiel « \(id) » est inconnu\(nearest.0) (« qualipilote lister referentiels » les dit tous).",
                en: "The standard “\(id)” is unknown\(nearest.1) (“qualipilote list standards” names them all).")
        }
        return found
    }

    /// Ids of the modules asked for, by id or number; without any, the mandatory ones, else all.
    private static func modules(of referential: Record, _ invocation: Invocation) throws(Failure) -> Set<String> {
        let all = referential[Referential.modules]
        let mandatory = referential.mandatoryModules
        guard let text = invocation[modules] else {
            return mandatory.isEmpty ? Set(all.compactMap { $0["id"]?.text }) : mandatory
        }
        var found = Set<String>()
        for word in text.split(whereSeparator: { ", ".contains($0) }).map(String.init) {
            guard let id = all.first(where: { $0["id"]?.text == word || Module.number.value(in: $0) == word })?["id"]?.text else {
                let known = all.compactMap { $0["id"]?.text }.joined(separator: ", ")
                throw Failure(
                    .usage, fr: "« \(referential.id) » n'a pas de module « \(word) » : ses modules sont \(known).",
                    en: "“\(referential.id)” has no module “\(word)”: its modules are \(known).")
            }
            found.insert(id)
        }
        return found
    }

    private static func report(_ new: NewDossier, _ folder: String, _ invocation: Invocation) {
        invocation.tell(fr: "Dossier créé : \(folder)", en: "Dossier created: \(folder)")
        if new.completeness.listed == 0 {
            let none = LevelWords(new.referential).none
            return invocation.tell(
                fr: "\(none.french.capitalized) n'y est encore : obtenez la liste officielle et collez-la dans le dossier (F3).",
                en: "There is \(none.english) in it yet: obtain the official list and paste it in the dossier (F3).")
        }
        let (held, words) = (new.completeness, LevelWords(new.referential))
        invocation.tell(
            fr: "\(words.title.french) : \(held.whole.french)\(held.lacksSome ? ". Complétez la liste dans le dossier." : ".")",
            en: "\(words.title.english): \(held.whole.english)\(held.lacksSome ? ". Complete the list in the dossier." : ".")")
    }
}
