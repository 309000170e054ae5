import Foundation
import Testing

/// Two people, two windows, one folder.
@Suite struct TogetherJourneys {
    @Test func eachSeesTheOthersChangeWithinTwoSecondsAndBothAreKept() throws {
        let office = try Office(.fresh)
        let anne = try Terminal(office, ["dossier"])
        let marc = try Terminal(office, ["dossier"])
        try anne.openFirstEngagement()
        try marc.openFirstEngagement()
        try anne.press("Space")
        try anne.waitUntilSaved()
        try marc.wait(point: "1.1", is: "[x]", within: 2)
        try marc.press("Down", "Space")
        try marc.wait(point: "1.2", is: "[x]")
        try marc.waitUntilSaved()
        try anne.wait(point: "1.2", is: "[x]", within: 2)
        for terminal in [anne, marc] {
            try terminal.press("F10")
            #expect(try terminal.end() == 0)
        }
        let text = try office.text(of: try office.file("checklists", "1-"))
        #expect(text.contains("\"done_on\": \"2026-03-10\"") && text.contains("\"id\": \"2026-q1\""), "\(text)")
    }

    @Test func twoFieldsOfOneRecordMergeAndOneFieldIsAsked() throws {
        let office = try Office(.fresh)
        try FileManager.default.createDirectory(atPath: office.dossier + "/documents", withIntermediateDirectories: true)
        try office.write(
            "{\n  \"id\": \"doc-essai\",\n  \"reference\": \"DOC-1\",\n  \"title\": \"Charte\"\n}\n", to: "documents/doc-essai.json")
        let anne = try Terminal(office, ["dossier"])
        let marc = try Terminal(office, ["dossier"])
        for terminal in [anne, marc] {
            try terminal.wait(for: "EXIGENCES")
            try terminal.press("4")
            try terminal.wait(for: "DOC-1")
            try terminal.press("e")
            try terminal.wait(for: "Référence", "Valider")
        }
        // the reference by one, the title by the other: both are kept
        try anne.type("0")
        try anne.press("Tab")
        try anne.type(" de l'accueil")
        try marc.press("Tab")
        try marc.type(" des usagers")
        try anne.press("F2")
        try anne.wait(for: "DOC-10", "Charte de l'accueil")
        try marc.press("F2")
        try marc.wait("asks which of the two titles is right") { $0.contains("Charte de l'accueil") && $0.contains("Charte des usagers") }
        #expect(try office.text(of: "documents/doc-essai.json").contains("Charte de l'accueil"), "nothing is decided before the answer")
        #expect(try office.text(of: "documents/doc-essai.json").contains("\"DOC-10\""))
    }
}

/// A window and commands on one dossier.
@Suite struct CommandJourneys {
    @Test func aWindowShowsWhatACommandTicksAndTheCommandUndoesIt() throws {
        let office = try Office(.fresh)
        let terminal = try Terminal(office, ["dossier"])
        try terminal.openFirstEngagement()
        #expect(try office.run("-d", "dossier", "cocher", "1.1").code == 0)
        try terminal.wait(point: "1.1", is: "[x]", within: 2)
        let undone = try office.run("-d", "dossier", "annuler")
        #expect(undone.code == 0 && (undone.output + undone.messages).contains("Informations de fonctionnement mises à disposition"))
        try terminal.wait(point: "1.1", is: "[ ]", within: 2)
        try terminal.press("F10")
        #expect(try terminal.end() == 0)
    }

    @Test func theDemonstrationIsOpenedAgainNeverReplaced() throws {
        let office = try Office(.empty)
        #expect(try office.run("demo", "dossier", "--sans-ouvrir").code == 0)
        #expect(try office.run("-d", "dossier", "cocher", "ex-19-3@DCL").code == 0)
        let before = try office.records()
        #expect(try office.run("demo", "dossier", "--sans-ouvrir").code == 0)
        #expect(try office.records() == before)
        let terminal = try Terminal(office, ["demo", "dossier"])
        try terminal.waitForHome()
        try terminal.press("F10")
        #expect(try terminal.end() == 0)
        #expect(try office.records() == before)
    }
}
