import Canvas
import Domain
import Testing
import Text

@testable import Interface

/// Lists filled where they stand.
@Suite struct CellJourneys {
    private func document(_ number: Int, _ stage: Stage) throws -> Record {
        try #require(stage.dossier.record(RecordKey("documents", "doc-acc-00\(number)")))
    }

    /// The list of documents, its cursor in a column of the first row.
    private func documents(_ column: String, size: Size = .small) throws -> Stage {
        let stage = try Stage.demonstration(size: size).type("4<f4>")
        for _ in 0..<6 where !stage.text.contains("DOC-ACC-001 · \(column)") { stage.type("<tab>") }
        try #require(stage.text.contains("DOC-ACC-001 · \(column)"))
        return stage
    }

    @Test func aLetterReplacesTheValueAndEnterGoesDown() throws {
        let stage = try documents("Intitulé").type("Accueil<enter>Mots<enter>Rampe<enter>")
        #expect(try (1...3).map { try document($0, stage)[FunctionalDocument.title] } == ["Accueil", "Mots", "Rampe"])
        #expect(stage.changes.count == 3 && stage.changes.allSatisfy { $0.edits.count == 1 && $0.edits[0].writes.count == 1 })
        #expect(stage.selected.hasPrefix("DOC-ACC-004"))
        #expect(stage.said == "DOC-ACC-003, Intitulé\u{A0}: Rampe. Ctrl-Z pour annuler.")
    }

    @Test func theTextIsCorrectedWithF2() throws {
        let stage = try documents("Intitulé")
        let before = try document(1, stage)[FunctionalDocument.title]
        stage.type("<f2> bis<f2>")
        #expect(try document(1, stage)[FunctionalDocument.title] == before + " bis", "\(stage.text)")
        #expect(stage.selected.hasPrefix("DOC-ACC-001"))
    }

    /// That it is late is said beside its state, and does not stand in the way of it.
    @Test func theStateOfALateActionIsChosenInItsCell() throws {
        let key = RecordKey("actions", "ac-2022-003")
        let stage = try Stage.demonstration().type("6/AC-2022-003<enter>")
        #expect(stage.selected.contains("[!] en retard"))
        let before = try #require(stage.dossier.record(key))[CorrectiveAction.state]
        stage.type("<f4>")
        for _ in 0..<6 where !stage.text.contains("AC-2022-003 · État") { stage.type("<right>") }
        stage.type("r<down><enter>")
        #expect(try #require(stage.dossier.record(key))[CorrectiveAction.state] != before && stage.changes.count == 1, "\(stage.text)")
    }

    @Test func theCellIsFramedAndNamedWithItsHeading() throws {
        let stage = try documents("État")
        let row = try #require(stage.rows.first { $0.contains("DOC-ACC-001 ") })
        #expect(row.contains("[[x] applicable"))
        let place = try #require(stage.grid.cursor)
        #expect(stage.grid[place.x, place.y].style.reverse && stage.grid[place.x, 2].style.reverse)
        #expect(!stage.grid[4, place.y].style.reverse)
        #expect(stage.shell.describe(stage.context).contains { $0.string.hasPrefix("> DOC-ACC-001 · État") })
    }

    @Test(arguments: ["<enter>", "<tab>", "<down>"]) func whatCannotStandKeepsTheCursorAndSaysWhy(_ key: String) throws {
        let stage = try documents("Date de création").type("30/02" + key)
        #expect(stage.changes.isEmpty)
        #expect(stage.text.contains("« 30/02 » n'est pas une date du calendrier"))
        #expect(stage.text.contains("DOC-ACC-001 · Date de création"))
        stage.type("<f4>")
        #expect(!stage.text.contains("30/02") && stage.text.contains("[27/03/20"))
    }

    @Test func aRuleOfTheKindIsSaidInTheCell() throws {
        let stage = try Stage.demonstration().bornOfANonConformity(RecordKey("actions", "ac-2022-015")).type("6<f4><tab><tab>rsol<enter>")
        #expect(stage.changes.isEmpty)
        #expect(stage.text.contains("Une action née d'une non-conformité"), "\(stage.text)")
    }

    @Test func aValueThatAsksForAnotherIsForTheForm() throws {
        let stage = try Stage.demonstration()
        stage.open(RecordListScreen("decisions")).type("<f4><tab><tab>rr<enter>")
        #expect(stage.changes.isEmpty)
        #expect(stage.text.contains("demande aussi « Reportée au »"), "\(stage.text)")
    }

    @Test func aChoiceOpensByItsFirstLetter() throws {
        let stage = try documents("État").type("en<enter>")
        #expect(try document(1, stage)[FunctionalDocument.state] == .drafting)
        #expect(stage.selected.hasPrefix("DOC-ACC-002"))
        #expect(try document(1, stage)[FunctionalDocument.stateDates].contains { $0["id"]?.text == "drafting" })
    }

    @Test func aServiceIsLookedForByItsLetters() throws {
        let stage = try documents("Service").type("cert<enter>")
        #expect(try document(1, stage)[FunctionalDocument.service] == Ref("services", "cert"))
        #expect(stage.selected.hasPrefix("DOC-ACC-002"))
        stage.type("c<enter>")
        #expect(try document(2, stage)[FunctionalDocument.service] == Ref("services", "cabinet"))
    }

    @Test func deleteEmptiesTheCell() throws {
        let stage = try documents("Date de création").type("<del><enter>")
        #expect(try document(1, stage)[FunctionalDocument.createdOn] == nil)
        stage.type("<s-tab><s-tab><del><enter>")
        #expect(stage.text.contains("« Intitulé » est à remplir.") && stage.changes.count == 1)
    }

    @Test func tabGoesAroundTheColumnsEvenThoseThatHadNoRoom() throws {
        let stage = try Stage.demonstration().type("4<f4>")
        for name in ["Référence", "Intitulé", "État", "Date de création", "Service", "Prochaine révision", "Référence"] {
            #expect(stage.text.contains("DOC-ACC-001 · \(name) "), "\(stage.text)")
            #expect(stage.rows[2].contains("Intitulé") && stage.rows[2].contains(name.prefix(5)), "\(stage.text)")
            stage.type("<tab>")
        }
        stage.type("<left><left>")
        #expect(stage.text.contains("DOC-ACC-001 · Prochaine révision"))
    }

    @Test func nothingTypedIsLostByLeaving() throws {
        let stage = try documents("Intitulé").type("Un titre<esc>")
        #expect(stage.changes.isEmpty && stage.said.hasPrefix("Saisie gardée"))
        #expect(stage.drafts["record:documents/doc-acc-001"]?["title"] == .string("Un titre"))
        stage.type("<f4>")
        #expect(stage.text.contains("Un titre"))
        stage.type("<esc>e")
        #expect(stage.text.contains("Un titre") && stage.text.contains("Votre saisie a été reprise"))
        stage.type("<esc><f4><enter>")
        #expect(try document(1, stage)[FunctionalDocument.title] == "Un titre")
        #expect(stage.drafts.isEmpty)
    }

    @Test func aTextThatCouldNotBeStoredIsKept() throws {
        let stage = try documents("Intitulé")
        stage.reply = .failed(Phrase(fr: "Le disque est plein.", en: "The disk is full."))
        stage.type("Un titre<enter>")
        #expect(stage.said == "Le disque est plein.")
        #expect(stage.drafts["record:documents/doc-acc-001"]?["title"] == .string("Un titre"))
    }

    @Test func whatAFormKeptOfOtherFieldsStays() throws {
        let stage = try Stage.demonstration()
        stage.drafts["record:documents/doc-acc-001"] = JSONObject(["places": .string("Hall")])
        stage.type("4<f4><tab>Un titre<enter>")
        #expect(stage.drafts["record:documents/doc-acc-001"] == JSONObject(["places": .string("Hall")]))
    }

    @Test func somebodyElsesChangeIsNotOverwritten() throws {
        let stage = try documents("Intitulé").type("Un titre")
        let record = try document(1, stage)
        let theirs = Edit(record.key, base: record.tree, writes: [FunctionalDocument.createdOn.write(Stage.day)])
        stage.change { $0.put(Record(record.key, theirs.mine)) }
        #expect(stage.text.contains("[Un titre"))
        stage.type("<enter>")
        #expect(stage.changes.last?.edits.first?.base == record.tree)
        #expect(stage.changes.last?.edits.first?.writes == [FunctionalDocument.title.write("Un titre")])
    }

    @Test func aTextWhoseRowWentAwayIsStillADraft() throws {
        let stage = try documents("Intitulé").type("Un titre")
        let record = try document(1, stage)
        stage.change { $0.put(Record(record.key, Edit(record.key, base: record.tree, writes: [Write(Path("deleted"), .bool(true))]).mine)) }
        #expect(stage.shell.drafts.contains { $0.content["title"] == .string("Un titre") })
    }

    @Test func evidenceThatRanOutSaysThatItsStateIsComputed() throws {
        let stage = try Stage.demonstration()
        let evidence = try #require(stage.dossier.records("evidence").min { $0[Evidence.title] < $1[Evidence.title] })
        let writes = [Evidence.state.write(.validated), Evidence.expiresOn.write(Stage.day - 3), Evidence.title.write("0 Affiche")]
        stage.change { $0.put(Record(evidence.key, Edit(evidence.key, base: evidence.tree, writes: writes).mine)) }
        stage.type("3<f4><right>")
        #expect(stage.text.contains("« à renouveler » se calcule"), "\(stage.text)")
        stage.type("x<enter>")
        #expect(stage.changes.isEmpty)
    }

    @Test func severalLinksAreForTheSheet() throws {
        let stage = try Stage.demonstration()
        let thing = try #require(CellThing(document(1, stage).reference, stage.context))
        let rules = CellRules(stage.context)
        #expect(rules.lock(thing, FunctionalDocument.decisions.spec)?.french.contains("plusieurs liens") == true)
        #expect(rules.lock(thing, FunctionalDocument.places.spec)?.french.contains("plusieurs lignes") == true)
        #expect(rules.lock(thing, FunctionalDocument.versions.spec)?.french.contains("dans la fiche") == true)
        #expect(rules.lock(thing, Evidence.digest.spec)?.french.contains("Le programme tient") == true)
        #expect(rules.lock(thing, FunctionalDocument.title.spec) == nil)
    }

    @Test func whoMayNotIsToldWhoCan() throws {
        let stage = try Stage.started(as: "directeur-cabinet-1").type("4<f4>")
        #expect(stage.said.hasPrefix("Seul ") && stage.said.contains("référent qualité 1"))
        #expect(!stage.text.contains("DOC-ACC-001 ·"))
        stage.saveState = Situations.readOnly
        stage.type("<f4>")
        #expect(stage.said == Situations.readOnly.phrase.french)
    }

    /// Wherever the cursor stands and however small the window, the cell is drawn and nothing beside the grid.
    @Test func aCellIsDrawnAtEverySize() throws {
        for size in [
            Size(width: 1, height: 1), Size(width: 40, height: 10), Size(width: 41, height: 11), Size(width: 60, height: 18), .large,
        ] {
            for script in ["4<f4>", "4<end><f4><s-tab>", "6<end><f4><tab>Un titre bien plus long que sa colonne, et que la fenêtre"] {
                let stage = try Stage.demonstration().type(script)
                stage.resize(size)
                #expect(stage.grid.size == size)
                stage.type("<enter><up><tab>")
                #expect(stage.grid.size == size)
            }
        }
    }

    @Test func theKeysAreInTheHelp() throws {
        let stage = try documents("État").type("<f1>")
        for text in ["modifier dans la liste", "valider, descendre", "colonne précédente", "remplir vers le bas", "vider la cellule"]
            .dropFirst()
        {
            #expect(stage.text.contains(text), "\(text)")
        }
        #expect(try Stage.demonstration(size: .large).type("4?").text.contains("modifier dans la liste"))
    }
}
