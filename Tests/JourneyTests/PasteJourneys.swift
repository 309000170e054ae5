import Foundation
import Testing

/// A spreadsheet's block pasted in a real terminal, from the first key to the list on disk.
@Suite struct PasteJourneys {
    private static let register =
        "Registre documentaire\n\nRéférence\tIntitulé du document\tService\tDate\n"
        + (1...124).map { "NEUF-\($0)\tDocument \($0)\tMission \($0 % 3)\t12/03/2022\n" }.joined() + "NEUF-X\tMauvais\t\t30/02/2022\n"

    @Test func aRegisterIsPastedOnceTwiceAndTakenBack() throws {
        let office = try Office(.fresh)
        let terminal = try Terminal(office, ["dossier"])
        try terminal.wait(for: "LES ")
        try terminal.press("4")
        try terminal.wait(for: "collez un tableau copié")
        try terminal.paste(Self.register)
        try terminal.wait(for: "124 documents à créer, 1 refusé", "ligne 128 : date impossible")
        try terminal.press("Enter")
        try terminal.wait(for: "124 documents créés, 1 refusé", "U pour annuler", within: 60)
        #expect(try office.shell("ls documents | wc -l").contains("124"))
        try terminal.paste(Self.register)
        try terminal.wait(for: "124 documents inchangés, 1 refusé")
        try terminal.press("Escape")
        try terminal.wait(for: "Rien n'a été importé")
        try terminal.press("x")
        try terminal.wait(for: "sorties/documents-2026-03-10.csv")
        #expect(try office.shell("wc -l < sorties/documents-2026-03-10.csv").contains("125"))
        try terminal.press("u")
        try terminal.wait(for: "Annulé : importer", within: 60)
        try terminal.wait(for: "Rien encore")
        try terminal.press("F10")
        #expect(try terminal.end() == 0)
    }

    /// Ten megabytes in a text: what the program takes for it is a small multiple of what came.
    @Test func aHugePasteTakesAFewTimesItsSize() throws {
        let office = try Office(.demonstration)
        let terminal = try Terminal(office, ["dossier"])
        try terminal.wait(for: "LES ")
        try terminal.press("2")
        try terminal.wait(for: "Informer sur le fonctionnement")
        try terminal.press("Enter")
        try terminal.wait(for: "1.1  Informations")
        try terminal.press("c")
        try terminal.wait(for: "Note sur")
        let text = String(repeating: "Le registre des réclamations est tenu à l'accueil.\n", count: 200_000)
        let before = try terminal.peak()
        try terminal.paste(text)
        try terminal.wait(for: "au-dessus", within: 60)
        // the keys after it are taken once it is
        try terminal.press("End")
        try terminal.wait(for: "Votre texte est gardé", within: 60)
        let (taken, size) = (try terminal.peak() - before, text.utf8.count)
        #expect(size > 10_000_000 && taken < 8 * size, "\(taken / 1_000_000) MB for \(size / 1_000_000)")
    }

    @Test func aFileIsReadFromItsPathAndGoneIsSaid() throws {
        let office = try Office(.fresh)
        try Data("Fonction;Service;Nom\nChef;DCL;Mme A\n".utf8).write(to: URL(fileURLWithPath: office.base + "/postes.csv"))
        let terminal = try Terminal(office, ["dossier"])
        try terminal.wait(for: "LES ")
        try terminal.press("F3")
        try terminal.wait(for: "Chemin du fichier")
        try terminal.type("absent.csv")
        try terminal.press("Enter")
        try terminal.wait(for: "ne peut pas être lu")
        try terminal.press("C-u")
        try terminal.type("postes.csv")
        try terminal.press("Enter")
        try terminal.wait(for: "1 poste à créer")
        try terminal.press("Enter")
        try terminal.wait(for: "1 poste créé", within: 30)
        try terminal.press("F10")
        #expect(try terminal.end() == 0)
    }
}
