import Archive
import Domain
import Foundation
import Testing

/// Whoever may do an act may take it back, though the way back would be another deed.
@Suite struct OwnUndoTests {
    private static let at = Instant(seconds: (Day("2026-03-10") ?? Day(number: 0)).number * 86_400 + 43_200)
    private static let proof = RecordKey("evidence", "p")

    private static func record(_ kind: KindName, _ id: String, _ writes: [Write]) -> Record {
        let key = RecordKey(kind, id)
        return Record(key, Edit(key, base: nil, writes: writes).mine)
    }

    /// An agent's point with a proof that was sent back.
    private static var records: [Record] {
        let (m, e) = (Path("modules").element("m"), Path("engagements").element("e"))
        let (i, place) = (e.key("items").element("i"), Path("items").element("i"))
        let holder = Path(Post.holders.key).element("h")
        return [
            record(
                "dossier", "dossier",
                [
                    DossierRecord.format.write(1), DossierRecord.title.write("Essai"),
                    DossierRecord.modules.write([Ref("referentials", "r", nested: "m")]),
                ]),
            record(
                "referentials", "r",
                [
                    Referential.title.write("R"), Module.title.write("M", in: m), Module.mandatory.write(true, in: m),
                    Engagement.title.write("E", in: e), Engagement.module.write("m", in: e), ExpectedItem.title.write("Point", in: i),
                ]),
            record(
                "checklists", "c",
                [
                    Checklist.referential.write(Ref("referentials", "r")),
                    Checklist.engagement.write(Ref("referentials", "r", nested: "e")), Checklist.unit.write("department"),
                    Item.progress.write(.done, in: place), Item.owner.write(Ref("posts", "agent"), in: place),
                    Item.evidence.write([Ref(proof)], in: place),
                ]),
            record(
                "evidence", "p",
                [Evidence.title.write("b.txt"), Evidence.state.write(.toComplete), Evidence.reason.write("Illisible")]),
            record("people", "officer", [Person.title.write("officer"), Person.role.write(.qualityOfficer)]),
            record("people", "agent", [Person.title.write("agent"), Person.role.write(.agent)]),
            record(
                "posts", "agent",
                [Post.title.write("agent"), Post.Holder.person.write(Ref("people", "agent"), in: holder)]),
        ]
    }

    private final class Folder {
        let base = FileManager.default.temporaryDirectory.path + "/qp-" + UUID().uuidString

        init() throws {
            try FileManager.default.createDirectory(atPath: base, withIntermediateDirectories: true)
            try Archive.create(
                base + "/d", schema: .standard, records: OwnUndoTests.records, who: OwnUndoTests.who("officer"),
                act: Act(.layDown, "essai"), at: OwnUndoTests.at)
        }
        deinit { try? FileManager.default.removeItem(atPath: base) }

        func window(_ state: String) throws -> Archive {
            let archive = try Archive.open(base + "/d", schema: .standard, stateFolder: base + "/state-" + state)
            _ = try archive.load()
            return archive
        }
    }

    private static func who(_ person: String) -> Who { Who(account: person, host: "pc", person: person) }

    private func answer(_ archive: Archive, as person: String) throws -> CommitAnswer {
        let acts = Acts(archive.dossier, today: try #require(Day("2026-03-10")), now: Self.at, author: person)
        let item = try #require(archive.dossier.item(Ref("checklists", "c", nested: "i")))
        return archive.commit(acts.attach(item, [Evidence.place.write("Hall")], id: "new"), who: Self.who(person), at: Self.at)
    }

    @Test func anAgentTakesBackTheAnswerToAReturn() throws {
        let folder = try Folder()
        let archive = try folder.window("agent")
        #expect(try answer(archive, as: "agent").stored != nil)
        #expect(archive.dossier.record(Self.proof)?[Evidence.state] == .toValidate)
        let undone = archive.undo(who: Self.who("agent"), at: Self.at)
        #expect(undone.stored != nil, "\(undone)")
        let now = archive.dossier.record(Self.proof)
        #expect(now?[Evidence.state] == .toComplete && now?[Evidence.reason] == "Illisible" && now?[Evidence.place] == "")
    }

    /// Once somebody has judged it, the answer is no longer the agent's to take back.
    @Test func whatWasJudgedSinceStays() throws {
        let folder = try Folder()
        let archive = try folder.window("agent")
        #expect(try answer(archive, as: "agent").stored != nil)
        let officer = try folder.window("officer")
        let record = try #require(officer.dossier.record(Self.proof))
        let acts = Acts(officer.dossier, today: try #require(Day("2026-03-10")), now: Self.at, author: "officer")
        #expect(officer.commit(try #require(acts.validate([record])), who: Self.who("officer"), at: Self.at).stored != nil)
        #expect(archive.undo(who: Self.who("agent"), at: Self.at).stored == nil)
        #expect(officer.refresh().problems.isEmpty && officer.dossier.record(Self.proof)?[Evidence.state] == .validated)
    }
}
