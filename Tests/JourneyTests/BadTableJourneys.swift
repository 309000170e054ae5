import Foundation
import Testing

/// Tables as they should not be, in the program as people run it: a sentence, and the rest goes on.
@Suite struct BadTableJourneys {
    private func table(_ name: String, _ bytes: Data, in office: Office) throws {
        try bytes.write(to: URL(fileURLWithPath: office.base + "/" + name))
    }

    @Test func aBlockOfTenMegabytesIsAnsweredAndNothingIsLost() throws {
        let office = try Office(.fresh)
        let before = try office.records()
        let terminal = try Terminal(office, ["dossier"])
        try terminal.waitForHome()
        let watch = Stopwatch("A paste of 11 MB")
        try terminal.paste(String(repeating: "Référence\tIntitulé du document\n", count: 360_000))
        try terminal.wait(for: "Le bloc collé dépasse 10 Mio", "Rien n'a été fait", within: 60)
        watch.lap("answered")
        try terminal.press("Escape")
        try terminal.wait(for: "Rien n'a été importé")
        #expect(try office.records() == before)
        try terminal.openFirstEngagement()
        try terminal.press("Space")
        try terminal.wait(point: "1.1", is: "[x]")
        try terminal.press("F10")
        #expect(try terminal.end() == 0)
    }

    @Test func keysWorkWhileThousandsOfLinesAreRead() throws {
        let office = try Office(.fresh)
        let block = "Référence\tIntitulé du document\tDate\n" + (1...10_000).map { "GR-\($0)\tDocument \($0)\t44632\n" }.joined()
        let terminal = try Terminal(office, ["dossier"])
        try terminal.waitForHome()
        let watch = Stopwatch("10,000 lines")
        try terminal.paste(block)
        try terminal.wait(for: "Lecture de 10 001 lignes…")
        watch.lap("said to be read")
        try terminal.press("?")
        try terminal.wait(for: "abandonner", "autre champ", within: 2)
        watch.lap("help meanwhile")
        try terminal.press("Escape")
        try terminal.wait(for: "10000 documents à créer", "Les dates écrites en nombre", within: 60)
        watch.lap("planned")
        try terminal.press("Escape")
        try terminal.wait(for: "Rien n'a été importé")
        try terminal.press("F10")
        #expect(try terminal.end() == 0)
    }

    @Test func aFileOfTheOldExcelKeepsItsAccents() throws {
        let office = try Office(.fresh)
        let text = "Référence;Intitulé;Date\r\nDOC-1;Procédure d’accueil à l’hôtel, 10 €;12/03/2022\r\n"
        try table("ancien.csv", try #require(text.data(using: .windowsCP1252)), in: office)
        let run = try office.run("-d", "dossier", "importer", "ancien.csv")
        #expect(run.code == 0 && run.output.contains("Windows-1252") && run.output.contains("1 document créé"))
        #expect(try office.run("-d", "dossier", "lister", "documents").output.contains("Procédure d’accueil à l’hôtel, 10 €"))
    }

    @Test func aColumnOfFormulasIsNamedAndLeftOut() throws {
        let office = try Office(.fresh)
        try table("formules.csv", Data("Référence;Intitulé;Service\nDOC-1;Charte;=RECHERCHEV(A2;B:C;2)\n".utf8), in: office)
        let run = try office.run("-d", "dossier", "importer", "formules.csv")
        #expect(run.code == 3 && run.output.contains("Service") && run.output.contains("Collage spécial"))
        #expect(run.output.contains("1 document créé"))
        #expect(try office.run("-d", "dossier", "annuler").code == 0)
        #expect(!(try office.run("-d", "dossier", "lister", "documents").output.contains("DOC-1")))
    }

    @Test func twoRowsWithOneReferenceAreBothNamed() throws {
        let office = try Office(.fresh)
        try table("double.csv", Data("Référence;Intitulé\nDOC-1;Un\nDOC-2;Autre\ndoc-1;Deux\n".utf8), in: office)
        let run = try office.run("-d", "dossier", "importer", "double.csv")
        #expect(run.code == 3 && run.output.contains("gardez une seule ligne") && run.output.contains("ligne 4"))
        let list = try office.run("-d", "dossier", "lister", "documents").output
        #expect(list.contains("DOC-2") && !list.contains("DOC-1"))
    }
}
