import Foundation
import Testing

/// An agent's Friday at a counter whose account several people share.
@Suite struct FridayJourneys {
    private let own = "people/agent-accueil-1.json"

    /// Two agents under the account of the test, the first with work to do.
    private func office() throws -> Office {
        let office = try Office(.demonstration)
        let account = try office.shell("id -un").trimmingCharacters(in: .whitespacesAndNewlines)
        for file in [own, "people/agent-accueil-2.json"] { try insert("\"account\": \"\(account)\",", in: file, office) }
        for checklist in try FileManager.default.contentsOfDirectory(atPath: office.dossier + "/checklists") {
            let text = try office.text(of: "checklists/" + checklist)
            try office.write(
                text.replacingOccurrences(of: "posts/correspondant-dcl", with: "posts/agent-accueil-hall"), to: "checklists/" + checklist)
        }
        return office
    }

    private func insert(_ member: String, in file: String, _ office: Office) throws {
        let text = try office.text(of: file)
        try office.write("{\n  " + member + text.dropFirst(), to: file)
    }

    /// All that the screen does, from the first key to the last: two minutes a week are for the hands, none for waiting.
    @Test func theFridayFromTheFirstKeyToTheLast() throws {
        let office = try office()
        let watch = Stopwatch("The Friday")
        let terminal = try Terminal(office, ["--agent", "dossier"])
        try terminal.wait(for: "Qui êtes-vous")
        watch.lap("who is here")
        try terminal.press("Enter")
        try terminal.wait(for: "Mes preuves · agent d'accueil 1", "Où mettre le fichier")
        watch.lap("what there is to do")
        try terminal.press("Space")
        try terminal.wait(for: "Fait :")
        watch.lap("done")
        try terminal.press("Down", "Enter")
        try terminal.wait(for: "Joindre la preuve", "constaté sur place")
        try terminal.press("Down", "Enter")
        try terminal.wait(for: "Joindre la preuve :", "F2 valider")
        try terminal.type("Hall principal")
        try terminal.press("F2")
        try terminal.wait(for: "Preuve jointe")
        watch.lap("seen on site")
        try terminal.press("Down")
        try terminal.type("n")
        try terminal.wait(for: "Je ne peux pas, parce que")
        try terminal.type("L'imprimante est en panne")
        try terminal.press("F2")
        try terminal.wait(for: "Bloqué :", "« L'imprimante est en panne »")
        watch.lap("cannot, because")
        try terminal.type("c")
        try terminal.wait(for: "Note sur")
        try terminal.type("Le dépannage vient lundi")
        try terminal.press("F2")
        try terminal.wait(for: "Note ajoutée")
        watch.lap("comment")
        try terminal.type("uu")
        try terminal.wait(for: "Annulé : signaler le blocage")
        watch.lap("both taken back")
        try terminal.type("q")
        #expect(try terminal.end() == 0)
        watch.lap("quit")
        let told = try office.run("-d", "dossier", "journal", "--nombre", "8").output
        #expect(told.contains("agent d'accueil 1") && told.contains("cocher"), "\(told)")
    }

    @Test func whoIsAskedOnceWhatIsDoneIsSignedAndQuittingEndsTheSession() throws {
        let office = try office()
        let terminal = try Terminal(office, ["--agent", "dossier"])
        try terminal.wait(for: "Qui êtes-vous", "agent d'accueil 2")
        try terminal.press("Enter")
        try terminal.wait(for: "Mes preuves · agent d'accueil 1", "Où mettre le fichier")
        try terminal.press("Space")
        try terminal.wait(for: "Fait")
        try terminal.type(":9jk")
        #expect(try terminal.wait(for: "Mes preuves").contains("ESPACE c'est fait"))
        try terminal.type("Q")
        #expect(try terminal.end() == 0)
        #expect(
            try office.run("-d", "dossier", "journal", "--nombre", "1").output.contains(
                "agent d'accueil 1, Agent d'accueil, hall principal"))

        // The other one does not take back what is not his, and is under the cursor only once he said so.
        let other = try Terminal(office, ["--agent", "dossier"])
        try other.wait(for: "> agent d'accueil 1")
        try other.press("Down", "Enter")
        try other.wait(for: "Mes preuves · agent d'accueil 2")
        try other.type("u")
        try other.wait(for: "Rien à annuler")
        try other.press("F10")
        #expect(try other.end() == 0)
    }

    @Test func aTextBeingTypedIsSaidAndTakenBackByTheSameKey() throws {
        let office = try office()
        let first = try Terminal(office, ["--agent", "dossier"])
        try first.wait(for: "Qui êtes-vous")
        try first.press("Enter")
        try first.wait(for: "Mes preuves", "Où mettre le fichier")
        try first.press("n")
        try first.wait(for: "Je ne peux pas, parce que")
        try first.type("La clé manque")
        try first.wait(for: "La clé manque")
        try first.signal(SIGTERM)
        #expect(try first.end() == 128 + SIGTERM)

        // The other one under the same account is not shown it.
        let other = try Terminal(office, ["--agent", "dossier"])
        try other.wait(for: "Qui êtes-vous")
        try other.press("Down", "Enter")
        #expect(try !other.wait(for: "Mes preuves · agent d'accueil 2").contains("Un texte non validé"))
        try other.press("F10")
        #expect(try other.end() == 0)

        let again = try Terminal(office, ["--agent", "dossier"])
        try again.wait(for: "Qui êtes-vous")
        try again.press("Up", "Enter")
        try again.wait(for: "Un texte non validé est gardé", "la même touche sur le même point le reprend")
        try again.press("n")
        try again.wait(for: "Je ne peux pas, parce que", "La clé manque")
        try again.press("Escape")
        try again.press("F10")
        #expect(try again.end() == 0)
    }

    @Test func aPersonTakenOutMeanwhileReadsOnAndWritesNothing() throws {
        let office = try office()
        let terminal = try Terminal(office, ["--agent", "dossier"])
        try terminal.wait(for: "Qui êtes-vous")
        try terminal.press("Enter")
        try terminal.wait(for: "Mes preuves", "Où mettre le fichier")
        try insert("\"deleted\": true,", in: own, office)
        try terminal.wait(for: "Votre fiche a été retirée")
        let before = try office.records()
        try terminal.press("Space")
        #expect(try terminal.wait(for: "Votre fiche a été retirée").contains("Où mettre le fichier"))
        try terminal.press("q")
        #expect(try terminal.end() == 0)
        #expect(try office.records() == before)
    }
}
