import Foundation
import Testing

/// A person or a post that somebody else takes away while its form is half filled in.
@Suite struct GoneJourneys {
    /// How the record goes: marked by another program, or its file removed by hand.
    enum Removal: CaseIterable { case marked, fileGone }

    private let person = "people/chef-accueil-1.json"
    private let post = "posts/chef-bureau-accueil.json"

    /// The pilot of an exigence under the account of the test, on its points.
    private func start(_ office: Office) throws -> Terminal {
        let account = try office.shell("id -un").trimmingCharacters(in: .whitespacesAndNewlines)
        try insert("\"account\": \"\(account)\",", in: person, office)
        let terminal = try Terminal(office, ["dossier"])
        try terminal.waitForHome()
        try terminal.press("2")
        try terminal.wait(for: "Informer sur le fonctionnement des ser")
        try terminal.type("/Répondre aux réclamations")
        try terminal.wait("shows one requirement") { !$0.contains("Informer sur le fonctionnement") }
        try terminal.press("Enter", "Enter")
        try terminal.wait(for: "> Registre des réclamations tenu")
        return terminal
    }

    private func insert(_ member: String, in file: String, _ office: Office) throws {
        try office.write("{\n  " + member + (try office.text(of: file)).dropFirst(), to: file)
    }

    @Test(arguments: Removal.allCases) func aPersonTakenOutMeanwhileReadsOnAndLosesNothing(_ removal: Removal) throws {
        let office = try Office(.demonstration)
        let terminal = try start(office)
        try terminal.press("c")
        try terminal.wait(for: "Note sur")
        try terminal.type("Le registre manque")
        try terminal.wait(for: "Le registre manque")
        switch removal {
        case .marked: try insert("\"deleted\": true,", in: person, office)
        case .fileGone: try office.shell("rm \(person)")
        }
        let told = try terminal.wait(for: "Votre fiche a été retirée", "vous pouvez lire", "Voyez le référent qualité")
        #expect(told.contains("Le registre manque"))
        let before = try office.records()
        try terminal.type(" encore")
        try terminal.wait(for: "Le registre manque encore", "Votre texte est gardé")
        try terminal.press("F2")
        try terminal.wait(for: "Votre fiche a été retirée", "Le registre manque encore")
        try terminal.press("Escape")
        try terminal.wait(for: "Saisie gardée", "> Registre des réclamations tenu")
        for key in ["Space", "u", "n"] {
            try terminal.press(key)
            try terminal.wait(for: key == "u" ? "Rien à annuler" : "Votre fiche a été retirée")
        }
        try terminal.press("4")
        try terminal.wait(for: "DOC-ACC-001")
        try terminal.press("F10")
        #expect(try terminal.end() == 0)
        #expect(try office.records() == before)

        let again = try Terminal(office, ["dossier"])
        try again.wait(for: "Un texte non validé a été gardé", "Le registre manque encore")
        try again.press("F10")
        #expect(try again.end() == 0)
    }

    @Test func aPostThatEndsMeanwhileIsToldAndTheFormStays() throws {
        let office = try Office(.demonstration)
        let terminal = try start(office)
        try terminal.press("e")
        try terminal.wait(for: "Modifier : Registre des réclamations tenu")
        try terminal.press("Down", "Down", "Down", "Down", "Down")
        try terminal.wait(for: "> Lieu")
        try terminal.type("Bureau 12")
        try terminal.wait(for: "Bureau 12")
        try office.write(
            try office.text(of: post).replacingOccurrences(of: "\"id\": \"h1\"", with: "\"id\": \"h1\", \"to\": \"2026-03-01\""), to: post)
        try terminal.wait(for: "Vous ne tenez plus le poste « Chef du bureau de l'accueil »", "Bureau 12")
        let before = try office.records()
        try terminal.press("F2")
        try terminal.wait(for: "Seul le référent qualité", "Bureau 12")
        try terminal.press("Escape")
        try terminal.wait(for: "Saisie gardée")
        #expect(try office.records() == before)

        // What the role allows everywhere goes on.
        try terminal.press("c")
        try terminal.wait(for: "Note sur")
        try terminal.type("Je passe la main")
        try terminal.press("F2")
        try terminal.wait(for: "Note ajoutée")
        try terminal.waitUntilSaved()
        try terminal.press("F10")
        #expect(try terminal.end() == 0)
        #expect(try office.shell("grep -l 'Je passe la main' checklists/*").contains("ex-07-"))
    }
}
