import Domain
import Testing

@testable import Interface

/// A draft is put away under the name it was kept by, or it would be offered again once its text is stored.
@Suite struct DraftKeyTests {
    @Test func aTextTakenBackKeepsTheNameOfItsDraft() throws {
        let context = Stage(dossier: try Stage.demonstration().dossier).context
        let kept = Draft(key: "new:decisions:abcdefgh", content: JSONObject(["text": .string("Le standard est renforcé.")]))
        let subject = try #require(KeptForms.subject(kept.key, context))
        #expect(FormScreen(subject, context, draft: kept).draft?.key == kept.key)
    }
}
