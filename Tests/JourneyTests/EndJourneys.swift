import Foundation
import Testing

/// However the program ends, the terminal is given back as it was: `end` compares what `stty -a` says.
@Suite struct EndJourneys {
    @Test(arguments: [["q"], ["F10"]]) func quitting(keys: [String]) throws {
        let office = try Office(.fresh)
        let terminal = try Terminal(office, ["dossier"])
        try terminal.wait(for: "EXIGENCES")
        for key in keys { try terminal.press(key) }
        #expect(try terminal.end() == 0)
        #expect(try !terminal.screen().contains { !$0.isWhitespace }, "the screen of before is back")
    }

    @Test(arguments: [SIGHUP, SIGTERM, SIGILL, SIGABRT, SIGSEGV, SIGTRAP, SIGQUIT, SIGBUS, SIGFPE])
    func aSignal(number: Int32) throws {
        let office = try Office(.fresh)
        let terminal = try Terminal(office, ["dossier"])
        try terminal.wait(for: "EXIGENCES")
        try terminal.signal(number)
        #expect(try terminal.end() == 128 + number)
        let screen = try terminal.screen()
        #expect(!screen.contains("EXIGENCES"), "the screen of before is back")
        if number != SIGHUP && number != SIGTERM { #expect(screen.contains("Ce qui était enregistré l'est toujours"), "\(screen)") }
    }

    /// Ctrl-C, Ctrl-Z and Ctrl-\ are keys, not signals.
    @Test(arguments: ["C-c", "C-z", "C-\\", "C-s", "C-q"]) func reflexesDoNotEndIt(key: String) throws {
        let office = try Office(.fresh)
        let terminal = try Terminal(office, ["dossier"])
        try terminal.wait(for: "EXIGENCES")
        try terminal.press(key)
        try terminal.press("2")
        try terminal.wait(for: "Informer sur le fonctionnement des ser")
        try terminal.press("F10")
        #expect(try terminal.end() == 0)
    }
}
