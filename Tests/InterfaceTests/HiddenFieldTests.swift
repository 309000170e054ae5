import Domain
import Testing
import Text

@testable import Interface

/// A field that is set by hand in the file, by whoever keeps the server, is shown nowhere and kept everywhere.
@Suite struct HiddenFieldTests {
    private func stage() throws -> Stage {
        let stage = try Stage.demonstration()
        let dossier = try #require(stage.dossier.record(DossierRecord.key))
        let writes = [DossierRecord.shareSetUp.write(true)]
        stage.change { $0.put(Record(dossier.key, Edit(dossier.key, base: dossier.tree, writes: writes).mine)) }
        return stage
    }

    private static let words = DossierRecord.shareSetUp.spec.label

    @Test func noSheetAndNoFormShowsIt() throws {
        let stage = try stage().open(RecordScreen(Ref(DossierRecord.key)))
        #expect(stage.heard.contains("MODULES RETENUS") && !stage.heard.contains(Self.words.french))
        stage.type("e")
        #expect(stage.heard.contains("Intitulé") && !stage.heard.contains(Self.words.french))
    }

    @Test func whatIsEditedKeepsIt() throws {
        let stage = try stage().open(RecordScreen(Ref(DossierRecord.key))).type("e<end>")
        stage.type("<home><end>!<f2>")
        #expect(stage.changes.count == 1)
        #expect(stage.dossier.record(DossierRecord.key)?[DossierRecord.shareSetUp] == true)
    }

    @Test func noCellHoldsIt() {
        for kind in Schema.standard.kinds {
            for field in kind.fields where field.isHidden {
                #expect(field.isKept && !field.fitsCell && !kind.columns.contains(field.key) && kind.orderKeys.first != field.key)
            }
        }
        #expect(Schema.standard.kinds.flatMap(\.fields).contains { $0.isHidden })
    }
}
