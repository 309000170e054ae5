import Foundation
import Testing

/// A list filled where it stands, in a real terminal.
@Suite struct CellJourneys {
    @Test func threeCellsAreTypedDownTheColumnAndABlockIsTakenBackWithOneKey() throws {
        let office = try Office(.demonstration)
        let terminal = try Terminal(office, ["dossier"])
        try terminal.wait(for: "LES ")
        try terminal.press("4")
        try terminal.wait(for: " > DOC-ACC-001")
        try terminal.press("F4", "Tab")
        try terminal.wait(for: "DOC-ACC-001 · Intitulé", "ENTRÉE valider, descendre")
        for (number, title) in ["Accueil au guichet", "Accueil au téléphone", "Accueil par écrit"].enumerated() {
            try terminal.type(title)
            try terminal.wait(for: "[\(title)")
            try terminal.press("Enter")
            try terminal.wait(for: "DOC-ACC-00\(number + 1), Intitulé : \(title)", "DOC-ACC-00\(number + 2) · Intitulé")
        }
        try terminal.press("Tab")
        try terminal.wait(for: "DOC-ACC-004 · État")
        try terminal.waitUntilSaved()
        #expect(try office.shell("cat documents/doc-acc-003.json").contains("Accueil par écrit"))

        try terminal.paste("à réviser\t12/03/2022\nabrogé\t13/03/2022\nen cours\t14/03/2022\n")
        try terminal.wait(for: "2 fiches à modifier, 1 refusée", "ligne 3 : État : « en cours » n'est pas dans la liste")
        try terminal.press("Enter")
        try terminal.wait(for: "2 fiches modifiées, 1 refusée. Ctrl-Z pour annuler.", "12/03/22", "13/03/22")
        try terminal.press("C-z")
        try terminal.wait(for: "Annulé : modifier 2 fiches : État, Date de création")
        try terminal.wait(without: "13/03/22")
        let kept = try office.shell("cat documents/doc-acc-004.json documents/doc-acc-005.json")
        #expect(!kept.contains("2022-03-1") && !kept.contains("to_revise"))
        try terminal.press("Escape")
        try terminal.wait(for: "ENTRÉE ouvrir")
        try terminal.press("F10")
        #expect(try terminal.end() == 0)
    }
}
