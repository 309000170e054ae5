import Foundation
import Testing

/// Text being typed when the program ends, however it ends: it is offered on return.
@Suite struct DraftJourneys {
    enum End: String, CaseIterable { case killed, terminated, hungUp, windowClosed }

    /// Another window holds the folder: the form is left before the answer comes, and what is then stored is not offered again.
    @Test func aTextStoredAfterItsFormWasLeftIsNotOffered() throws {
        let office = try Office(.fresh)
        let terminal = try Terminal(office, ["dossier"])
        try terminal.openFirstEngagement()
        try terminal.press("c")
        try terminal.wait(for: "Note sur")
        try terminal.type("Affiche périmée")
        usleep(2_500_000)
        let held = open(office.dossier + "/.lock", O_RDWR | O_CREAT, 0o600)
        var whole = flock(l_type: Int16(F_WRLCK), l_whence: Int16(SEEK_SET), l_start: 0, l_len: 0, l_pid: 0)
        #expect(fcntl(held, F_SETLK, &whole) == 0)
        try terminal.press("F2")
        try terminal.wait(for: "Enregistrement")
        try terminal.press("Escape")
        try terminal.wait(without: "Note sur")
        close(held)
        try terminal.waitUntilSaved()
        try terminal.press("F10")
        #expect(try terminal.end() == 0)
        #expect(try office.text(of: try office.file("checklists", "1-")).contains("Affiche périmée"))
        let again = try Terminal(office, ["dossier"])
        try again.waitForHome()
        #expect(!(try again.screen()).contains("a été gardé"))
    }

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
