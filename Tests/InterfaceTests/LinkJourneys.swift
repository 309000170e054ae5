import Domain
import Testing

@testable import Interface

/// Linking, unlinking, deleting, deciding.
@Suite struct LinkJourneys {
    /// Down the sheet to the row that begins so.
    private func go(_ stage: Stage, to text: String) throws {
        for _ in 0..<60 where !stage.selected.hasPrefix(text) { stage.type("<down>") }
        try #require(stage.selected.hasPrefix(text), "no row \(text)")
    }

    @Test func aLinkMadeIsShownAtBothEnds() throws {
        let stage = try Stage.demonstration().type("2<enter><enter><f7><down><enter> <enter>")
        #expect(stage.changes.map(\.act.verb) == [.link])
        try go(stage, to: "DOC-ACC-001")
        stage.type("<enter>")
        #expect(stage.rows[0].contains("DOC-ACC-001"))
        try go(stage, to: "1.1  ")
        stage.type("<enter>")
        #expect(stage.rows[0].contains("1.1  Informations"))
    }

    @Test func aLinkTakenAwayIsGoneFromBothEnds() throws {
        let stage = try Stage.demonstration().type("2<enter><enter>")
        try go(stage, to: "DOC-ACC-012")
        stage.type("<del>")
        #expect(stage.changes.map(\.act.verb) == [.unlink])
        #expect(stage.said.contains("DOC-ACC-012"))
        #expect(!stage.rows.dropLast(3).joined().contains("DOC-ACC-012  Vérification"))
        let document = try #require(stage.dossier.records("documents").first { $0[FunctionalDocument.reference] == "DOC-ACC-012" })
        let uses = stage.dossier.uses(of: document.reference).map(\.source)
        #expect(!uses.contains { $0.nested == "1-1" })
    }

    @Test func thePickerUnlinksWhatItUnmarks() throws {
        let stage = try Stage.demonstration().type("2<enter><enter><f7><down><enter>/ACC-012<enter> <enter>")
        #expect(stage.changes.map(\.act.verb) == [.unlink])
        let item = try #require(stage.dossier.items(of: stage.dossier.structure.engagements[0]).first)
        #expect(item[Item.documents].map(\.text) == ["documents/doc-acc-013"])
    }

    /// A space in the words looked for marks nothing, even where one row is left.
    @Test func aSpaceInTheFilterOfAPickerIsText() throws {
        let stage = try Stage.demonstration().type("2<enter><enter><f7><down><enter>/plan du hall")
        #expect(stage.text.contains("FILTRE plan du hall"))
        #expect(stage.selected.hasPrefix("[ ]") && stage.selected.contains("Plan du hall"))
        stage.type("<enter> <enter>")
        #expect(stage.changes.map(\.act.verb) == [.link])
    }

    @Test func thePickerLeftByEscapeWritesNothing() throws {
        let stage = try Stage.demonstration().type("2<enter><enter><f7><down><enter>  <esc>")
        #expect(stage.changes.isEmpty)
        #expect(stage.rows[0].contains("1.1  Informations"))
    }

    @Test func deletingAsksAndOConfirms() throws {
        for key in ["<esc>", "<enter>", "n", "q", "x", "5", "u"] {
            let stage = try Stage.demonstration().type("4<del>" + key)
            #expect(stage.requests.isEmpty, "\(key)")
            #expect(stage.rows[0].contains("Documents"), "\(key) stays in the list")
        }
        let stage = try Stage.demonstration().type("4<del>")
        #expect(stage.text.contains("9 fiches y sont liées"))
        stage.type("O")
        #expect(stage.changes.map(\.act.verb) == [.delete])
        #expect(stage.said.hasPrefix("Supprimé\u{A0}: DOC-ACC-001"))
        #expect(!stage.rows.dropLast(3).joined().contains("DOC-ACC-001"))
        #expect(stage.dossier.record(RecordKey("documents", "doc-acc-001")) != nil)
    }

    @Test func aDecisionIsRecordedFromTheReviewSheet() throws {
        let stage = try Stage.demonstration().type("<f8>")
        let meeting = try #require(stage.context.facts.cycle.nextCopil)
        try go(stage, to: "4. ")
        stage.type("aLe recensement est avancé au 15 avril.")
        #expect(stage.text.contains("21-01"))
        stage.type("<f2>")
        #expect(stage.selected.hasPrefix("Nature"))
        #expect(stage.changes.isEmpty)
        stage.type("<enter><enter><f2>")
        #expect(stage.selected.hasPrefix("Issue"))
        #expect(stage.changes.isEmpty)
        stage.type("<enter><enter><f2>")
        let decision = try #require(stage.dossier.records("decisions").first { $0[Decision.meeting] == meeting.reference })
        #expect(decision[Decision.reference] == "21-01")
        #expect(decision[Decision.text] == "Le recensement est avancé au 15 avril.")
        let agenda = meeting[Meeting.agenda].sorted { (AgendaPoint.rank.value(in: $0) ?? 0) < (AgendaPoint.rank.value(in: $1) ?? 0) }
        let point = try #require(agenda.dropFirst(3).first)
        #expect(!AgendaPoint.subjects.value(in: point).isEmpty)
        #expect(Set(decision[Decision.concerns]) == Set(AgendaPoint.subjects.value(in: point)))
        #expect(stage.text.contains("DÉCISIONS DE CETTE SÉANCE (1)"))
        stage.type("a")
        #expect(stage.text.contains("21-02"))
    }

    @Test func theFollowUpOfADecisionIsChosenFromTheSheet() throws {
        let stage = try Stage.demonstration().type("<f8>s")
        #expect(stage.said == "Placez-vous sur une décision.")
        try go(stage, to: "18-04")
        stage.type("sréa<enter>")
        let decision = try #require(stage.dossier.records("decisions").first { $0[Decision.reference] == "18-04" })
        #expect(decision[Decision.progress] == .done)
        #expect(decision[Decision.doneOn] == Stage.day)
    }

    @Test func aSubjectIsAddedToTheAgenda() throws {
        let stage = try Stage.demonstration().type("<f8>o")
        #expect(stage.rows[0].contains("Ajouter à"))
        stage.type("Signalétique du parvis<f2>")
        #expect(stage.changes.count == 1)
        #expect(stage.text.contains("Signalétique du parvis"))
    }
}
