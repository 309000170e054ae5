import Testing

/// Everything that can be asked wrongly, in one table: what is typed and where, the exit code, the sentence in both languages.
struct BadInput: Sendable, CustomTestStringConvertible {
    enum Place: String, Sendable {
        case demonstration, fresh, empty, notWritable, broken, notEmpty
        case pipe, dumb, tiny
        case tables, closedOutput, closedDepot, closedProof
    }

    let words: [String]
    let code: Int32
    let french: String
    let english: String
    let place: Place

    init(_ words: String, _ code: Int32, _ french: String, _ english: String, in place: Place = .fresh) {
        self.words = words.split(separator: " ").map(String.init)
        (self.code, self.french, self.english, self.place) = (code, french, english, place)
    }

    var testDescription: String { "\(words.joined(separator: " ")) (\(place.rawValue))" }

    static let table = line + making + places + acts + tables + closed + terminals

    /// The words of the line.
    private static let line = [
        BadInput(
            "listre exigences", 2, "« listre » n'est ni une commande ni un dossier : la commande la plus proche est « lister »",
            "“listre” is neither a command nor a folder"),
        BadInput(
            "explorer", 2, "« explorer » n'est ni une commande ni un dossier : la commande la plus proche est « exporter »",
            "“explorer” is neither a command nor a folder: the nearest command is “exporter”"),
        BadInput("-d dossier importer absent.csv", 2, "« absent.csv » ne peut pas être lu", "“absent.csv” cannot be read"),
        BadInput(
            "-d dossier importer x.csv --liste courses", 2, "« courses » ne s'importe pas : --liste attend documents",
            "“courses” cannot be imported: --list expects documents"),
        BadInput(
            "-d dossier exporter documents - --tri couleur", 2, "Cette liste n'a pas de champ « couleur »",
            "This list has no field “couleur”"),
        BadInput("exigences", 2, "la plus proche est « lister exigences »", "the nearest command is “list exigences”"),
        BadInput("lister", 2, "Donnez la SORTE à lister", "Give the KIND to list"),
        BadInput("lister machins", 2, "« machins » n'est pas une liste", "“machins” is no list"),
        BadInput(
            "lister documnts", 2, "« documnts » n'est pas une liste : la plus proche est « documents »",
            "“documnts” is no list: the nearest is “documents”"),
        BadInput("lister exigences encore", 2, "« encore » est de trop", "“encore” is one word too many"),
        BadInput("lister --filter", 2, "Il manque une valeur après --filtre", "A value is missing after --filter"),
        BadInput(
            "lister items --filtr x", 2, "L'option --filtr est inconnue pour « lister » : vouliez-vous --filtre ?",
            "Option --filtr is unknown for “list”: did you mean --filtre?"),
        BadInput(
            "-d dossier lister documents --filtre etatt:x", 2, "Cette liste n'a pas de champ « etatt »", "This list has no field “etatt”",
            in: .demonstration),
        BadInput(
            "-d dossier lister decisions --filtre inconnu:", 2, "Cette liste n'a pas de champ « inconnu »",
            "This list has no field “inconnu”"),
        BadInput("lister exigences --json=oui", 2, "--json ne prend pas de valeur", "--json takes no value"),
        BadInput("--moi", 2, "Il manque une valeur après --moi (PERSONNE).", "A value is missing after --me (PERSON)."),
        BadInput(
            "lister items -d", 2, "Il manque une valeur après --dossier (DIR).", "A value is missing after --dossier (DIR)."),
        BadInput("--lang de lister exigences", 2, "--lang attend fr ou en", "--lang expects fr or en"),
        BadInput(
            "lister exigences --aujourdhui 2026-02-30", 2,
            "« 2026-02-30 » n'est pas un jour qui existe : --aujourdhui attend un jour",
            "“2026-02-30” is not a day that exists: --today expects a day"),
        BadInput("lister exigences --aujourdhui", 2, "Il manque une valeur après --aujourdhui", "A value is missing after"),
        BadInput(
            "lister exigences --aujourdhui 2026-01-01 --aujourdhui 2026-01-01", 2, "--aujourdhui est donnée deux fois",
            "--today is given twice"),
        BadInput(
            "aide listre", 2, "Il n'y a pas d'aide sur « listre » : le plus proche est « lister ».",
            "There is no help on “listre”: the nearest is “list”."),
        BadInput(
            "aide zzz", 2, "Il n'y a pas d'aide sur « zzz » : « qualipilote aide » nomme toutes les commandes.",
            "There is no help on “zzz”: “qualipilote help” names every command."),
        BadInput(
            "aide --completion zsh", 2, "« zsh » : --completion ne connaît que bash.", "“zsh”: --completion knows bash only."),
        BadInput(
            "-d dossier journal --nombre beaucoup", 2, "« beaucoup » : --nombre attend un nombre", "“beaucoup”: --count expects a number"),
        BadInput(
            "lister a b", 2, "« b » est de trop : voyez « qualipilote aide lister ».",
            "“b” is one word too many: see “qualipilote help list”."),
    ]

    /// Making a dossier.
    private static let making = [
        BadInput(
            "nouveau d2 --referentiel qual-e-prefs --site Préfecture", 2,
            "Le référentiel « qual-e-prefs » est inconnu : le plus proche est « qual-e-pref-2019 »",
            "The standard “qual-e-prefs” is unknown"),
        BadInput(
            "nouveau d2 --referentiel qualepref --site P", 2, "Le référentiel « qualepref » est inconnu",
            "The standard “qualepref” is unknown"),
        BadInput("nouveau d2 --referentiel qual-e-pref-2019", 2, "Il manque le site", "The site is missing"),
        BadInput("nouveau d2", 2, "Choisissez un référentiel", "Choose a standard"),
        BadInput(
            "nouveau d2 --referentiel qual-e-pref-2019 --site P --modules 1,99", 2, "n'a pas de module « 99 »",
            "has no module “99”"),
        BadInput(
            "nouveau --referentiel qual-e-pref-2019 --site P d2", 2, "--site prend tous les mots qui la suivent : donnez DIR avant elle.",
            "--site takes every word after it: give DIR before"),
        BadInput(
            "nouveau d2 --referentiel qual-e-pref-2019 --site P --audit 30/02/2026", 2, "« 30/02/2026 » n'est pas un jour qui existe",
            "“30/02/2026” is not a day that exists"),
        BadInput(
            "nouveau plein --referentiel qual-e-pref-2019 --site P", 2, "contient déjà des fichiers ; rien n'y a été écrit",
            "already holds files; nothing was written", in: .notEmpty),
        BadInput(
            "nouveau ferme/d2 --referentiel qual-e-pref-2019 --site P", 5, "n'a pas le droit d'écrire", "may not write",
            in: .notWritable),
        BadInput(
            "demo dossier --sans-ouvrir", 2, "est un vrai dossier, pas une démonstration : rien n'y a été écrit",
            "is a real dossier, no demonstration: nothing was written"),
        BadInput(
            "demo d2 --sans-ouvrir --elements 0", 2, "« 0 » : --elements attend un nombre de 1 à 100000.",
            "“0”: --items expects a number from 1 to 100000."),
        BadInput(
            "demo d2 --sans-ouvrir --elements zéro", 2, "« zéro » : --elements attend un nombre", "“zéro”: --items expects a number"),
    ]

    /// The place.
    private static let places = [
        BadInput("-d absent lister exigences", 5, "« absent » n'existe pas", "“absent” does not exist"),
        BadInput("lister items -d absent", 5, "« absent » n'existe pas", "“absent” does not exist"),
        BadInput("ouvrir absent", 5, "n'existe pas : vérifiez le chemin", "does not exist: check the path"),
        BadInput(
            "-d home lister exigences", 3, "n'est pas un dossier de labellisation (pas de dossier.json)",
            "is not a label dossier (no dossier.json)"),
        BadInput("lister exigences", 3, "n'est pas un dossier de labellisation", "is not a label dossier", in: .empty),
        BadInput("-d dossier lister points", 3, "ligne 3", "line 3", in: .broken),
        BadInput("-d dossier lister exigences --json", 3, "ligne 3", "line 3", in: .broken),
        BadInput("-d dossier cocher 1.1", 5, "n'a pas le droit d'écrire", "may not write", in: .notWritable),
    ]

    /// Acts that cannot be.
    private static let acts = [
        BadInput("-d dossier cocher", 2, "Il manque REF", "REF is missing"),
        BadInput("-d dossier cocher 1.2 --le 30/02", 2, "« 30/02 » n'est pas un jour qui existe", "“30/02” is not a day that exists"),
        BadInput("-d dossier cocher 1.2 --le 2099-01-01", 3, "01/01/2099 n'est pas plausible", "01/01/2099 is not plausible"),
        BadInput(
            "-d dossier cocher 99.99", 2, "« 99.99 » ne désigne rien dans ce dossier", "“99.99” names nothing in this dossier"),
        BadInput("-d dossier montrer \u{1B}[2J", 2, "« ␛[2J » ne désigne rien", "“␛[2J” names nothing"),
        BadInput(
            "-d dossier cocher 1.2 --preuve nulle-part.jpg", 2,
            "« nulle-part.jpg » n'est ni un fichier, ni un document, ni une preuve",
            "“nulle-part.jpg” is neither a file, nor a document, nor evidence"),
        BadInput(
            "-d dossier cocher 1.2 --lecture-seule", 2, "Le dossier est ouvert en lecture seule",
            "The dossier is open for reading only"),
        BadInput(
            "-d dossier cocher 2.1", 2, "« 2.1 » désigne 5 choses ; rien n'a été fait.", "“2.1” names 5 things; nothing was done.",
            in: .demonstration),
    ]

    /// No terminal, or one that cannot draw.
    private static let terminals = [
        BadInput("ouvrir", 2, "L'interface demande un terminal", "The interface needs a terminal"),
        BadInput("ouvrir dossier", 2, "L'interface demande un terminal", "The interface needs a terminal"),
        BadInput("dossier", 2, "L'interface demande un terminal", "The interface needs a terminal"),
        BadInput("demo d2", 2, "L'interface demande un terminal", "The interface needs a terminal"),
        BadInput("dossier", 2, "L'interface demande un terminal", "The interface needs a terminal", in: .pipe),
        BadInput("dossier", 2, "L'interface demande un terminal", "The interface needs a terminal", in: .dumb),
        BadInput("dossier", 0, "Fenêtre trop petite : agrandissez-la", "Window too small: enlarge it", in: .tiny),
    ]
}
