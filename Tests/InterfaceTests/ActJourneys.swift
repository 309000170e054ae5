import Domain
import Testing
import Text

@testable import Interface

/// What is said and shown after an act, and before one that has consequences.
@Suite struct ActJourneys {
    @Test func theCursorGoesToWhatWasAdded() throws {
        let stage = try Stage.demonstration().type("4<down><down>aDOC-ACC-099<tab>Guide du hall<f2>")
        #expect(stage.selected.contains("Guide du hall"))
        #expect(stage.said == "Ajouté\u{A0}: DOC-ACC-099  Guide du hall. U pour annuler.")
    }

    @Test func anAddedPointAndAnAddedSubjectAreSelected() throws {
        let stage = try Stage.demonstration().type("2<enter>aPoint nouveau<f2>")
        #expect(stage.selected.contains("Point nouveau") && stage.said.hasPrefix("Ajouté"))
        stage.type("<f8>oSujet nouveau<f2>")
        #expect(stage.selected.contains("Sujet nouveau") && stage.said.hasPrefix("Ajouté"))
    }

    @Test func whyAPointIsBlockedIsOneSentence() throws {
        let stage = try Stage.demonstration().type("2<enter>n")
        #expect(stage.rows[0].contains("Je ne peux pas"))
        stage.type("Personne n'a commandé les dépliants.<f2>")
        let (change, blocked) = (try #require(stage.changes.last), Item.blocked.key)
        #expect(change.edits.flatMap(\.writes).contains { $0.path.steps.last == .key(blocked) && $0.value != nil })
        #expect(change.edits.flatMap(\.writes).contains { $0.path.steps.last == .key(Item.blockedOn.key) })
        #expect(stage.said.hasPrefix("Bloqué") && stage.selected.contains("bloqué"))
        stage.type("<enter>n")
        #expect(stage.text.contains("Personne n'a commandé les dépliants."))
        stage.type("<esc> ")
        #expect(stage.said.contains("blocage levé"))
    }

    @Test func theFollowUpIsSetOnTheSheetOfADecisionToo() throws {
        let stage = try Stage.demonstration()
        let decision = try #require(stage.dossier.records("decisions").first { $0[Decision.progress] == .todo })
        stage.open(RecordScreen(decision.reference)).type("s<down><down><enter>")
        #expect(stage.dossier.record(decision.key)?[Decision.progress] == .done)
        #expect(stage.said.contains("réalisée"))
    }

    @Test func aDeletionNamesWhatIsLinkedInPlainWords() throws {
        let stage = try Stage.demonstration().type("4<del>")
        #expect(stage.text.contains("9 fiches y sont liées") && stage.text.contains("Mot de bienvenue"))
        #expect(!stage.text.contains("verifier"))
    }

    @Test func anActOfAnotherDayIsUndoneOnlyWhenConfirmed() throws {
        let stage = try Stage.demonstration()
        stage.undoable = Act(.tick, "1.1")
        stage.undoableSince = Phrase(fr: "hier à 16 h 21", en: "yesterday at 16:21")
        stage.type("u")
        #expect(stage.text.contains("fait hier à 16 h 21") && stage.requests.isEmpty)
        stage.type("<enter>")
        #expect(stage.requests.isEmpty && !stage.text.contains("fait hier"))
        stage.type("uo")
        #expect(stage.requests.map { "\($0)" } == ["undo(nil)"])
    }

    @Test func anActTakenBackAnotherDayIsDoneAgainOnlyWhenConfirmed() throws {
        let stage = try Stage.demonstration()
        stage.redoable = Act(.tick, "1.1")
        stage.redoableSince = Phrase(fr: "hier à 16 h 21", en: "yesterday at 16:21")
        stage.type("<c-y>")
        #expect(stage.text.contains("Rétablir") && stage.text.contains("annulé hier à 16 h 21") && stage.requests.isEmpty)
        stage.type("<esc>")
        #expect(stage.requests.isEmpty)
        stage.type("<c-y>o")
        #expect(stage.requests.map { "\($0)" } == ["redo(nil)"])
    }

    /// The storage is slow, the person leaves: what is stored is not offered again.
    @Test func aFormClosedWhileItIsStoredIsForgotten() throws {
        let stage = try Stage.demonstration().type("6a")
        stage.reply = nil
        stage.drafts["new:actions"] = JSONObject(["title": .string("Relancer")])
        stage.type("<down>Relancer<f2><esc>")
        let request = try #require(stage.requests.last as? CommitRequest)
        #expect(request.draft == "new:actions")
        #expect(stage.rows[0].contains("Actions") && !stage.rows[0].contains("Ajouter"))
    }
}
