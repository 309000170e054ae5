import Testing

@testable import Domain

/// A conflict that waits in its record.
@Suite struct DisagreementTests {
    private static func entry(_ id: String, _ path: String, _ values: JSON...) -> JSON {
        .object(
            JSONObject(["id": .string(id), "path": .string(path), "values": .array(values.map { .object(JSONObject(["value": $0])) })]))
    }

    private func dossier(_ entries: JSON...) -> SmallDossier {
        var small = SmallDossier()
        small.put("documents", "d", [FunctionalDocument.title.write("Guide"), Write(Path(Disagreement.key), .array(entries))])
        return small
    }

    private let key = RecordKey("documents", "d")

    private func settle(_ dossier: Dossier, _ chosen: [String: JSON?]) throws -> Record {
        let record = try #require(dossier.record(key))
        let acts = Acts(dossier, today: SmallDossier.today, now: Instant(seconds: 0), author: "a")
        let change = acts.settle(record, chosen)
        #expect(change.act.verb == .settle && change.edits.count == 1)
        return try #require(dossier.applying(change).record(key))
    }

    @Test func choosingWritesTheValueAndTakesItOff() throws {
        let small = dossier(Self.entry("k", "title", .string("Guide A"), .string("Guide B")))
        #expect(ToDo(small.dossier, today: SmallDossier.today).entries(.conflicts).map(\.ref) == [Ref(key)])
        let settled = try settle(small.dossier, ["k": .string("Guide B")])
        #expect(settled[FunctionalDocument.title] == "Guide B")
        #expect(settled.tree[Disagreement.key] == nil)
    }

    @Test func theOthersWait() throws {
        let small = dossier(
            Self.entry("k", "title", .string("A"), .string("B")), Self.entry("l", "created_on", .string("2026-01-01"), .null))
        let settled = try settle(small.dossier, ["l": Optional<JSON>.none])
        #expect(settled.disagreements.map(\.id) == ["k"])
        #expect(settled.tree["created_on"] == nil && settled[FunctionalDocument.title] == "Guide")
    }

    /// One of a point leads to the point.
    @Test func isAboutThePointItTouches() throws {
        var small = SmallDossier()
        small.put(
            "checklists", "c", [Write(Path(Disagreement.key), .array([Self.entry("k", "items/#i/place", .string("A"), .string("B"))]))])
        #expect(ToDo(small.dossier, today: SmallDossier.today).entries(.conflicts).map(\.ref) == [SmallDossier.item])
        let hit = try #require(Checks.run(small.dossier, today: SmallDossier.today).first { $0.check.code == "E17" }?.hit)
        #expect(hit.ref == SmallDossier.item)
        #expect(hit.detail?.french.contains("Lieu") == true && hit.detail?.french.contains("À traiter") == true)
    }

    /// What cannot be chosen is still named.
    @Test func anEntryWithoutPlaceIsNoQuestion() {
        let small = dossier(Self.entry("k", "", .string("A"), .string("B")), Self.entry("l", "title", .string("A")))
        #expect(small.dossier.record(key)?.disagreements.isEmpty == true)
        #expect(small.found.contains("E17"))
    }
}
