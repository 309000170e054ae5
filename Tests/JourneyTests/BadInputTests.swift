import Foundation
import Testing

/// Everything that can be asked wrongly, in one table: what is said, in both languages, and the exit code.
struct BadInput: Sendable, CustomTestStringConvertible {
    enum Place: Sendable { case fresh, empty, notWritable, broken, newer, notEmpty }

    let words: [String]
    let code: Int32
    let french: String
    let english: String
    var place = Place.fresh
    /// nil: no --aujourdhui is given.
    var today: String? = Office.today

    init(_ words: String, _ code: Int32, _ french: String, _ english: String, in place: Place = .fresh, today: String? = Office.today) {
        self.words = words.split(separator: " ").map(String.init)
        (self.code, self.french, self.english, self.place, self.today) = (code, french, english, place, today)
    }

    var testDescription: String { words.joined(separator: " ") + " (\(place))" }

    static let table = [
        // words of the line
        BadInput(
            "listre exigences", 2, "« listre » n'est ni une commande ni un dossier : la commande la plus proche est « lister »",
            "“listre” is neither a command nor a folder"),
        BadInput("lister", 2, "Il manque SORTE", "KIND is missing"),
        BadInput("lister machins", 2, "« machins » n'est pas une liste", "“machins” is no list"),
        BadInput("lister exigences encore", 2, "« encore » est de trop", "“encore” is one word too many"),
        BadInput("lister --filter", 2, "Il manque une valeur après --filtre", "A value is missing after --filtre"),
        BadInput("lister exigences --jsno", 2, "L'option --jsno est inconnue", "Option --jsno is unknown"),
        BadInput("lister exigences --json=oui", 2, "--json ne prend pas de valeur", "--json takes no value"),
        BadInput("--lang de lister exigences", 2, "--lang attend fr ou en", "--lang expects fr or en"),
        BadInput(
            "lister exigences --aujourdhui 2026-02-30", 2, "« 2026-02-30 » n'est pas un jour qui existe",
            "“2026-02-30” is not a day that exists", today: nil),
        BadInput(
            "lister exigences --aujourdhui", 2, "Il manque une valeur après --aujourdhui", "A value is missing after --aujourdhui",
            today: nil),
        BadInput("lister exigences --aujourdhui 2026-01-01", 2, "--aujourdhui est donnée deux fois", "--aujourdhui is given twice"),
        // making a dossier
        BadInput(
            "nouveau d2 --referentiel qual-e-prefs --site Préfecture", 2,
            "Le référentiel « qual-e-prefs » est inconnu : le plus proche est « qual-e-pref-2019 »",
            "The standard “qual-e-prefs” is unknown"),
        BadInput("nouveau d2 --referentiel qual-e-pref-2019", 2, "Il manque le site", "The site is missing"),
        BadInput("nouveau d2", 2, "Choisissez un référentiel", "Choose a standard"),
        BadInput("nouveau d2 --referentiel qual-e-pref-2019 --site P --modules 1,99", 2, "n'a pas de module « 99 »", "has no module “99”"),
        BadInput(
            "nouveau d2 --referentiel qual-e-pref-2019 --site P --audit 30/02/2026", 2, "« 30/02/2026 » n'est pas un jour qui existe",
            "“30/02/2026” is not a day that exists"),
        BadInput(
            "nouveau plein --referentiel qual-e-pref-2019 --site P", 2, "contient déjà des fichiers ; rien n'y a été écrit",
            "already holds files; nothing was written", in: .notEmpty),
        BadInput(
            "nouveau ferme/d2 --referentiel qual-e-pref-2019 --site P", 5, "n'a pas le droit d'écrire", "may not write", in: .notWritable),
        BadInput(
            "demo dossier --sans-ouvrir", 2, "est un vrai dossier, pas une démonstration : rien n'y a été écrit",
            "is a real dossier, no demonstration: nothing was written"),
        BadInput("demo d2 --sans-ouvrir --elements zéro", 2, "zéro", "zéro"),
        BadInput("demo d2 --sans-ouvrir --elements 0", 2, "« 0 »", "“0”"),
        // the place
        BadInput("-d absent lister exigences", 5, "« absent » n'existe pas", "“absent” does not exist"),
        BadInput("ouvrir absent", 5, "n'existe pas : vérifiez le chemin", "does not exist: check the path"),
        BadInput(
            "-d home lister exigences", 3, "n'est pas un dossier de labellisation (pas de dossier.json)",
            "is not a label dossier (no dossier.json)"),
        BadInput("lister exigences", 3, "n'est pas un dossier de labellisation", "is not a label dossier", in: .empty),
        BadInput("-d dossier lister points", 3, "ligne 3", "line 3", in: .broken),
        // no terminal
        BadInput("ouvrir dossier", 2, "L'interface demande un terminal", "The interface needs a terminal"),
        BadInput("dossier", 2, "L'interface demande un terminal", "The interface needs a terminal"),
        BadInput("demo d2", 2, "L'interface demande un terminal", "The interface needs a terminal"),
    ]
}

@Suite struct BadInputTests {
    @Test(arguments: BadInput.table, ["fr", "en"]) func isAnsweredByASentenceAndACode(wrong: BadInput, language: String) throws {
        let office = try Office(wrong.place == .empty ? .empty : .fresh)
        let prefix = try prepare(wrong.place, office)
        let before = try FileManager.default.subpathsOfDirectory(atPath: office.base).filter { !$0.hasPrefix("home") }.sorted()
        let run = try office.run(
            wrong.words, environment: ["LC_ALL": language == "fr" ? "C.UTF-8" : "en_GB.UTF-8"], prefix: prefix, today: wrong.today)
        let sentence = language == "fr" ? wrong.french : wrong.english
        #expect(run.code == wrong.code, "\(run.messages)")
        let said = run.messages.replacingOccurrences(of: office.base + "/", with: "").replacingOccurrences(of: "\u{A0}", with: " ")
            .replacingOccurrences(of: "\u{202F}", with: " ")
        #expect(said.contains(sentence), "\(run.messages)")
        if language == "fr" { #expect(!run.messages.contains(#/ [:;!?»]|« /#), "French typography: \(run.messages)") }
        #expect(!run.messages.contains("Fatal") && !run.messages.contains("\u{1B}"))
        #expect(run.messages.split(separator: "\n").count <= 2, "one clear sentence, not \(run.messages)")
        if wrong.place != .broken { #expect(run.output.isEmpty || wrong.words == ["nouveau", "d2"]) }
        #expect(
            try FileManager.default.subpathsOfDirectory(atPath: office.base).filter { !$0.hasPrefix("home") }.sorted() == before,
            "nothing is left behind")
    }

    private func prepare(_ place: BadInput.Place, _ office: Office) throws -> [String] {
        switch place {
        case .fresh, .empty, .newer: return []
        case .notEmpty:
            try FileManager.default.createDirectory(atPath: office.base + "/plein", withIntermediateDirectories: true)
            try "bonjour".write(toFile: office.base + "/plein/lisez-moi.txt", atomically: true, encoding: .utf8)
        case .notWritable:
            try FileManager.default.createDirectory(atPath: office.base + "/ferme", withIntermediateDirectories: true)
            chmod(office.base + "/ferme", 0o555)
            return try OtherAccount(office).prefix
        case .broken: try office.write("{\n  \"id\": \"x\",\n  oups\n}\n", to: try office.file("checklists", "1-"))
        }
        return []
    }
}
