import Testing
import Text

@testable import QualiPilote

/// Everything somebody may type wrong: the words, the exit code, the sentence in both languages.
@Suite struct BadInputTests {
    struct Line: Sendable, CustomTestStringConvertible {
        let words: [String]
        let code: Int32
        let fr: String
        let en: String

        init(_ words: String..., code: Int32, fr: String, en: String) {
            (self.words, self.code, self.fr, self.en) = (words, code, fr, en)
        }

        var testDescription: String { words.joined(separator: " ") }
    }

    static let table = [
        Line(
            "explorer", code: 2,
            fr: "« explorer » n'est ni une commande ni un dossier : la commande la plus proche est « exporter »",
            en: "“explorer” is neither a command nor a folder: the nearest command is “exporter”"),
        Line("importer", "absent.csv", code: 2, fr: "« absent.csv » ne peut pas être lu", en: "“absent.csv” cannot be read"),
        Line(
            "importer", "x.csv", "--liste", "courses", code: 2, fr: "« courses » ne s'importe pas : --liste attend documents",
            en: "“courses” cannot be imported: --list expects documents"),
        Line(
            "exporter", "documents", "-", "--tri", "couleur", code: 2, fr: "Cette liste n'a pas de champ « couleur »",
            en: "This list has no field “couleur”"),
        Line(
            "exigences", code: 2, fr: "la plus proche est « lister exigences »", en: "the nearest command is “lister exigences”"),
        Line("lister", code: 2, fr: "Il manque SORTE", en: "KIND is missing"),
        Line(
            "lister", "documnts", code: 2, fr: "« documnts » n'est pas une liste : la plus proche est « documents »",
            en: "“documnts” is no list: the nearest is “documents”"),
        Line(
            "lister", "items", "--filtr", "x", code: 2,
            fr: "L'option --filtr est inconnue pour « lister » : vouliez-vous --filtre ?",
            en: "Option --filtr is unknown for “list”: did you mean --filtre?"),
        Line(
            "--agent", code: 2, fr: "L'option --agent est inconnue avant la commande",
            en: "Option --agent is unknown before the command"),
        Line(
            "lister", "items", "-d", code: 2, fr: "Il manque une valeur après --dossier (DIR).",
            en: "A value is missing after --dossier (DIR)."),
        Line("lister", "items", "-d", "nulle-part", code: 5, fr: "n'existe pas", en: "does not exist"),
        Line("ouvrir", "nulle-part", code: 5, fr: "n'existe pas", en: "does not exist"),
        Line("lister", "items", "-d", "..", code: 3, fr: "n'est pas un dossier de labellisation", en: "is not a label dossier"),
        Line(
            "lister", "items", "--aujourdhui", "2026-02-30", code: 2,
            fr: "« 2026-02-30 » n'est pas un jour qui existe : --aujourdhui attend AAAA-MM-JJ.",
            en: "“2026-02-30” is not a day that exists: --aujourdhui expects YYYY-MM-DD."),
        Line(
            "cocher", "1.2", "--le", "30/02", code: 2, fr: "« 30/02 » n'est pas un jour qui existe",
            en: "“30/02” is not a day that exists"),
        Line(
            "cocher", "1.2", "--le", "2099-01-01", code: 2, fr: "Le 01/01/2099 n'est pas encore passé",
            en: "01/01/2099 is not over yet"),
        Line("cocher", code: 2, fr: "Il manque REF", en: "REF is missing"),
        Line(
            "cocher", "99.99", code: 2, fr: "« 99.99 » ne désigne rien dans ce dossier",
            en: "“99.99” names nothing in this dossier"),
        Line(
            "cocher", "2.1", code: 2, fr: "« 2.1 » désigne 5 choses ; rien n'a été fait.",
            en: "“2.1” names 5 things; nothing was done."),
        Line(
            "cocher", "1.2", "--preuve", "nulle-part.jpg", code: 2,
            fr: "« nulle-part.jpg » n'est ni un fichier, ni un document, ni une preuve",
            en: "“nulle-part.jpg” is neither a file, nor a document, nor evidence"),
        Line(
            "cocher", "1.2", "--lecture-seule", code: 2, fr: "Le dossier est ouvert en lecture seule",
            en: "The dossier is open for reading only"),
        Line(
            "montrer", "a", "b", code: 2, fr: "« b » est de trop : voyez « qualipilote aide montrer ».",
            en: "“b” is one word too many: see “qualipilote help show”."),
        Line("montrer", "\u{1B}[2J", code: 2, fr: "« ␛[2J » ne désigne rien", en: "“␛[2J” names nothing"),
        Line(
            "nouveau", "y", "--referentiel", "qualepref", "--site", "P", code: 2, fr: "Le référentiel « qualepref » est inconnu",
            en: "The standard “qualepref” is unknown"),
        Line(
            "nouveau", "y", "--referentiel", "barometre-marianne", "--site", "P", code: 2, fr: "ne contient aucune exigence ici",
            en: "holds no requirement here"),
        Line("nouveau", "y", "--referentiel", "qual-e-pref-2019", code: 2, fr: "Il manque le site", en: "The site is missing"),
        Line(
            "nouveau", "y", "--referentiel", "qual-e-pref-2019", "--modules", "1,99", "--site", "P", code: 2,
            fr: "n'a pas de module « 99 »", en: "has no module “99”"),
        Line(
            "nouveau", "--referentiel", "qual-e-pref-2019", "--site", "P", "y", code: 2,
            fr: "--site prend tous les mots qui la suivent : donnez DIR avant elle.",
            en: "--site takes every word after it: give DIR before it."),
        Line(
            "nouveau", ".", "--referentiel", "qual-e-pref-2019", "--site", "P", code: 2,
            fr: "contient déjà des fichiers ; rien n'y a été écrit", en: "already holds files; nothing was written"),
        Line(
            "demo", "z", "--elements", "0", "--sans-ouvrir", code: 2, fr: "« 0 » : --elements attend un nombre de 1 à 100000.",
            en: "“0”: --elements expects a number from 1 to 100000."),
        Line("demo", "z", code: 2, fr: "L'interface demande un terminal", en: "The interface needs a terminal"),
        Line("ouvrir", code: 2, fr: "L'interface demande un terminal", en: "The interface needs a terminal"),
        Line(
            "aide", "listre", code: 2, fr: "Il n'y a pas d'aide sur « listre » : le plus proche est « lister ».",
            en: "There is no help on “listre”: the nearest is “lister”."),
        Line(
            "aide", "--completion", "zsh", code: 2, fr: "« zsh » : --completion ne connaît que bash.",
            en: "“zsh”: --completion knows bash only."),
        Line(
            "journal", "--nombre", "beaucoup", code: 2, fr: "« beaucoup » : --nombre attend un nombre",
            en: "“beaucoup”: --nombre expects a number"),
        Line(
            "lister", "documents", "--filtre", "etatt:x", code: 2, fr: "Cette liste n'a pas de champ « etatt »",
            en: "This list has no field “etatt”"),
    ]

    @Test func everyLineEndsWithItsCodeAndItsSentence() throws {
        let bench = try Bench.demonstration()
        for line in Self.table {
            for language in Language.allCases {
                let run = bench.run(["--lang", language.rawValue] + line.words)
                let wanted = Phrase(fr: line.fr, en: line.en)[language]
                #expect(run.code.rawValue == line.code, "\(line.testDescription): \(run.err)")
                #expect(run.err.contains(wanted), "\(line.testDescription): \(run.err)")
                #expect(!run.err.contains("\u{1B}"))
            }
        }
        #expect(bench.run("journal", "--json").json.array?.count == 1)
    }

    @Test func aLanguageThatIsNoneIsToldInTheOneOfTheMachine() throws {
        let bench = try Bench()
        let run = bench.run("--lang", "de", "aide")
        #expect(run.code == .usage)
        #expect(run.err.contains("--lang attend fr ou en"))
        bench.world.environment["LANG"] = "en_GB.UTF-8"
        #expect(bench.run("--lang", "de", "aide").err.contains("expects fr or en"))
    }
}
