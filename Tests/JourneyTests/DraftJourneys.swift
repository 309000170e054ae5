import Foundation
import Testing

/// Text being typed when the program ends, however it ends: it is offered on return.
@Suite struct DraftJourneys {
    enum End: String, CaseIterable { case killed, terminated, hungUp, windowClosed }

    @Test(arguments: End.allCases) func aTextBeingTypedIsOfferedOnReturn(end: End) throws {
        let office = try Office(.fresh)
        let first = try Terminal(office, ["dossier"])
        try first.openFirstEngagement()
        try first.press("c")
        try first.wait(for: "Note sur")
        try first.type("L'affiche de l'été est périmée")
        try first.wait(for: "L'affiche de l'été est périmée")
        switch end {
        case .killed:
            usleep(3_000_000)
            try first.signal(SIGKILL)
        case .terminated:
            try first.signal(SIGTERM)
            #expect(try first.end() == 128 + SIGTERM)
        case .hungUp:
            try first.signal(SIGHUP)
            #expect(try first.end() == 128 + SIGHUP)
        case .windowClosed: try first.hangUp()
        }

        let again = try Terminal(office, ["dossier"])
        try again.wait(for: "Un texte non validé a été gardé", "L'affiche de l'été est périmée")
        try again.press("Enter")
        try again.wait(for: "Note sur", "L'affiche de l'été est périmée")
        try again.press("F2")
        try again.waitUntilSaved()
        try again.press("F10")
        #expect(try again.end() == 0)
        #expect(try office.text(of: try office.file("checklists", "1-")).contains("L'affiche de l'été est périmée"))

        let third = try Terminal(office, ["dossier"])
        try third.waitForHome()
        #expect(try !third.screen().contains("Un texte non validé"))
    }

    /// Escape says « Saisie gardée : elle vous sera proposée »: so it is, down to the last letter.
    @Test func aFormThatIsLeftKeepsItsText() throws {
        let office = try Office(.fresh)
        let first = try Terminal(office, ["dossier"])
        try first.openFirstEngagement()
        try first.press("c")
        try first.wait(for: "Note sur")
        try first.type("Vue le 3 mars")
        try first.wait(for: "Vue le 3 mars")
        try first.type(", à refaire")
        try first.press("Escape")
        try first.wait(for: "Saisie gardée")
        try first.press("c")
        try first.wait(for: "Vue le 3 mars, à refaire")
    }

    /// A paragraph pasted by the terminal is one key, accents and wide characters included.
    @Test func aPastedParagraphArrivesWhole() throws {
        let office = try Office(.fresh)
        let terminal = try Terminal(office, ["dossier"])
        try terminal.openFirstEngagement()
        try terminal.press("c")
        try terminal.wait(for: "Note sur")
        try terminal.paste("Œuvre n° 3 : « l'accueil »\nest à revoir, 日本 👩‍🔧 compris")
        try terminal.wait(for: "« l'accueil »", "est à revoir")
        try terminal.press("F2")
        try terminal.waitUntilSaved()
        #expect(
            try office.text(of: try office.file("checklists", "1-")).contains("Œuvre n° 3 : « l'accueil »\\nest à revoir, 日本 👩‍🔧 compris"))
    }
}
