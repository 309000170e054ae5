import Foundation
import Testing

/// An agent's day: tick, leave, come back.
@Suite struct TickJourneys {
    @Test func anAgentTicksQuitsAndFindsItTicked() throws {
        let office = try Office(.fresh)
        let first = try Terminal(office, ["dossier"])
        try first.openFirstEngagement()
        try first.press("Space")
        try first.wait(point: "1.1", is: "[x]")
        try first.wait(for: "En place", "Informations de fonctionnement mises à disposition", "U pour annuler")
        try first.press("q", "q", "q")
        #expect(try first.end() == 0)

        let again = try Terminal(office, ["dossier"])
        try again.openFirstEngagement()
        try again.wait(point: "1.1", is: "[x]")
        try again.wait(for: "fait le 10/03/26")
        try again.wait(point: "1.2", is: "[ ]")
        #expect(try office.run("-d", "dossier", "lister", "points").output.contains(/1\.1 .*en place/))
    }

    @Test func undoAfterARestartNamesTheActAndTouchesNothingElse() throws {
        let office = try Office(.fresh)
        let first = try Terminal(office, ["dossier"])
        try first.openFirstEngagement()
        try first.press("Space")
        try first.waitUntilSaved()
        try first.press("F10")
        #expect(try first.end() == 0)
        try office.shell("git init -q && git add -A && git -c user.name=essai -c user.email=essai@exemple.fr commit -qm essai")

        let again = try Terminal(office, ["dossier"])
        try again.openFirstEngagement()
        try again.press("u")
        try again.wait(point: "1.1", is: "[ ]")
        try again.wait(for: "Annulé", "Informations de fonctionnement mises à disposition")
        try again.waitUntilSaved()
        try again.press("F10")
        #expect(try again.end() == 0)
        let changed = try office.shell("git diff --name-only -- . ':!journal'")
        #expect(changed == "\(try office.file("checklists", "1-"))\n")
        let lines = try office.shell("git diff -U0 -- checklists | grep '^[-+] '").split(separator: "\n").map(String.init)
        #expect(
            lines == [
                #"-      "done_on": "2026-03-10","#, #"-      "id": "1-1","#, #"-      "progress": "done""#, #"+      "id": "1-1","#,
                #"+      "progress": "todo""#,
            ]
                || lines == [#"-      "done_on": "2026-03-10","#, #"-      "progress": "done""#, #"+      "progress": "todo""#], "\(lines)")

        let third = try Terminal(office, ["dossier"])
        try third.openFirstEngagement()
        try third.press("C-y")
        try third.wait(point: "1.1", is: "[x]")
        try third.wait(for: "Rétabli")
    }

    /// The key comes before the program knows the acts of earlier days: it waits for them.
    @Test func undoAsTheVeryFirstKeyUndoes() throws {
        let office = try Office(.fresh)
        try office.run("-d", "dossier", "cocher", "1.1").expectSuccess()
        let terminal = try Terminal(office, ["dossier"])
        try terminal.press("u")
        try terminal.wait(for: "Annulé", "Informations de fonctionnement mises à disposition")
    }

    @Test func aTickThatWasAcknowledgedSurvivesAKill() throws {
        let office = try Office(.fresh)
        let first = try Terminal(office, ["dossier"])
        try first.openFirstEngagement()
        try first.press("Space")
        try first.waitUntilSaved()
        try first.signal(SIGKILL)
        let again = try Terminal(office, ["dossier"])
        try again.openFirstEngagement()
        try again.wait(point: "1.1", is: "[x]")
        try again.press("u")
        try again.wait(point: "1.1", is: "[ ]")
    }

    /// A number written as 12.50 by hand, in fields no version of the program knows.
    @Test func whatTheProgramDoesNotKnowSurvivesEveryAct() throws {
        let office = try Office(.fresh)
        let file = try office.file("checklists", "1-")
        let added = "\"x\": {\n    \"n\": 12.50\n  }"
        try office.write(try office.text(of: file).replacingOccurrences(of: "\n}\n", with: ",\n  \(added)\n}\n"), to: file)
        try office.write(
            try office.text(of: file).replacingOccurrences(of: "\"id\": \"1-1\",", with: "\"id\": \"1-1\", \"y\": 1e2,"), to: file)
        let terminal = try Terminal(office, ["dossier"])
        try terminal.openFirstEngagement()
        try terminal.press("Space")
        try terminal.wait(point: "1.1", is: "[x]")
        try terminal.press("Up", "c")
        try terminal.wait(for: "Note sur")
        try terminal.type("Vu sur place.")
        try terminal.wait(for: "Vu sur place.")
        try terminal.press("F2")
        try terminal.wait(for: "Note ajoutée")
        try terminal.press("u")
        try terminal.wait(for: "Annulé")
        try terminal.press("u")
        try terminal.wait(point: "1.1", is: "[ ]")
        try terminal.press("C-y")
        try terminal.wait(point: "1.1", is: "[x]")
        try terminal.press("F10")
        #expect(try terminal.end() == 0)
        let text = try office.text(of: file)
        #expect(text.contains(added) && text.contains("\"y\": 1e2"), "\(text)")
        #expect(text.contains("\"progress\": \"done\""))
    }
}

extension Terminal {
    /// The home screen with its figures.
    @discardableResult
    func waitForHome() throws -> String { try wait(for: "LES ", "EXIGENCES", "Écart ouvert", "? aide") }

    /// From the home screen to the checklist of the first engagement.
    func openFirstEngagement() throws {
        try waitForHome()
        try press("2")
        try wait(for: "Informer sur le fonctionnement des ser")
        try press("Enter")
        try wait(for: " 1.1  Informati")
    }

    /// Waits until the row of a point shows this mark.
    func wait(point: String, is mark: String, within seconds: Double = 15) throws {
        try wait("shows \(point) as \(mark)", within: seconds) { screen in
            screen.split(separator: "\n").contains { $0.contains(" \(point) ") && $0.contains(mark) }
        }
    }

    /// « Enregistré » is said by the program: that is the acknowledgement. Asked for with Ctrl-S, where another message stands in its place.
    func waitUntilSaved() throws {
        for _ in 0..<30 {
            if (try? wait(for: "Tout est enregistré (", within: 0.3)) != nil { return }
            try press("C-s")
        }
        try wait(for: "Tout est enregistré (", within: 0.3)
    }
}
