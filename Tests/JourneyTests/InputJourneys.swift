import Foundation
import Testing

/// What terminals do to keys and texts on their way.
@Suite struct InputJourneys {
    /// A terminal without marks around what it pastes: no letter of it is a key.
    @Test func aTextPastedWithoutMarksOnAListDoesNothing() throws {
        let office = try Office(.fresh)
        let before = try office.records()
        let terminal = try Terminal(office, ["dossier"])
        try terminal.waitForHome()
        try terminal.press("2")
        try terminal.wait(for: "Informer sur le fonctionnement des ser")
        let screen = try terminal.screen()
        try terminal.send("Accueil des usagers : 3 points\rDocuments à revoir\r")
        let after = try terminal.wait(for: "Collage non reconnu, rien n'est fait")
        #expect(after.split(separator: "\n").prefix(8) == screen.split(separator: "\n").prefix(8))
        try terminal.press("F10")
        #expect(try terminal.end() == 0)
        #expect(try office.records() == before)
    }

    /// Its first letters would delete the row in hand, and say yes.
    @Test func oneLinePastedWithoutMarksDoesNothing() throws {
        let office = try Office(.demonstration)
        let before = try office.records()
        let terminal = try Terminal(office, ["dossier"])
        try terminal.waitForHome()
        try terminal.press("4")
        try terminal.wait(for: "> DOC-ACC-001")
        try terminal.send("DOC-ACC-012")
        try terminal.wait(for: "Collage non reconnu, rien n'est fait", "> DOC-ACC-001")
        // what is looked for, and a key held down, are typed
        usleep(400_000)
        try terminal.send("jjjjjjjjjj")
        try terminal.wait(for: "> DOC-ACC-011")
        try terminal.send("/téléphonique")
        try terminal.wait(for: "FILTRE téléphonique")
        try terminal.press("F10")
        #expect(try terminal.end() == 0)
        #expect(try office.records() == before)
    }

    @Test func anArrowThatASlowLinePartsIsAnArrow() throws {
        let terminal = try Terminal(try Office(.demonstration), ["dossier"])
        try terminal.waitForHome()
        try terminal.press("4")
        try terminal.wait(for: "> DOC-ACC-001")
        try terminal.send("\u{1B}[")
        usleep(400_000)
        try terminal.send("B")
        try terminal.wait(for: "> DOC-ACC-002")
        try terminal.send("\u{1B}O")
        usleep(400_000)
        try terminal.send("B")
        try terminal.wait(for: "> DOC-ACC-003")
    }

    @Test func anUnknownTerminalIsTakenForAUsualOne() throws {
        let office = try Office(.fresh)
        let terminal = try Terminal(office, ["dossier"], environment: ["TERM": "putty-inconnu"])
        try terminal.wait(for: "EXIGENCES", "« putty-inconnu » est inconnu ici", "« xterm-256color »")
        try terminal.press("F10")
        #expect(try terminal.end() == 0)
    }

    @Test func anotherPersonSitsDownAtASharedAccount() throws {
        let office = try Office(.demonstration)
        let account = try office.shell("id -un").trimmingCharacters(in: .whitespacesAndNewlines)
        for file in ["people/agent-accueil-1.json", "people/agent-accueil-2.json"] {
            try office.write("{\n  \"account\": \"\(account)\"," + (try office.text(of: file)).dropFirst(), to: file)
        }
        let terminal = try Terminal(office, ["dossier"])
        try terminal.wait(for: "Qui êtes-vous", "> agent d'accueil 1")
        try terminal.press("Enter")
        try terminal.wait(for: "Mes preuves · agent d'accueil 1")
        try terminal.press("F6")
        try terminal.wait(for: "Qui êtes-vous", "> agent d'accueil 1")
        try terminal.press("Down", "Enter")
        try terminal.wait(for: "Mes preuves · agent d'accueil 2")
        try terminal.press("F10")
        #expect(try terminal.end() == 0)
        let asked = try office.run("-d", "dossier", "annuler")
        #expect(asked.code == 2 && asked.messages.contains("--moi") && asked.messages.contains("agent d'accueil 2"), "\(asked.messages)")
    }

    /// The folder is moved away, or removed, while it is shown.
    @Test(arguments: ["mv dossier ailleurs", "rm -rf dossier"]) func aFolderThatGoesAwayIsSaid(_ command: String) throws {
        let office = try Office(.fresh)
        let terminal = try Terminal(office, ["dossier"])
        try terminal.waitForHome()
        try terminal.press("2")
        try terminal.wait(for: "Informer sur le fonctionnement des ser")
        try Run(["/usr/bin/env", "-C", office.base, "/bin/sh", "-c", command]).expectSuccess()
        // rm takes the records away before the folder: none of them is seen to go
        let shown = try terminal.wait(for: "a été déplacé ou remplacé")
        #expect(shown.contains("Informer sur le fonctionnement des serv"))
        try terminal.press("Up")
        let still = try terminal.wait(for: "a été déplacé ou remplacé")
        #expect(still.contains("Informer sur le fonctionnement des serv") && !still.contains("enregistré"))
        try terminal.press("F10")
        #expect(try terminal.end() == 0)
    }
}
