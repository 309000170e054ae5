import Foundation
import Terminfo
import Testing

/// The program on every terminal that offices have: it starts, moves, ticks, quits, and writes nothing that the terminal's entry does not
/// know. An entry that the system lacks is one of ours.
@Suite struct TerminfoJourneys {
    enum Look: String, CaseIterable {
        case plain = "", noColor = "NO_COLOR", mono = "--mono", ascii = "--ascii"

        var words: [String] { rawValue.hasPrefix("--") ? [rawValue] : [] }
        var environment: [String: String] { self == .noColor ? ["NO_COLOR": "1"] : [:] }
        var isColored: Bool { self == .plain || self == .ascii }
    }

    /// No colour, 8, 16 and 256.
    private static let depths = ["vt100", "linux", Terminfo.sixteen, "xterm-256color"]

    @Test(arguments: Terminfo.terms + [Terminfo.sixteen]) func isWorkedFromTheStartToTheEnd(_ term: String) throws {
        try work(term, .plain)
    }

    @Test(arguments: depths, [Look.noColor, .mono, .ascii]) func isWorkedAsAskedFor(_ term: String, _ look: Look) throws {
        try work(term, look)
    }

    private func work(_ term: String, _ look: Look) throws {
        let entry = try Capabilities(term)
        let place = try Terminfo.place(of: term).map { ["TERMINFO": $0] } ?? [:]
        let environment = ["TERM": term].merging(place.merging(look.environment) { $1 }) { $1 }
        let terminal = try Terminal(try Office(.fresh), look.words + ["dossier"], environment: environment, records: true)
        try terminal.wait(for: "LES ", "EXIGENCES", "? aide")
        try terminal.press("2")
        try terminal.wait(for: "> 1 ")
        try terminal.press("Down")
        try terminal.wait(for: "> 2 ")
        try terminal.press("Up", "Enter", "Space")
        try terminal.wait(point: "1.1", is: "[x]")
        try terminal.press("q", "q", "q")
        #expect(try terminal.end() == 0)
        let bytes = terminal.bytes()
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("EXIGENCES") && !text.contains("$<"), "no wait of terminfo is written as text")
        #expect(Sequences(bytes).unknown(to: entry) == [], "\(term)")
        #expect(look != .ascii || bytes.allSatisfy { $0 < 0x80 })
        let colors = text.matches(of: /\e\[[0-9;]*?(?:3[0-7]|9[0-7]|38;5;[0-9]+)(?=[;m])/)
        #expect(colors.isEmpty != (look.isColored && entry.colors >= 8), "\(term) \(look)")
    }
}
