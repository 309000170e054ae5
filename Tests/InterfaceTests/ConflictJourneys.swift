import Domain
import Testing

@testable import Interface

/// A conflict that two copies left in a record, from « À traiter » to the choice.
@Suite struct ConflictJourneys {
    @Test(arguments: [
        ("<enter>", "Accueil physique : procédure générale"), ("<down><enter>", "Procédure d'accueil des usagers"),
    ]) func isNamedShownAndSettled(_ keys: String, _ kept: String) throws {
        let stage = try Stage.demonstration()
        let document = try Situations.disagreement(stage.dossier)
        stage.change { $0.put(document) }
        #expect(stage.text.contains("1 conflit à trancher"))
        stage.type("1")
        #expect(stage.text.contains("1 CONFLIT À TRANCHER"))
        stage.type("<enter>")
        #expect(stage.text.contains("CONFLIT À TRANCHER (1)") && stage.selected.contains(" ou "))
        stage.type("<enter>")
        #expect(stage.text.contains("accueil, le 21/03/2022") && stage.text.contains("référente qualité, le 22/03/2022"))
        stage.type(keys)
        let change = try #require(stage.changes.last)
        #expect(change.act.verb == .settle && stage.changes.count == 1)
        let settled = try #require(stage.dossier.record(document.key))
        #expect(settled[FunctionalDocument.title] == kept)
        #expect(settled.tree[Disagreement.key] == nil)
        #expect(stage.said == "Conflit tranché. U pour annuler.")
        #expect(!stage.text.contains("CONFLIT À TRANCHER"))
    }

    /// Paul validates while it is sent back: one question, and what belongs to the answer not taken leaves no trace.
    @Test(arguments: [("<enter>", Evidence.State.toComplete), ("<down><enter>", Evidence.State.validated)])
    func aProofValidatedWhileItIsSentBackIsOneQuestion(_ keys: String, _ state: Evidence.State) throws {
        let stage = try Stage.demonstration()
        let proof = try #require(stage.dossier.records("evidence").first { $0[Evidence.state] == .toValidate })
        let mine = try #require(stage.context.acts.sendBack([proof], because: "Illisible"))
        let paul = Acts(stage.dossier, today: Stage.day, now: Instant(seconds: 0), author: "Paul")
        let theirs = try #require(paul.validate([proof]))
        stage.change { $0 = $0.applying(theirs) }
        let (mineTree, theirTree) = (JSON.object(mine.edits[0].mine), JSON.object(theirs.edits[0].mine))
        let conflicts = [Evidence.reviewedBy.key, Evidence.state.key].map { Path($0) }.map {
            Conflict(path: $0, base: JSON.object(proof.tree)[$0], mine: mineTree[$0], theirs: theirTree[$0])
        }
        let open = OpenConflict(record: proof.key, theirs: theirs.edits[0].mine, conflicts: conflicts, who: "Paul")
        stage.open(ConflictScreen([open], of: mine))
        #expect(stage.text.contains("ÉTAT") && !stage.text.contains("EXAMINÉE PAR"), "\(stage.text)")
        stage.type(keys)
        let now = try #require(stage.dossier.record(proof.key))
        #expect(now[Evidence.state] == state && now[Evidence.reason].isEmpty == (state == .validated))
        #expect((now[Evidence.reviewedBy] == "Paul") == (state == .validated))
    }

    @Test func aReaderSeesItAndSettlesNothing() throws {
        let stage = try Stage.demonstration()
        let document = try Situations.disagreement(stage.dossier)
        stage.change { $0.put(document) }
        stage.saveState = Situations.readOnly
        stage.open(ConflictScreen(document.key)).type("<enter>")
        #expect(stage.changes.isEmpty && stage.said.hasPrefix("Consultation seule"))
    }
}
