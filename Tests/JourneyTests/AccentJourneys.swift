import Foundation
import Testing

/// The question how many columns « é » takes, and the terminals that answer it: at once, late, otherwise, or not at all.
@Suite struct AccentJourneys {
    private static let question = "é\u{1B}[6n"

    private func start(_ words: String...) throws -> BareTerminal {
        let terminal = try BareTerminal(try Office(.fresh), words + ["dossier"])
        #expect(try terminal.wait(for: Self.question).contains("EXIGENCES"), "the picture comes before the question")
        return terminal
    }

    private func quit(_ terminal: BareTerminal) throws {
        terminal.send("\u{1B}[21~")
        #expect(try terminal.end() == 0)
        #expect(terminal.leftForTheShell() == 0)
    }

    @Test func twoColumnsMeanASCIIAndTheSettingToChange() throws {
        let terminal = try start()
        terminal.send("\u{1B}[2;3R")
        let screen = try terminal.wait(for: "Reglez PuTTY sur UTF-8 (Window, Translation, Remote character set)")
        #expect(screen.contains("EXIGENCES"), "all is painted again")
        terminal.send("2")
        #expect(!(try terminal.wait(for: "Informer") + terminal.rest()).contains { !$0.isASCII })
        try quit(terminal)
    }

    @Test func oneColumnChangesNothing() throws {
        let terminal = try start()
        _ = terminal.rest()
        terminal.send("\u{1B}[2;2R")
        #expect(terminal.rest() == "")
        terminal.send("2")
        #expect((try terminal.wait(for: "Informer") + terminal.rest()).contains { !$0.isASCII })
        try quit(terminal)
    }

    @Test func noAnswerChangesNothing() throws {
        let terminal = try start()
        terminal.send("2")
        #expect((try terminal.wait(for: "Informer") + terminal.rest()).contains { !$0.isASCII })
        try quit(terminal)
    }

    /// Cut in two by the line, after other keys, it is still no key.
    @Test func aLateAnswerIsNotTakenForKeys() throws {
        let terminal = try start()
        terminal.send("2")
        try terminal.wait(for: "Informer")
        terminal.send("\r")
        try terminal.wait(for: "1.1")
        _ = terminal.rest()
        terminal.send("\u{1B}[2;")
        #expect(terminal.rest() == "")
        terminal.send("2R")
        #expect(terminal.rest() == "")
        try quit(terminal)
    }

    /// What the terminal answers once the program was told to quit is not typed into the shell.
    @Test func anAnswerAfterQuittingDoesNotReachTheShell() throws {
        let terminal = try start()
        terminal.send("q")
        usleep(5_000)
        terminal.send("\u{1B}[2;2R")
        #expect(try terminal.end() == 0)
        #expect(!terminal.rest().contains("[2;2R"))
        #expect(terminal.leftForTheShell() == 0)
    }

    @Test(arguments: ["--ascii", "--lineaire"]) func whatNeedsNoAnswerIsNotAsked(_ option: String) throws {
        let terminal = try BareTerminal(try Office(.fresh), [option, "dossier"])
        #expect(!(try terminal.wait(for: "EXIGENCES") + terminal.rest()).contains("\u{1B}[6n"))
        terminal.send("q")
        #expect(try terminal.end() == 0)
    }
}
