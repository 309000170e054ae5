import Canvas
import Text

/// Words people type for what the program calls otherwise, in both languages: the menu of commands finds by them too.
enum Synonyms {
    /// By the key of the screen.
    private static let places: [Key: String] = [
        .character("1"):
            "retard relance relancer rappel échéance urgent attente valider tâches travail agenda late overdue reminder deadline due tasks",
        .character("2"): "engagement critère module point checklist fiche avancement commitment criterion checklist progress",
        .character("3"): "pièce justificatif photo joindre attestation dépôt fichier proof attachment upload file",
        .character("4"): "procédure registre charte guide affiche mode opératoire procedure register",
        .character("5"):
            "décision réunion comité relevé présence ordre du jour compte rendu PV séance decision meeting minutes attendance agenda",
        .character("6"): "plan d'actions corrective préventive amélioration plan corrective improvement",
        .character("7"): "constat écart non-conformité auditeur label point sensible finding nonconformity gap auditor",
        .character("8"): "enquête satisfaction réclamation suggestion CLU survey complaint",
        .character("9"):
            "personne agent poste service site paramètres réglages configuration référentiel rôle droits titulaire absence remplaçant annuaire people staff settings role rights",
        .character("0"): "vue vues filtre gardé favori enregistrée saved view filter favourite",
        .character("/"): "rechercher trouver où search find",
        .function(3): "copier-coller Excel CSV tableur LibreOffice registre charger import spreadsheet load",
        .function(8): "ordre du jour séance comité agenda meeting",
        .control("o"): "disparu perdu restaurer réparer sauvegarde écrasé vanished lost restore repair overwritten",
    ]

    private static let globals: [GlobalCommand: String] = [
        .undo: "défaire revenir erreur corriger rattraper corbeille récupérer mistake revert restore trash",
        .redo: "refaire again",
        .quit: "sortir partir fermer exit leave close",
        .closeView: "sortir quitter retour exit quit",
        .saveReflex: "sauvegarder sauvegarde enregistrer enregistrement save backup",
        .refresh: "actualiser recharger rafraîchir reload update",
        .redraw: "écran brouillé affichage garbled",
        .otherDay: "date futur avenir passé prévision simuler projection futur future past forecast",
        .help: "touches raccourcis manuel mode d'emploi keys shortcuts manual",
        .copyReflex: "copie presse-papiers clipboard",
        .pasteReflex: "coller presse-papiers clipboard",
    ]

    /// By words of the command's own name.
    private static let commands: [(name: String, words: String)] = [
        ("exporter", "imprimer impression Excel CSV tableur extraire print spreadsheet extract"),
        ("supprimer", "effacer enlever retirer corbeille erase remove trash"),
        ("modifier", "éditer corriger changer renommer mettre à jour rename correct update"),
        ("ajouter", "créer nouveau nouvelle saisir insérer new create insert"),
        ("note", "commentaire remarque annotation comment remark"),
        ("lier", "rattacher associer attach associate"),
        ("historique", "journal modifications qui log changes who"),
        ("relances", "rappel mail courriel message e-mail reminder"),
        ("valider", "accepter approuver accept approve"),
        ("cocher", "fait terminé done tick"),
    ]

    /// Of a screen that has no key, by words of its name.
    private static func unkeyed(_ entry: MenuEntry) -> String {
        let name = Folding.fold(entry.phrase.french)
        let words = [
            ("controles", "contrôle vérifier vérification cohérence anomalie erreurs check verify errors"),
            ("fiche du dossier", "modules retenus référentiel prefecture titre settings"), ("indicateurs", "mesure délai taux measure"),
            ("personnes", "agent annuaire staff"), ("postes", "titulaire suppléant holder"),
        ]
        return words.filter { Folding.contains(name, Folding.fold($0.0)) }.map(\.1).joined(separator: " ")
    }

    /// The words an entry is found by beside its own.
    static func words(_ entry: MenuEntry) -> String {
        switch entry.target {
        case .place: return entry.keys.isEmpty ? unkeyed(entry) : entry.keys.compactMap { places[$0] }.joined(separator: " ")
        case .global(let command): return globals[command] ?? ""
        case .layer:
            let name = Folding.fold(entry.phrase.french)
            return commands.filter { Folding.contains(name, Folding.fold($0.name)) }.map(\.words).joined(separator: " ")
        case .advice(let advice): return advice.words
        case .view: return "vue view"
        }
    }
}

/// What people look for in the menu and that no key does: a sentence says how it is here.
struct Advice: Sendable, Hashable {
    let name: Phrase
    let said: Phrase
    let words: String

    static let all = [
        Advice(
            name: Phrase(fr: "imprimer", en: "print"),
            said: Phrase(
                fr: "Rien ne s'imprime d'ici : X exporte la liste affichée, à imprimer depuis le tableur.",
                en: "Nothing is printed from here: X exports the list shown, to print from the spreadsheet."),
            words: "impression exporter papier rapport bilan tableau de bord PDF Word export paper report dashboard"),
        Advice(
            name: Phrase(fr: "supprimer", en: "delete"),
            said: Phrase(
                fr: "Sur une liste ou une fiche, Suppr retire après une question ; U annule.",
                en: "On a list or a record, Del removes after a question; U undoes it."),
            words: "effacer enlever retirer corbeille erase remove trash"),
        Advice(
            name: Phrase(fr: "historique, journal", en: "history, journal"),
            said: Phrase(
                fr: "H sur une fiche dit qui y a fait quoi ; « qualipilote journal » le dit de tout le dossier.",
                en: "H on a record says who did what; “qualipilote history” says it of the whole dossier."),
            words: "historique modifications traçabilité qui quand log changes trace who when"),
        Advice(
            name: Phrase(fr: "mot de passe", en: "password"),
            said: Phrase(
                fr: "QualiPilote n'en a pas : c'est celui de votre compte sur le serveur, que change le SIDSIC.",
                en: "QualiPilote has none: it is that of your account on the server, which your IT service changes."),
            words: "connexion compte identifiant login account password"),
        Advice(
            name: Phrase(fr: "copie de sauvegarde", en: "backup copy"),
            said: Phrase(
                fr: "Le dossier est un répertoire de fichiers : le SIDSIC le sauvegarde avec le serveur, et on peut le copier entier.",
                en: "The dossier is a folder of files: your IT service backs it up with the server, and it can be copied whole."),
            words: "sauvegarder sauvegarde archive restaurer save backup restore"),
        Advice(
            name: Phrase(fr: "langue", en: "language"),
            said: Phrase(
                fr: "L'anglais se demande au lancement : « qualipilote --lang en ».",
                en: "French is asked for at the start: “qualipilote --lang fr”."),
            words: "anglais français english french"),
        Advice(
            name: Phrase(fr: "taille des lettres, couleurs", en: "size of letters, colours"),
            said: Phrase(
                fr: "La taille se règle dans PuTTY (Apparence) ; « --mono » retire les couleurs, « --lineaire » sert un lecteur d'écran.",
                en: "The size is set in PuTTY (Appearance); “--mono” removes the colours, “--linear” is for a screen reader."),
            words: "police zoom contraste accessibilité affichage font contrast accessibility display"),
    ]
}
