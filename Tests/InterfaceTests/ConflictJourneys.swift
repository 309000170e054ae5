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

    @Test func aReaderSeesItAndSettlesNothing() throws {
        let stage = try Stage.demonstration()
        let document = try Situations.disagreement(stage.dossier)
        stage.change { $0.put(document) }
        stage.saveState = Situations.readOnly
        stage.open(ConflictScreen(document.key)).type("<enter>")
        #expect(stage.changes.isEmpty && stage.said.hasPrefix("Consultation seule"))
    }
}
