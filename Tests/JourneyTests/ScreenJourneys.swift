import Foundation
import Testing

/// Terminals as people have them.
@Suite struct ScreenJourneys {
    @Test func theHomeScreenShowsTheCountsOfTheList() throws {
        let office = try Office(.demonstration)
        let last = try office.run("-d", "dossier", "lister", "engagements").output.split(separator: "\n").last.map(String.init) ?? ""
        let counts = last.matches(of: /(Prêtes|À compléter|Écart ouvert) (\d+)/).map { (String($0.1), String($0.2)) }
        #expect(counts.count == 3)
        let terminal = try Terminal(office, ["dossier"], width: 120, height: 40)
        let screen = try terminal.wait(for: "AUDIT EXTERNE LE", "J-")
        for (label, count) in counts {
            let line = screen.split(separator: "\n").first { $0.contains("   \(label) ") } ?? ""
            #expect(line.split(separator: " ").contains(Substring(count)), "\(label) \(count): \(line)")
        }
    }

    @Test func aWindowMayBecomeTinyAndComeBack() throws {
        let office = try Office(.demonstration)
        let terminal = try Terminal(office, ["dossier"])
        try terminal.wait(for: "LES 30 EXIGENCES")
        try terminal.press("Up")
        try terminal.wait(for: "Tout est enregistré")
        let before = try terminal.screen()
        for (width, height) in [(30, 8), (1, 1), (20, 3), (200, 60), (40, 10), (30, 8)] {
            try terminal.resize(width: width, height: height)
        }
        try terminal.wait(for: "Fenêtre trop petite", "agrandissez-la")
        try terminal.press("2")
        try terminal.resize(width: 80, height: 24)
        try terminal.wait(for: "Exigences", "Informer sur le fonctionnement des ser")
        try terminal.press("Escape")
        try terminal.wait("is as before") { $0 == before }
        try terminal.press("q")
        #expect(try terminal.end() == 0)
    }

    /// The bytes PuTTY sends by default, whatever TERM says.
    @Test(arguments: ["screen", "xterm", "xterm-256color", "linux"]) func theKeysOfPuTTYWork(term: String) throws {
        let office = try Office(.demonstration)
        let terminal = try Terminal(office, ["dossier"], environment: ["TERM": term])
        try terminal.wait(for: "LES 30 EXIGENCES")
        try terminal.send("\u{1B}[11~")
        try terminal.wait(for: "Aide : les touches d'ici")
        try terminal.press("Escape")
        try terminal.wait(without: "Aide : les touches d'ici")
        try terminal.send("\u{1B}Ot")  // 4 of the numeric keypad
        try terminal.wait(for: "> DOC-ACC-001")
        try terminal.send("\u{1B}[4~")  // End
        try terminal.wait("has left the first document") { !$0.contains("> DOC-ACC-001") }
        try terminal.send("\u{1B}[1~")  // Home
        try terminal.wait(for: "> DOC-ACC-001")
        try terminal.send("\u{1B}OB")
        try terminal.wait(for: "> DOC-ACC-002")
        try terminal.send("\u{1B}[B")
        try terminal.wait(for: "> DOC-ACC-003")
        try terminal.send("\u{1B}OM")  // Enter of the numeric keypad
        try terminal.wait(for: "> Référence", "DOC-ACC-003")
        try terminal.send("\u{1B}[13;2u\u{1B}[?1;2c\u{1B}[200;5~")  // unknown sequences are swallowed whole
        try terminal.send("\u{1B}")
        try terminal.wait(for: "> DOC-ACC-003")
        try terminal.send("\u{1B}[21~")  // F10
        #expect(try terminal.end() == 0)
    }

    @Test func englishIsWhole() throws {
        let office = try Office(.demonstration)
        let terminal = try Terminal(office, ["--lang", "en", "dossier"])
        try terminal.wait(for: "EXTERNAL AUDIT", "To complete", "You have no role in this dossier")
        try terminal.press("2", "Enter")
        try terminal.wait(for: "SPACE in place, next")
        try terminal.press("Enter")
        try terminal.wait(for: "Status", "EVIDENCE")
        try terminal.press("?")
        try terminal.wait(for: "Help", "ESC close")
    }

    /// Without UTF-8, plain ASCII and no broken letters.
    @Test func aTerminalWithoutUTF8GetsASCII() throws {
        let office = try Office(.fresh)
        let terminal = try Terminal(office, ["dossier"], environment: ["LC_ALL": "C"])
        let screen = try terminal.wait(for: "EXIGENCES", "Pretes")
        #expect(!screen.contains { !$0.isASCII })
    }

    /// A day that does not exist is told while it is typed, and nothing is written.
    @Test func theThirtiethOfFebruaryIsToldWhileItIsTyped() throws {
        let office = try Office(.demonstration)
        let before = try office.records()
        let terminal = try Terminal(office, ["dossier"])
        try terminal.waitForHome()
        try terminal.press("6")
        try terminal.wait(for: "AC-202")
        try terminal.press("a")
        try terminal.wait("has a field for a day") { $0.contains("Échéance") }
        for _ in 0..<12 where try !terminal.screen().contains("> Échéance") {
            let before = try terminal.screen()
            try terminal.press("Tab")
            try terminal.wait("has gone on to the next field") { $0 != before }
        }
        try terminal.type("30/02/2026")
        try terminal.wait(for: "n'est pas une date du calendrier")
        try terminal.press("F2")
        try terminal.press("F10")
        #expect(try terminal.end() == 0)
        #expect(try office.records() == before)
    }
}
