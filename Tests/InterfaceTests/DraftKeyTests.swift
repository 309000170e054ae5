import Domain
import Testing

@testable import Interface

/// A draft is put away under the name it was kept by, or it would be offered again once its text is stored.
@Suite struct DraftKeyTests {
    /// A text about a point that passed to somebody else cannot be brought back by its key: it is shown instead.
    @Test func aTextAboutAPointOfSomebodyElseIsBeyondReach() throws {
        let stage = try Stage.started(as: "agent-accueil-1")
        let ref = try #require(stage.shell.layers.last?.aim.first)
        let kept = Draft(key: BlockForm(ref).draftKey, content: JSONObject(["blocked": .string("Le panneau est cassé.")]))
        #expect(!DraftScreen.isBeyondReach(kept, stage.context) && DraftScreen.announcement(of: kept, stage.context) != nil)
        stage.person = RecordKey("people", "agent-accueil-2")
        #expect(DraftScreen.isBeyondReach(kept, stage.context))
        #expect(stage.open(DraftScreen(kept)).text.contains("Le panneau est cassé."), "\(stage.text)")
        stage.type("<enter>")
        #expect(stage.changes.isEmpty)
    }

    @Test func aTextTakenBackKeepsTheNameOfItsDraft() throws {
        let context = Stage(dossier: try Stage.demonstration().dossier).context
        let kept = Draft(key: "new:decisions:abcdefgh", content: JSONObject(["text": .string("Le standard est renforcé.")]))
        let subject = try #require(KeptForms.subject(kept.key, context))
        #expect(FormScreen(subject, context, draft: kept).draft?.key == kept.key)
    }
}
