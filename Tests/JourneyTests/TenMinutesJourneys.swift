import Foundation
import Testing

/// The first ten minutes of a référente qualité: from no dossier to her own prefecture, with the tables she has.
@Suite struct TenMinutesJourneys {
    /// As copied from a spreadsheet: a merged title, an empty line, a cell of two lines between quotation marks, merged cells.
    private static let referential =
        "Liste officielle des exigences\t\t\t\n\nModule\tN° exigence\tIntitulé de l'exigence\tPreuves attendues\tPériodicité\n"
        + (1...13).map { number in
            "1\t9\(number)\tExigence officielle n° \(number)\t\"Affichage daté\nPhoto du hall\"\t\(number % 2 == 0 ? "Trimestrielle" : "")\n"
        }.joined()

    private static let register =
        "RÉFÉRENCE\tTITRE DU DOCUMENT\tService émetteur\tDate de création\n"
        + (1...40).map { "PREF-\($0)\tProcédure d'accueil \($0)\tDCL\t12/03/2022\n" }.joined()

    private static let posts =
        "Fonction\tService\tNom et prénom\tMél\nChef du bureau de l'accueil\tDCL\tMme Lefèvre\tlefevre@exemple.fr\n"
        + "Régisseur\tSGC\tM. Noël\t\n"

    @Test func aPrefectureEntersFromItsSpreadsheets() throws {
        let office = try Office(.empty)
        let watch = Stopwatch("The ten minutes")
        let terminal = try Terminal(office, [])
        try terminal.wait(for: "Que voulez-vous faire", "Créer le dossier de ma préfecture")
        watch.lap("welcome")
        try answerTheQuestions(terminal)
        watch.lap("six questions and what there is")
        try terminal.press("Enter")
        try terminal.wait(for: "Dossier créé", "Préfecture du Nord")
        try terminal.wait(for: "LES 11")
        watch.lap("dossier made")

        try terminal.paste(Self.referential)
        try terminal.wait(for: "Référentiel", "13 lignes à créer")
        try terminal.press("Enter")
        try terminal.wait(for: "13 lignes créées", "U pour annuler")
        try terminal.wait(for: "LES 24")
        watch.lap("list of the standard")
        try terminal.press("u")
        try terminal.wait(for: "Annulé : importer", "LES 11")
        try terminal.press("C-y")
        try terminal.wait(for: "Rétabli : importer", "LES 24")
        watch.lap("undone and redone")

        try pasteTwice(Self.register, "40 documents", agreed: "s", terminal)
        watch.lap("register")
        try pasteTwice(Self.posts, "2 postes", agreed: "s", terminal)
        watch.lap("people and posts")

        try terminal.openFirstEngagement()
        try terminal.press("Space")
        try terminal.wait(point: "1.1", is: "[x]")
        try terminal.waitUntilSaved()
        watch.lap("first tick")
        try terminal.press("F10")
        #expect(try terminal.end() == 0)
        try isAllThere(office)
        watch.lap("all found again")
    }

    /// The six questions, and a label with an audit that left a finding.
    private func answerTheQuestions(_ terminal: Terminal) throws {
        try terminal.press("2")
        try terminal.wait(for: "Question 1 sur 6")
        try terminal.type("Préfecture du Nord")
        try terminal.press("Enter")
        try terminal.type("Sous-préfecture de Douai")
        try terminal.press("Tab")
        try terminal.wait(for: "Question 2 sur 6")
        try terminal.press("Enter", "Enter")
        try terminal.wait(for: "Question 4 sur 6")
        try terminal.type("externe 27/06/2026")
        try terminal.press("Tab")
        try terminal.wait(for: "Question 5 sur 6")
        try terminal.type("DCL")
        try terminal.press("Tab")
        try terminal.wait(for: "Question 6 sur 6")
        try terminal.press("C-u")
        try terminal.type("dossier")
        try terminal.press("Enter")
        try terminal.wait(for: "Reprise, facultatif")
        try terminal.press("Down", "Enter")
        try terminal.wait(for: "Depuis quand avez-vous le label")
        try terminal.type("12/05/2024")
        try terminal.press("Enter", "Enter")
        try terminal.wait(for: "Quels audits passés")
        try terminal.type("externe 27/06/2025")
        try terminal.press("Enter")
        try terminal.type("- NC mineure : horaires non affichés")
        try terminal.wait(for: "1 constat ouvert")
        try terminal.press("Tab")
        try terminal.wait(for: "Entrée crée le dossier", "2 audits, 1 constat ouvert")
    }

    /// One Enter imports; the same block again would change nothing.
    private func pasteTwice(_ block: String, _ count: String, agreed: String, _ terminal: Terminal) throws {
        try terminal.paste(block)
        try terminal.wait(for: "\(count) à créer")
        try terminal.press("Enter")
        try terminal.wait(for: "\(count) créé\(agreed)", "U pour annuler")
        try terminal.paste(block)
        try terminal.wait(for: "\(count) inchangé\(agreed)")
        try terminal.press("Enter")
        try terminal.wait(for: "Rien à importer")
        try terminal.press("Escape")
        try terminal.wait(for: "Rien n'a été importé")
    }

    private func isAllThere(_ office: Office) throws {
        let before = try office.records()
        let again = try Terminal(office, ["dossier"])
        try again.wait(for: "Préfecture du Nord", "LES 24")
        try again.openFirstEngagement()
        try again.wait(point: "1.1", is: "[x]")
        try again.press("4")
        try again.wait(for: "Documents", "PREF-1")
        try again.press("F10")
        #expect(try again.end() == 0)
        #expect(try office.records() == before)
        for (list, text) in [("postes", "Régisseur"), ("personnes", "Mme Lefèvre"), ("constats", "horaires non affichés")] {
            #expect(try office.run("-d", "dossier", "lister", list).output.contains(text), "\(list)")
        }
    }
}
