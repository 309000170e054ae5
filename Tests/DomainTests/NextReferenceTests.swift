import Domain
import Testing

@Suite struct NextReferenceTests {
    @Test func theNextOneHasAsManyDigits() {
        #expect(NextReference.after([], prefix: "AC-2026-") == "AC-2026-001")
        #expect(NextReference.after(["AC-2026-014", "AC-2025-099", "P-7"], prefix: "AC-2026-") == "AC-2026-015")
        #expect(NextReference.after(["P-9"], prefix: "P-") == "P-10")
        #expect(NextReference.following("DOC-ACC-4", among: ["DOC-ACC-0022"]) == "DOC-ACC-0023")
    }

    /// A number from elsewhere that nobody counts on from.
    @Test(arguments: ["AC-2026-9223372036854775807", "AC-2026-99999999999999999999", "AC-2026--7", "AC-2026-+7"])
    func whatIsNoNumberOfASeriesIsLeftAside(_ reference: String) {
        #expect(NextReference.after([reference, "AC-2026-014"], prefix: "AC-2026-") == "AC-2026-015")
    }
}
