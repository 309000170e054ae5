import Domain
import Testing
import Text

/// A reference or a number is given once.
@Suite struct TwiceTests {
    private func small() -> SmallDossier {
        var small = SmallDossier()
        small.put("documents", "d", [FunctionalDocument.reference.write("DOC-ACC-001"), FunctionalDocument.title.write("Charte")])
        small.put("meetings", "s", [Meeting.title.write("Comité n° 20"), Meeting.number.write(20)])
        return small
    }

    private func refusal(_ kind: KindName, _ id: String, _ writes: [Write], proposed: Bool = false) -> Refusal? {
        let (dossier, key) = (small().dossier, RecordKey(kind, id))
        let edit = Edit(key, base: dossier.record(key)?.tree, writes: writes)
        return Twice(dossier).refusal(of: Change(Act(.edit, ""), [edit], proposed: proposed ? [key] : []))
    }

    @Test func aReferenceOfAnotherIsRefusedWithTheNextFreeOne() throws {
        let refused = try #require(refusal("documents", "n", [FunctionalDocument.reference.write("doc-acc-001")]))
        #expect(refused.phrase.french.contains("est déjà prise par") && refused.phrase.french.contains("DOC-ACC-002"))
        #expect(refused.path == Path("reference"))
        #expect(refusal("documents", "n", [FunctionalDocument.reference.write("DOC-ACC-002")]) == nil)
        #expect(refusal("documents", "d", [FunctionalDocument.title.write("Charte d'accueil")]) == nil, "its own")
    }

    /// What the program proposed gives way by itself.
    @Test func aProposedOneIsNotRefused() {
        #expect(refusal("documents", "n", [FunctionalDocument.reference.write("DOC-ACC-001")], proposed: true) == nil)
    }

    @Test func aNumberOfAnotherCOPILIsRefused() {
        #expect(refusal("meetings", "n", [Meeting.number.write(20)])?.path == Path("number"))
        #expect(refusal("meetings", "n", [Meeting.number.write(20), Meeting.type.write(.workingGroup)]) == nil)
        #expect(refusal("meetings", "n", [Meeting.number.write(21)]) == nil)
    }
}
