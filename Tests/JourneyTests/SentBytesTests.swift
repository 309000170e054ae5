import Testing

/// A line may be slow: a key that moves by one row sends little.
@Suite struct SentBytesTests {
    /// Exigences with their points, two registers: through the screenful and beyond it, and back.
    @Test(arguments: ["2", "4", "6"]) func anArrowInAListSendsAtMost400Bytes(_ way: String) throws {
        let office = try Office(.demonstration)
        let terminal = try BareTerminal(office, ["dossier"], environment: ["TERM": "xterm-256color"])
        try terminal.wait(for: "AUDIT EXTERNE")
        _ = terminal.rest()
        terminal.send(way)
        _ = try terminal.answer()
        _ = terminal.rest()
        var most = 0
        for key in Array(repeating: "\u{1B}[B", count: 22) + Array(repeating: "\u{1B}[A", count: 4) {
            terminal.send(key)
            most = max(most, try terminal.answer().utf8.count)
        }
        #expect(most > 0 && most <= 400, "\(way): \(most)")
        terminal.send("\u{1B}[21~")
        #expect(try terminal.end() == 0)
    }
}
