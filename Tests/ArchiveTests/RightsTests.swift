import Archive
import Domain
import Foundation
import Testing

/// The right is asked where an act is stored, of the dossier as it then stands, whatever was asked before.
@Suite struct RightsTests {
    private static let day = Day("2026-03-10") ?? Day(number: 0)
    private static let at = Instant(seconds: day.number * 86_400 + 43_200)
    private static let action = RecordKey("actions", "a")

    private final class Folder {
        let base: String
        init() throws {
            base = FileManager.default.temporaryDirectory.path + "/qp-" + UUID().uuidString
            try FileManager.default.createDirectory(atPath: base, withIntermediateDirectories: true)
            try Archive.create(
                base + "/d", schema: .standard, records: Self.records, who: RightsTests.who("officer"), act: Act(.layDown, "essai"),
                at: RightsTests.at)
        }
        deinit { try? FileManager.default.removeItem(atPath: base) }

        private static func record(_ kind: KindName, _ id: String, _ writes: [Write]) -> Record {
            let key = RecordKey(kind, id)
            return Record(key, Edit(key, base: nil, writes: writes).mine)
        }

        private static var records: [Record] {
            var found = [
                record("dossier", "dossier", [DossierRecord.format.write(1), DossierRecord.title.write("Essai")]),
                record("services", "dcl", [Service.reference.write("DCL"), Service.title.write("DCL")]),
                record("services", "cert", [Service.reference.write("CERT"), Service.title.write("CERT")]),
                record("actions", "a", [CorrectiveAction.title.write("A"), CorrectiveAction.service.write(Ref("services", "dcl"))]),
            ]
            let roles: [(String, Person.Role, String)] = [
                ("officer", .qualityOfficer, "cert"), ("contact", .serviceContact, "dcl"), ("other", .serviceContact, "cert"),
            ]
            for (id, role, service) in roles {
                found.append(record("people", id, [Person.title.write(id), Person.role.write(role)]))
                let place = Path(Post.holders.key).element("h")
                found.append(
                    record(
                        "posts", id,
                        [
                            Post.title.write(id), Post.service.write(Ref("services", service)),
                            Post.Holder.person.write(Ref("people", id), in: place),
                        ]))
            }
            return found
        }

        func window(_ state: String) throws -> Archive {
            let archive = try Archive.open(base + "/d", schema: .standard, stateFolder: base + "/state-" + state)
            _ = try archive.load()
            return archive
        }
    }

    private static func who(_ person: String?) -> Who { Who(account: "commun", host: "pc", person: person) }

    /// To keep what was written outside is to write it.
    @Test func whatWasWrittenOutsideIsKeptByWhoMayWriteIt() throws {
        let folder = try Folder()
        let path = folder.base + "/d/actions/a.json"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try text.replacingOccurrences(of: "\"A\"", with: "\"B\"").write(toFile: path, atomically: false, encoding: .utf8)
        let (theirs, mine) = (try folder.window("other"), try folder.window("officer"))
        guard case .refused = theirs.accept([Self.action], who: Self.who("other"), at: Self.at) else {
            Issue.record("a contact of another service kept it")
            return
        }
        guard case .stored(let stored) = mine.accept([Self.action], who: Self.who("officer"), at: Self.at) else {
            Issue.record("the référent could not keep it")
            return
        }
        #expect(stored.entry != nil)
    }

    private func write(_ archive: Archive, _ key: RecordKey, _ writes: [Write], as person: String?, at: Instant = RightsTests.at)
        -> CommitAnswer
    {
        let edit = Edit(key, base: archive.dossier.record(key)?.tree, writes: writes)
        return archive.commit(Change(Act(.edit, "essai"), [edit]), who: Self.who(person), at: at)
    }

    @Test func theGateRefusesWhatNobodyAskedAboutBefore() throws {
        let folder = try Folder()
        let archive = try folder.window("a")
        let refused = write(archive, Self.action, [CorrectiveAction.title.write("B")], as: "other")
        #expect(refused.refusals?.first?.code == Refusal.role)
        #expect(write(archive, Self.action, [CorrectiveAction.title.write("B")], as: "contact").stored != nil)
        // an account that is no one's
        #expect(write(archive, Self.action, [CorrectiveAction.title.write("C")], as: nil).stored != nil)
    }

    /// A role taken away by somebody else counts for a window that has not heard of it.
    @Test func whatSomebodyElseChangedMeanwhileCounts() throws {
        let folder = try Folder()
        let (mine, officers) = (try folder.window("a"), try folder.window("b"))
        #expect(write(officers, RecordKey("people", "contact"), [Person.role.write(.reader)], as: "officer").stored != nil)
        #expect(write(mine, Self.action, [CorrectiveAction.title.write("B")], as: "contact").refusals?.first?.code == Refusal.role)
    }

    @Test func undoAsksToo() throws {
        let folder = try Folder()
        let archive = try folder.window("a")
        #expect(write(archive, Self.action, [CorrectiveAction.title.write("B")], as: "contact").stored != nil)
        #expect(write(archive, RecordKey("people", "contact"), [Person.role.write(.reader)], as: "officer").stored != nil)
        #expect(archive.undo(who: Self.who("contact"), at: Self.at).refusals?.first?.code == Refusal.role)
        #expect(archive.dossier.record(Self.action)?[CorrectiveAction.title] == "B")
    }

    @Test func theJournalTellsWhoMadeWhatAndWhen() throws {
        let folder = try Folder()
        let archive = try folder.window("a")
        for id in ["n", "o"] {
            #expect(write(archive, RecordKey("actions", id), [CorrectiveAction.title.write(id)], as: "contact").stored != nil)
        }
        func delete(_ id: String, as person: String, at: Instant = RightsTests.at) -> CommitAnswer {
            write(archive, RecordKey("actions", id), [Write(Path("deleted"), .bool(true))], as: person, at: at)
        }
        #expect(delete("n", as: "other").refusals != nil)
        #expect(delete("n", as: "contact", at: Instant(seconds: Self.at.seconds + 86_400)).refusals != nil)
        #expect(delete("a", as: "contact").refusals != nil)
        #expect(delete("n", as: "contact").stored != nil)
        #expect(delete("o", as: "officer", at: Instant(seconds: Self.at.seconds + 86_400)).stored != nil)
        // made without service, it is of the maker's: the other service's contact leaves it alone
        #expect(write(archive, RecordKey("actions", "p"), [CorrectiveAction.title.write("p")], as: "contact").stored != nil)
        #expect(write(archive, RecordKey("actions", "p"), [CorrectiveAction.title.write("q")], as: "other").refusals != nil)
    }

    /// To judge a proof that somebody else judged meanwhile is a question, whichever came first.
    @Test func twoJudgementsOfOneProofAreAQuestion() throws {
        for (first, second) in [(Evidence.State.validated, Evidence.State.toComplete), (.toComplete, .validated)] {
            let folder = try Folder()
            let (mine, theirs) = (try folder.window("a"), try folder.window("b"))
            let key = RecordKey("evidence", "p")
            #expect(write(mine, key, [Evidence.title.write("P"), Evidence.state.write(.toValidate)], as: "officer").stored != nil)
            _ = theirs.refresh()
            func judged(_ archive: Archive, _ state: Evidence.State) throws -> Change {
                let record = try #require(archive.dossier.record(key))
                let acts = Acts(archive.dossier, today: Self.day, now: Self.at, author: "\(state)")
                return try #require(state == .validated ? acts.validate([record.standing]) : acts.sendBack([record], because: "flou"))
            }
            let change = try judged(mine, second)
            #expect(theirs.commit(try judged(theirs, first), who: Self.who("officer"), at: Self.at).stored != nil)
            #expect(mine.commit(change, who: Self.who("officer"), at: Self.at).conflicts != nil, "\(first) \(second)")
        }
    }
}

extension Record {
    /// With something behind it, so that it can be validated.
    fileprivate var standing: Record { Record(key, Edit(key, base: tree, writes: [Evidence.place.write("hall")]).mine) }
}
