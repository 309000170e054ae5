import Canvas
import Domain
import Testing
import Text

@testable import Interface

/// The keys of a sheet, pressed when what they are for went away: nothing is done to anything else, and who took it away is said.
@Suite struct GoneSheetTests {
    private static let paul = "Paul VASSEUR"

    @Test(arguments: [" ", "r", "e", "n", "c", "l", "d", "<enter>"]) func aPointThatWasTakenAway(_ key: String) throws {
        let stage = try Stage.demonstration()
        let item = try #require(stage.dossier.items.first)
        stage.open(ItemScreen(item.ref))
        stage.delete(try #require(stage.dossier.record(item.ref.record)), by: Self.paul)
        stage.type(key)
        #expect(stage.changes.isEmpty && stage.shell.layers.count == 2, "\(stage.text)")
        #expect(stage.said.contains("supprimé entre-temps par Paul VASSEUR"), "\(stage.said)")
    }

    @Test(arguments: ["e", "a", "l", "d", "<enter>"]) func aRecordThatWasTakenAway(_ key: String) throws {
        let stage = try Stage.demonstration()
        let record = try #require(stage.dossier.records("documents").first)
        stage.open(RecordScreen(record.reference))
        stage.delete(record, by: Self.paul)
        stage.type(key)
        #expect(stage.changes.isEmpty && stage.said.contains("supprimé entre-temps par Paul VASSEUR"), "\(stage.said)")
        stage.type("h")
        #expect(stage.text.contains("Historique"))
    }

    @Test(arguments: ["a", "o", "e", "<enter>"]) func aMeetingThatWasTakenAway(_ key: String) throws {
        let stage = try Stage.demonstration()
        let meeting = try #require(stage.context.facts.cycle.nextCopil)
        stage.open(MeetingScreen(meeting.reference))
        stage.delete(meeting, by: Self.paul)
        stage.type(key)
        #expect(stage.changes.isEmpty && stage.said.contains("supprimé entre-temps par Paul VASSEUR"), "\(stage.said)")
    }

    /// The link under the cursor goes: Suppr is not for the one that came in its place.
    @Test func aKeyIsNotForTheRowThatCameInThePlaceOfOneTakenAway() throws {
        let stage = try Stage.demonstration()
        let links = try #require(
            stage.dossier.records("decisions").first { $0[Decision.concerns].count > 1 } ?? stage.dossier.records("decisions").first)
        let targets = stage.dossier.records("documents").prefix(2).map(\.reference)
        stage.change { dossier in
            let edit = Edit(links.key, base: links.tree, writes: [Decision.concerns.write(Array(targets))])
            dossier.put(Record(links.key, edit.mine))
        }
        stage.open(RecordScreen(links.reference))
        let name = stage.context.naming.name(targets[0])
        for _ in 0..<40 where !stage.selected.contains(name.prefix(20)) { stage.type("<down>") }
        try #require(stage.selected.contains(name.prefix(20)), "\(stage.selected)")
        let now = try #require(stage.dossier.record(links.key))
        stage.change(by: Self.paul, links.key) { dossier in
            dossier.put(Record(links.key, Edit(links.key, base: now.tree, writes: [Decision.concerns.write([targets[1]])]).mine))
        }
        stage.type("d")
        #expect(stage.changes.isEmpty && stage.said.contains("n'est plus dans cette fiche (Paul VASSEUR)"), "\(stage.said)")
        #expect(stage.shell.layers.last?.overlay(stage.context) == nil)
    }

    /// The sheet stands beside a list, the keys are in it, and its record goes: they are not for the next one.
    @Test func theKeysOfAPaneAreNotForTheRecordThatCameInItsPlace() throws {
        let stage = try Stage.demonstration(size: .large).type("2<enter>")
        let ref = try #require(stage.shell.layers.last?.aim.first)
        stage.type("<enter>")
        #expect(stage.shell.layers.count == 2)
        stage.delete(try #require(stage.dossier.record(ref.record)), by: Self.paul)
        stage.type(" ")
        #expect(stage.changes.isEmpty && stage.shell.layers.last?.overlay(stage.context) == nil)
        #expect(stage.said.contains("n'est plus dans cette liste (Paul VASSEUR)"), "\(stage.said)")
    }
}
