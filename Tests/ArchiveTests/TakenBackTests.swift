import Archive
import Domain
import Testing

/// An act that was taken back counts for nothing: not for what a record says, nor for why it says so.
@Suite struct TakenBackTests {
    @Test func itExplainsNoFile() throws {
        let desk = try Desk()
        try InterruptedTests.half(desk)
        let left = try desk.text("documents/a.json")
        let marc = try InterruptedTests.marc(desk) { if case .rename(_, "documents/b.json") = $0 { true } else { false } }
        guard case .takenBack? = try marc.recover(at: Desk.start).first else {
            Issue.record("not taken back")
            return
        }
        func changes() throws -> [RecordKey] { try desk.window("reader").inspect(isThorough: false).changes.map(\.record) }
        #expect(try changes().isEmpty)
        // somebody copies in the file as that act had left it
        try desk.write(left, to: "documents/a.json")
        #expect(try changes() == [Desk.a])
    }
}
