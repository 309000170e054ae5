import Archive
import Domain
import Foundation
import Testing
import Text

@testable import QualiPilote

@Suite struct HistoryTextTests {
    @Test func whatTheJournalCannotExplainStandsFirstWithBothValues() throws {
        let dossier = try Bench.demonstration()
        let archive = try Archive.open(dossier.world.folder, schema: dossier.world.schema, stateFolder: dossier.world.stateFolder)
        let key = RecordKey("services", "dcl")
        let change = OutsideChange(
            key, file: "services/dcl.json", .replaced,
            overwritten: [Difference(path: Path("title"), before: .string("Dehors"), after: .string("Gardé"))], isRestorable: true)
        let lines = HistoryText(try archive.load(), dossier.world, .french).lines([], outside: change)
        #expect(lines.count == 1 && lines[0].outside?.isRestorable == true)
        #expect(lines[0].phrase.french == "services/dcl.json a été remplacé hors du programme")
        #expect(lines[0].details.map(\.french).first?.hasSuffix(": Dehors → Gardé") == true)
    }

    private static let anne = Who(account: "anne", host: "pc")

    private static func archive(_ bench: Bench) throws -> Archive {
        let archive = try Archive.open(bench.world.folder, schema: bench.world.schema, stateFolder: bench.world.stateFolder)
        try archive.load()
        return archive
    }

    /// What the history says of the last act on a record.
    private static func told(_ record: RecordKey, _ bench: Bench, _ archive: Archive, _ language: Language = .french) throws -> [String] {
        let last = try archive.history(of: record, limit: 1)
        return try #require(HistoryText(archive.dossier, bench.world, language).lines(last, outside: nil).first)
            .details.map { $0[language].replacing("\u{A0}", with: " ") }
    }

    /// The same of an act that writes this.
    private static func told(_ record: RecordKey, _ writes: [Write], _ language: Language = .french) throws -> [String] {
        let bench = try Bench.demonstration()
        let archive = try archive(bench)
        let edit = Edit(record, base: archive.dossier.record(record)?.tree, writes: writes)
        guard case .stored = archive.commit(Change(Act(.create, "x"), [edit]), who: anne, at: bench.world.now()) else {
            Issue.record("not stored")
            return []
        }
        return try told(record, bench, archive, language)
    }

    @Test func whatWasMadeIsToldFieldByField() throws {
        let made = JSONObject([
            "title": .string("Relancer la DCL"), "state": .string("in_progress"), "due": .string("2027-01-15"),
            "service": .string("services/dcl"), "later": .object(JSONObject(["x": .integer(1)])),
        ])
        let told = try Self.told(RecordKey("actions", "n"), made.members.map { Write(Path($0.key), $0.value) })
        let text = told.joined(separator: "\n")
        #expect(told.count >= 4 && text.contains(" : Relancer la DCL") && text.contains(" : 15/01/2027"), "\(text)")
        #expect(!text.contains("{") && !text.contains("autre champ") && !text.contains("services/dcl") && !text.contains("in_progress"))
    }

    @Test func whatIsNestedIsToldByItsOwnFields() throws {
        let path = Path(Meeting.agenda.key).element("s1")
        let record = try #require(Self.archive(try Bench.demonstration()).dossier.records(Meeting.kind.name).first).key
        let point = JSON.object(JSONObject(["id": .string("s1"), "title": .string("Horaires d'été")]))
        let added = try Self.told(record, [Write(path, point)])
        #expect(added.count == 1 && added[0].contains("Horaires d'été") && !added[0].contains("{"), "\(added)")
    }

    @Test func whatNoFieldKnowsIsNeverShownAsCode() throws {
        let record = RecordKey("services", "dcl")
        let object = JSON.object(JSONObject(["a": .integer(1), "b": .integer(2)]))
        #expect(try Self.told(record, [Write(Path("later"), object)]) == ["autre champ : - → 2 valeurs"])
        #expect(try Self.told(record, [Write(.deleted, .bool(true))], .english) == ["deleted: - → yes"])
    }

    @Test func whatWasLetGoIsToldAsAWhole() throws {
        let bench = try Bench.demonstration()
        let key = RecordKey("actions", "n")
        var archive = try Self.archive(bench)
        let edit = Edit(key, base: nil, writes: [Write(Path("title"), .string("Relancer"))])
        guard case .stored = archive.commit(Change(Act(.create, "Relancer"), [edit]), who: Self.anne, at: bench.world.now()) else {
            Issue.record("not stored")
            return
        }
        try FileManager.default.removeItem(atPath: bench.world.folder + "/actions/n.json")
        archive = try Self.archive(bench)
        guard case .stored = archive.accept([key], who: Self.anne, at: bench.world.now()) else {
            Issue.record("not kept")
            return
        }
        #expect(try Self.told(key, bench, archive) == ["la fiche entière : retirée"])
    }
}
