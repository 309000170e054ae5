import Canvas
import Domain
import Testing
import Text

@testable import Interface

/// A block of a spreadsheet pasted on the cells of a list.
@Suite struct FillJourneys {
    private func documents(_ stage: Stage) -> [Record] { stage.dossier.records("documents").sorted { $0.id < $1.id } }

    /// The cursor on the state of the first document.
    private func states(_ marks: String = "", size: Size = .small) throws -> Stage {
        try Stage.demonstration(size: size).type("4" + marks + "<home><f4><tab><tab>")
    }

    @Test func aBlockIsPlannedThenFillsDownAndRightInOneAct() throws {
        let stage = try states()
        stage.press(.paste("abrogé\t12/03/2022\nen rédaction\t13/03/2022\n\t14/03/2022\n"))
        #expect(stage.text.contains("3 fiches à modifier"))
        #expect(stage.text.contains("ligne 1, DOC-ACC-001 : État") && stage.changes.isEmpty)
        stage.type("<enter>")
        #expect(stage.changes.count == 1)
        #expect(stage.changes.first?.act == Act(.edit, "3 fiches : État, Date de création"))
        #expect(stage.said == "3 fiches modifiées. Ctrl-Z pour annuler.")
        #expect(documents(stage)[0][FunctionalDocument.state] == .repealed)
        #expect(documents(stage)[2][FunctionalDocument.state] == .applicable)
        #expect(documents(stage).prefix(3).map { $0[FunctionalDocument.createdOn]?.text } == ["2022-03-12", "2022-03-13", "2022-03-14"])
        #expect(documents(stage)[0][FunctionalDocument.stateDates].contains { $0["id"]?.text == "repealed" })
        #expect(stage.text.contains("DOC-ACC-001 · État"))
    }

    @Test func whatCannotBeTakenIsRefusedByItsLine() throws {
        let stage = try states().type("<tab>")
        stage.press(.paste("12/03/2022\n13/03/2022\n14/03/2022\n30/02/2022\n15/03/2022"))
        #expect(stage.text.contains("4 fiches à modifier, 1 refusée"))
        #expect(stage.text.contains("ligne 4 : date impossible"))
        stage.type("<enter>")
        #expect(stage.changes.first?.edits.count == 4)
        #expect(documents(stage)[4][FunctionalDocument.createdOn]?.text == "2022-03-15")
    }

    @Test func escapeLeavesNoTrace() throws {
        let stage = try states()
        let before = stage.rows.dropLast(3)
        stage.press(.paste("abrogé\nabrogé"))
        stage.type("<esc>")
        #expect(stage.changes.isEmpty && stage.rows.dropLast(3) == before)
        #expect(stage.said == "Rien n'a été modifié.")
    }

    @Test func oneValueFillsEveryMarkedRow() throws {
        let stage = try states("<down>m<down>mm")
        stage.press(.paste("à réviser\n"))
        #expect(stage.text.contains("3 fiches à modifier"))
        stage.type("<enter>")
        #expect(stage.changes.count == 1 && stage.changes[0].edits.count == 3)
        let changed = documents(stage).enumerated().filter { $1[FunctionalDocument.state] == .toRevise }.map(\.offset)
        #expect(changed.prefix(3) == [1, 3, 4])
    }

    @Test func onlyTheRowsShownAreFilled() throws {
        let stage = try Stage.demonstration().type("4/DOC-PIL<enter><home><f4><tab><tab>")
        stage.press(.paste("abrogé\nabrogé\n"))
        stage.type("<enter>")
        #expect(stage.changes.first?.edits.allSatisfy { $0.record.id.hasPrefix("doc-pil") } == true)
    }

    @Test func namesAreLookedUpAndNeverMade() throws {
        let stage = try states().type("<tab><tab>")
        stage.press(.paste("CERT\nMédiation\n"))
        #expect(stage.text.contains("1 fiche à modifier, 1 refusée"))
        #expect(stage.text.contains("« Médiation » n'est pas dans le dossier"))
        stage.type("<enter>")
        #expect(documents(stage)[0][FunctionalDocument.service] == Ref("services", "cert"))
        #expect(stage.changes.first?.act == Act(.edit, stage.context.naming.full(documents(stage)[0])))
    }

    @Test func linesAndColumnsTooManyAreCounted() throws {
        let stage = try Stage.demonstration().type("4<end><f4><s-tab>")
        stage.press(.paste("12/03/2027\tx\n13/03/2027\ty\n"))
        #expect(stage.text.contains("1 ligne de trop") && stage.text.contains("1 colonne de trop"), "\(stage.text)")
    }

    @Test func theHeadingsOfTheBlockAreNoRow() throws {
        let stage = try states()
        stage.press(.paste("ÉTAT\tDate de création\nabrogé\t12/03/2022\n"))
        #expect(stage.text.contains("1 fiche à modifier") && stage.text.contains("DOC-ACC-001"))
    }

    @Test func aTextPastedInACellIsTyped() throws {
        let stage = try Stage.demonstration().type("4<f4><tab>")
        stage.press(.paste("Guide ; accueil, usagers\n"))
        stage.type("<enter>")
        #expect(documents(stage)[0][FunctionalDocument.title] == "Guide ; accueil, usagers")
    }

    /// Two pieces of evidence at the top of the list, one of a point of the person.
    private func evidence(as person: String) throws -> Stage {
        let stage = try Stage.demonstration()
        stage.person = RecordKey("people", person)
        let duties = try #require(stage.context.duties)
        func first(_ holds: (ChecklistItem) -> Bool) throws -> RecordKey {
            let items = stage.dossier.items.filter { !$0[Item.evidence].isEmpty }
            return try #require(items.first(where: holds)?[Item.evidence].first).record
        }
        let keys = [
            try first { duties.covers($0) || duties.coversService(of: $0) },
            try first { stage.dossier.service(of: $0).map { !duties.covers(service: $0) } ?? false },
        ]
        for (key, title) in zip(keys, ["0 mienne", "1 autre"]) {
            let record = try #require(stage.dossier.record(key))
            let writes = [Evidence.title.write(title), Evidence.state.write(.toValidate), Evidence.expiresOn.write(nil)]
            stage.change { $0.put(Record(key, Edit(key, base: record.tree, writes: writes).mine)) }
        }
        stage.open(RecordListScreen("evidence")).type("<f4><tab>")
        stage.press(.paste("validée\nvalidée\n"))
        return stage
    }

    @Test func aRowThatIsNotOnesOwnIsRefusedByItsLine() throws {
        let stage = try evidence(as: "correspondant-dcl-1")
        #expect(stage.text.contains("1 fiche à modifier, 1 refusée"), "\(stage.text)")
        #expect(stage.text.contains("ligne 2 : Seul "))
    }

    @Test func whoMayNotValidateCannotByPasting() throws {
        let stage = try evidence(as: "agent-accueil-1")
        #expect(stage.changes.isEmpty && stage.said.hasPrefix("Seul "), "\(stage.said)\n\(stage.text)")
    }
}
