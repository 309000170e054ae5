import Domain
import Testing
import Text

/// A reference that the program proposed gives way to the same one taken meanwhile; one that was typed does not.
@Suite struct RenumberingTests {
    private static func dossier(_ references: String...) -> Dossier {
        var dossier = Dossier(schema: .standard)
        for (number, reference) in references.enumerated() {
            let key = RecordKey(Decision.kind.name, "d\(number)")
            dossier.put(Record(key, JSONObject(["id": .string(key.id), "reference": .string(reference), "text": .string("D")])))
        }
        return dossier
    }

    private static func change(_ reference: String, isProposed: Bool = true) -> Change {
        let key = RecordKey(Decision.kind.name, "new")
        return Change(
            Act(.create, "D"),
            [Edit(key, base: nil, writes: [Write(Path("text"), .string("D")), Write(Path("reference"), .string(reference))])],
            proposed: isProposed ? [key] : [])
    }

    @Test func theSecondTakesTheNext() {
        let numbered = Renumbering(Self.change("22-01"), in: Self.dossier("21-07", "22-01"))
        #expect(numbered.edits[0].mine["reference"]?.text == "22-02" && numbered.edits[0].mine["text"]?.text == "D")
        #expect(numbered.moved.map(\.to) == ["22-02"] && numbered.moved[0].taken == RecordKey(Decision.kind.name, "d1"))
    }

    @Test func whatIsFreeStays() {
        #expect(Renumbering(Self.change("22-01"), in: Self.dossier("21-07")).moved.isEmpty)
    }

    @Test func whatWasTypedStays() {
        let numbered = Renumbering(Self.change("22-01", isProposed: false), in: Self.dossier("22-01"))
        #expect(numbered.moved.isEmpty && numbered.edits[0].mine["reference"]?.text == "22-01")
    }
}
