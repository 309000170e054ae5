import Canvas
import Testing
import Text

@testable import Interface

/// The menu of commands and the manual.
@Suite struct PaletteTests {
    /// What people type, and what is found by it, in a few words of its name.
    static let french: [(word: String, finds: String)] = [
        ("décision", "COPIL"), ("relevé", "COPIL"), ("présence", "COPIL"), ("compte rendu", "COPIL"), ("ordre du jour", "COPIL"),
        ("réunion", "COPIL"), ("PV", "COPIL"), ("retard", "À traiter"), ("relance", "À traiter"), ("échéance", "À traiter"),
        ("urgent", "À traiter"), ("tâches", "À traiter"), ("contrôle", "Contrôles du dossier"), ("vérifier", "Contrôles du dossier"),
        ("erreurs", "Contrôles du dossier"), ("indicateur", "Indicateurs"), ("dossier", "Fiche du dossier"), ("exporter", "imprimer"),
        ("imprimer", "imprimer"), ("rapport", "imprimer"),
        ("tableau de bord", "imprimer"), ("journal", "historique"), ("historique", "historique"), ("qui", "historique"),
        ("sauvegarder", "enregistré"), ("sauvegarde", "copie de sauvegarde"), ("quitter", "quitter"), ("sortir", "quitter"),
        ("fermer", "fermer"), ("mot de passe", "mot de passe"), ("connexion", "mot de passe"), ("supprimer", "supprimer"),
        ("corbeille", "supprimer"), ("effacer", "supprimer"), ("défaire", "annuler"), ("erreur", "annuler"), ("refaire", "rétablir"),
        ("photo", "Preuves"), ("justificatif", "Preuves"), ("joindre", "Preuves"), ("procédure", "Documents"), ("registre", "Documents"),
        ("plan d'actions", "Actions"), ("constat", "Audits"), ("écart", "Audits"), ("non-conformité", "Audits"), ("auditeur", "Audits"),
        ("enquête", "Usagers"), ("réclamation", "Usagers"), ("CLU", "Usagers"), ("personne", "Tout"), ("droits", "Tout"),
        ("paramètres", "Tout"), ("absence", "Tout"), ("rechercher", "Chercher"), ("excel", "importer"), ("tableur", "importer"),
        ("engagement", "Exigences"), ("critère", "Exigences"), ("actualiser", "relire"), ("raccourcis", "aide"), ("langue", "langue"),
        ("police", "taille des lettres"), ("presse-papiers", "coller"),
    ]

    static let english: [(word: String, finds: String)] = [
        ("decision", "COPIL"), ("minutes", "COPIL"), ("attendance", "COPIL"), ("meeting", "COPIL"), ("late", "To do"),
        ("reminder", "To do"),
        ("deadline", "To do"), ("check", "Checks of the dossier"), ("indicator", "Indicators"), ("export", "print"), ("print", "print"),
        ("report", "print"),
        ("log", "history"), ("history", "history"), ("save", "saved"), ("backup", "backup copy"), ("quit", "quit"), ("exit", "quit"),
        ("password", "password"), ("delete", "delete"), ("trash", "delete"), ("revert", "undo"), ("again", "redo"), ("upload", "Evidence"),
        ("procedure", "Documents"), ("corrective", "Actions"), ("finding", "Audits"), ("survey", "Users"), ("people", "All"),
        ("settings", "All"), ("find", "Search"), ("spreadsheet", "import"), ("commitment", "Requirements"), ("reload", "read the dossier"),
        ("shortcuts", "help"), ("french", "language"), ("font", "size of letters"),
    ]

    @Test func fiftyWordsPeopleTypeFindSomething() throws {
        #expect(Self.french.count >= 50)
        try find(Self.french, .french)
        try find(Self.english, .english)
    }

    private func find(_ words: [(word: String, finds: String)], _ language: Language) throws {
        for (word, name) in words {
            let stage = try Stage.demonstration(size: .large, language: language).type(":" + word)
            let box = stage.rows.compactMap { row -> Substring? in
                guard let start = row.firstIndex(of: "│"), let end = row.lastIndex(of: "│"), start < end else { return nil }
                return row[start..<end]
            }
            #expect(box.contains { $0.contains(name) }, "\(word) finds \(box.joined(separator: "\n"))")
        }
    }

    @Test func anAdviceIsSaidAndNothingElseHappens() throws {
        let stage = try Stage.demonstration().type(":mot de passe<enter>")
        #expect(stage.said.contains("celui de votre compte") && stage.changes.isEmpty)
        #expect(stage.shell.layers.count == 1)
    }

    /// The manual is drawn from these tables: no screen and no box is missing.
    @Test func everyTableOfKeysIsInTheManual() throws {
        let stage = try Stage.demonstration()
        let places = Screens.places.flatMap { $0.make(stage.context).layer(0).rows(stage.context) }
        let told =
            Screens.keyTables(stage.context).flatMap(\.rows).map { Self.row($0.keys, $0.phrase) }
            + (Screens.home().layer(0).rows(stage.context) + places).map { Self.row($0.keys, $0.phrase) }
            + Screens.cellKeys.map { Self.row($0.keys, $0.phrase) } + Shell.globalKeys.map { Self.row($0.keys, $0.phrase) }
        let known = Set(told)
        for screen in try AllScreens.on(stage) {
            for row in screen.layer(0).rows(stage.context) where !known.contains(Self.row(row.keys, row.phrase)) {
                Issue.record("\(type(of: screen)): \(Self.row(row.keys, row.phrase))")
            }
        }
    }

    private static func row(_ keys: [Key], _ phrase: Phrase) -> String { "\(KeyName.phrase(keys).french) \(phrase.french)" }
}
