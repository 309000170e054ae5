import Domain
import Testing

@testable import Interface

/// Monday, 9.05: fourteen proofs in three minutes.
@Suite struct EvidenceJourneys {
    private func waiting(_ stage: Stage) -> Int { stage.dossier.records("evidence").count { $0[Evidence.state] == .toValidate } }

    @Test func spaceValidatesTheOneUnderTheCursor() throws {
        let stage = try Stage.demonstration().type("3/à valider<enter>")
        let before = waiting(stage)
        stage.type(" ")
        #expect(waiting(stage) == before - 1 && stage.said.hasPrefix("Validée"))
        #expect(stage.changes.last?.act.verb == .validate)
    }

    @Test func markedOnesAreValidatedInOneActFromToDo() throws {
        let stage = try Stage.demonstration()
        let before = waiting(stage)
        stage.open(ToDoScreen(category: .evidenceToValidate)).type("<s-down> o")
        #expect(stage.changes.count == 1 && waiting(stage) == before - 2)
        #expect(stage.said.hasPrefix("2 preuves validées"))
    }

    @Test func anEvidenceIsSentBackWithOneSentence() throws {
        let stage = try Stage.demonstration()
        stage.open(ToDoScreen(category: .evidenceToValidate)).type("r")
        #expect(stage.rows[0].contains("Renvoyer"))
        stage.type("<f2>")
        #expect(stage.changes.isEmpty)
        stage.type("On ne lit pas la date.<f2>")
        let change = try #require(stage.changes.last)
        #expect(change.act.verb == .sendBack && stage.said.hasPrefix("1 preuve renvoyée"))
        let key = try #require(change.edits.first?.record)
        let item = try #require(stage.dossier.items(provenBy: Ref(key)).first)
        stage.open(ItemScreen(item.ref))
        let sheet = stage.heard
        #expect(sheet.contains("On ne lit pas la date.") && sheet.contains("référente qualité, 29/03/2022"))
    }

    private static let deposits = [
        Deposit(folder: "CERT", name: "photo du hall.jpg", size: 3), Deposit(folder: "CERT", name: "vieux", obstacle: .folder),
    ]

    @Test(arguments: ["1", "3"]) func aDroppedFileIsAttachedToAPointWithOneKey(place: String) throws {
        let stage = try Stage.demonstration()
        stage.see(Surroundings(deposits: Self.deposits))
        stage.type(place)
        #expect(stage.text.contains("2 FICHIERS DÉPOSÉS PAR CERT") && stage.selected.hasPrefix("photo du hall.jpg"))
        stage.type("<down><enter>")
        #expect(stage.said.contains("est un dossier") && stage.requests.isEmpty)
        stage.type("<up><enter>horaires<enter><enter>")
        guard case .attach(let deposit, let item, _)? = stage.requests.last as? EvidenceRequest else {
            return #expect(Bool(false), "\(stage.requests)")
        }
        #expect(deposit == Self.deposits[0] && stage.context.item(item)?.title.contains("oraires") == true)
    }

    @Test func aPointTakesOneOfTheDroppedFiles() throws {
        let stage = try Stage.demonstration()
        stage.see(Surroundings(deposits: Self.deposits))
        stage.type("2<enter><enter><f7><enter>")
        #expect(stage.text.contains("CERT") && stage.text.contains("photo du hall.jpg") && !stage.text.contains("vieux"))
        stage.type("<enter>")
        guard case .attach? = stage.requests.last as? EvidenceRequest else { return #expect(Bool(false), "\(stage.requests)") }
    }

    @Test func aReaderAttachesNothing() throws {
        let stage = try Stage.demonstration()
        stage.change { dossier in
            guard let record = dossier.record(RecordKey("people", "standardiste-1")) else { return }
            dossier.put(Record(record.key, Edit(record.key, base: record.tree, writes: [Person.role.write(.reader)]).mine))
        }
        stage.person = RecordKey("people", "standardiste-1")
        stage.see(Surroundings(deposits: Self.deposits))
        stage.type("3<home><enter>")
        if stage.text.contains("Joindre à quel point") { stage.type("<enter>") }
        #expect(stage.asked(EvidenceRequest.self).isEmpty)
        #expect(!stage.said.isEmpty)
    }

    @Test func aFileThatIsNoLongerTheSameIsToldInTheList() throws {
        let stage = try Stage.demonstration()
        let valid = try #require(stage.dossier.records("evidence").first { $0.evidenceState(on: Stage.day) == .validated })
        stage.see(Surroundings(files: [valid.key: .changed]))
        stage.type("3/modifiée<enter>")
        #expect(stage.selected.contains("modifiée"))
    }

    @Test func thePathStandsAloneOnItsLineAndIsNeverBroken() throws {
        let stage = try Stage.demonstration()
        let path = #"Q:\Qualité\Accueil\"# + String(repeating: "dossier\\", count: 9) + "photo.jpg"
        let evidence = try #require(stage.dossier.records("evidence").first)
        stage.change { $0 = $0.applying(stage.context.acts.edit(evidence, [Evidence.path.write(path)])) }
        stage.open(RecordScreen(evidence.reference))
        let row = try #require(stage.rows.first { $0.contains(#"Q:\Qualité"#) })
        #expect(row.trimmed.hasPrefix(#"Q:\Qualité\Accueil"#))
        while !stage.selected.hasPrefix("Q:") { stage.type("<down>") }
        stage.type("<right><right>")
        #expect(stage.selected.hasSuffix("photo.jpg"))
    }

    @Test func otherRowsSayThatTheyAreNoEvidence() throws {
        let stage = try Stage.demonstration()
        stage.open(ToDoScreen(category: .actionsLate)).type(" ")
        #expect(stage.changes.isEmpty && stage.said == "Placez-vous sur une preuve.")
    }
}
