import Archive
import Domain
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
}
