import Canvas
import Domain
import Testing
import Text

@testable import Interface

/// Every screen as a picture: at 80x24 and 120x40, in French and in English.
@Suite struct ScreenTests {
    // MARK: The way through the dossier

    @Test(arguments: View.all) func home(_ view: View) throws { try view.expect("") }
    @Test(arguments: View.all) func toDo(_ view: View) throws { try view.expect("1") }
    @Test(arguments: View.all) func engagements(_ view: View) throws { try view.expect("2") }
    @Test(arguments: View.all) func checklist(_ view: View) throws { try view.expect("2<enter>") }
    @Test(arguments: View.all) func checklistFiltered(_ view: View) throws { try view.expect("2<enter>/affich") }
    @Test(arguments: View.all) func item(_ view: View) throws { try view.expect("2<enter><enter>") }
    @Test(arguments: View.all) func itemLinks(_ view: View) throws { try view.expect("2<enter><enter><end>") }
    @Test(arguments: View.all) func search(_ view: View) throws { try view.expect("/horaires") }
    @Test(arguments: View.all) func kinds(_ view: View) throws { try view.expect("9") }
    @Test(arguments: View.all) func users(_ view: View) throws { try view.expect("8") }

    // MARK: Lists and sheets

    @Test(arguments: View.all, Situations.kinds) func recordList(_ view: View, _ kind: String) throws {
        try view.expect(try view.stage().open(RecordListScreen(KindName(rawValue: kind))), part: kind)
    }

    @Test(arguments: View.all, Situations.kinds) func recordSheet(_ view: View, _ kind: String) throws {
        let stage = try view.stage()
        let record = try #require(stage.dossier.records(KindName(rawValue: kind)).first)
        try view.expect(stage.open(RecordScreen(record.reference)), part: kind)
    }

    @Test(arguments: View.all) func dossierSheet(_ view: View) throws { try view.expect("9<enter>") }
    @Test(arguments: View.all) func listFiltered(_ view: View) throws { try view.expect("4/procedure") }
    @Test(arguments: View.all) func listFilteredToNothing(_ view: View) throws { try view.expect("4/zzz") }

    @Test(arguments: View.all) func meetingPlanned(_ view: View) throws {
        let stage = try view.stage()
        let meeting = try #require(stage.context.facts.cycle.nextCopil)
        try view.expect(stage.open(MeetingScreen(meeting.reference)))
    }

    @Test(arguments: View.all) func meetingHeld(_ view: View) throws {
        let stage = try view.stage()
        let meeting = try #require(stage.context.facts.cycle.lastCopil)
        try view.expect(stage.open(MeetingScreen(meeting.reference)))
    }

    // MARK: Marks, and a text found

    @Test(arguments: View.all) func checklistMarked(_ view: View) throws { try view.expect("2<enter>mm") }
    @Test(arguments: View.all) func listMarked(_ view: View) throws { try view.expect("4v<down><down><down>") }
    @Test(arguments: View.all) func listMarkedAndFiltered(_ view: View) throws { try view.expect("4mmm/horaires<enter>") }
    @Test(arguments: View.all) func confirmDeleteSeveral(_ view: View) throws { try view.expect("4mmm<del>") }
    @Test(arguments: View.all) func listCell(_ view: View) throws { try view.expect("4<f4><tab>") }
    @Test(arguments: View.all) func listCellTyped(_ view: View) throws {
        try view.expect("4<f4><tab>Accueil physique et téléphonique : la procédure<enter><tab><tab>30/02")
    }

    @Test(arguments: View.all) func tableOfPoints(_ view: View) throws { try view.expect("2<down><enter><f4><tab>") }
    @Test(arguments: View.all) func tableOfRequirements(_ view: View) throws { try view.expect("2<down><down><f4>") }
    @Test(arguments: View.all) func listCellPasted(_ view: View) throws {
        let stage = try view.stage().type("4<f4><tab><tab>")
        stage.press(.paste("à réviser\t12/03/2022\nfini\t13/03/2022\nabrogé\t30/02/2022\n"))
        try view.expect(stage)
    }

    @Test(arguments: View.all) func findInItem(_ view: View) throws { try view.expect("2<enter><enter><c-f>doc<enter>n") }
    @Test(arguments: View.all) func findInExplanation(_ view: View) throws { try view.expect("=<c-f>usagers<enter>n") }
    @Test(arguments: View.all) func findInHelp(_ view: View) throws { try view.expect("2<enter>?<c-f>ma<enter>") }
    @Test(arguments: View.all) func findNothing(_ view: View) throws { try view.expect("4<enter><c-f>zzz") }

    // MARK: Panes

    static let panes = View.all + [View(size: Size(width: 200, height: 50), language: .french)]

    @Test(arguments: panes) func servicesInHand(_ view: View) throws { try view.expect("<tab><down>") }
    @Test(arguments: panes) func servicePoints(_ view: View) throws { try view.expect("<tab><down><down><down><enter>") }
    @Test(arguments: panes) func tree(_ view: View) throws { try view.expect("2<down>") }
    @Test(arguments: panes) func treeListInHand(_ view: View) throws { try view.expect("2<down><tab><down>") }
    @Test(arguments: panes) func treeItemInHand(_ view: View) throws { try view.expect("2<down><enter><enter><down>") }

    @Test func stackedPanes() throws {
        try View(size: Size(width: 80, height: 50), language: .french).expect("2<down><tab>")
    }

    @Test func homeOfAReviewWindow() throws {
        try View(size: Size(width: 64, height: 20), language: .french).expect("")
    }

    // MARK: Forms

    @Test(arguments: View.all) func formNewAction(_ view: View) throws { try view.expect("6a") }
    @Test(arguments: View.all) func formNewDocument(_ view: View) throws { try view.expect("4a") }
    @Test(arguments: View.all) func formNewDecision(_ view: View) throws { try view.expect("5ta") }
    @Test(arguments: View.all) func formEditDecision(_ view: View) throws { try view.expect("5te") }
    @Test(arguments: View.all) func formEditItem(_ view: View) throws { try view.expect("2<enter>e") }
    @Test(arguments: View.all) func formEditEngagement(_ view: View) throws { try view.expect("2e") }
    @Test(arguments: View.all) func formNote(_ view: View) throws { try view.expect("2<enter>c<c-l>Vu au guichet, à refaire.") }
    @Test(arguments: View.all) func formRefused(_ view: View) throws { try view.expect("4a<f2>") }

    @Test(arguments: View.all) func formWrongDay(_ view: View) throws {
        try view.expect("6a<down>Relancer<down><down><down><tab><tab><tab><tab>30/02/2026<f2>")
    }

    @Test(arguments: View.all) func formDecisionOfMeeting(_ view: View) throws {
        let stage = try view.stage()
        let meeting = try #require(stage.context.facts.cycle.nextCopil)
        try view.expect(stage.open(MeetingScreen(meeting.reference)).type("a"))
    }

    // MARK: Tables

    @Test(arguments: View.all) func importQuestion(_ view: View) throws { try view.expect("<f3>") }

    @Test(arguments: View.all) func importTable(_ view: View) throws {
        let stage = try view.stage()
        stage.press(.paste(Situations.register))
        try view.expect(stage)
    }

    @Test(arguments: View.all) func importLines(_ view: View) throws {
        let stage = try view.stage()
        stage.press(.paste(Situations.register))
        try view.expect(stage.type("<tab><end>"))
    }

    @Test(arguments: View.all) func importUnknown(_ view: View) throws {
        let stage = try view.stage()
        stage.press(.paste("DOC-1\tCharte\nDOC-2\tGuide\n"))
        try view.expect(stage)
    }

    // MARK: Boxes

    @Test(arguments: View.all) func picker(_ view: View) throws { try view.expect("2<enter><enter><f7><down><enter>") }
    @Test(arguments: View.all) func linkChoice(_ view: View) throws { try view.expect("2<enter><enter><f7>") }
    @Test(arguments: View.all) func result(_ view: View) throws { try view.expect("2<enter>r") }
    @Test(arguments: View.all) func confirmDelete(_ view: View) throws { try view.expect("4<del>") }
    @Test(arguments: View.all) func help(_ view: View) throws { try view.expect("?") }
    @Test(arguments: View.all) func commands(_ view: View) throws { try view.expect("2<enter>:") }
    @Test(arguments: View.all) func commandsFiltered(_ view: View) throws { try view.expect(":annul") }

    @Test(arguments: View.all) func otherDay(_ view: View) throws { try view.expect("wdans 30 j") }

    // MARK: Why, who, when

    @Test(arguments: View.all) func explain(_ view: View) throws { try view.expect("=") }
    @Test(arguments: View.all) func reasons(_ view: View) throws { try view.expect("2<down><down><down><down>=") }
    @Test(arguments: View.all) func uses(_ view: View) throws { try view.expect("4b") }
    @Test(arguments: View.all) func usesOfEngagement(_ view: View) throws { try view.expect("2b") }

    @Test(arguments: View.all) func history(_ view: View) throws {
        let stage = try view.stage()
        stage.journal = [
            HistoryLine(
                at: "29/03/2022 13 h 40", who: "référente qualité", phrase: Act(.edit, "DOC-ACC-001").phrase,
                details: [Phrase(fr: "État : applicable, avant : à la signature", en: "State: applicable, before: awaiting signature")]),
            HistoryLine(at: "28/03/2022 09 h 02", who: "accueil@poste-12", phrase: Act(.outside, "DOC-ACC-001").phrase, details: []),
        ]
        try view.expect(stage.type("4<enter>h<enter>"))
    }

    @Test(arguments: View.all) func outside(_ view: View) throws {
        let stage = try view.stage()
        var surroundings = Surroundings()
        surroundings.inspection = Inspection(
            breaks: [JournalBreak("journal/01H.jsonl", line: 12, .outOfChain)], changes: OutsideJourneys.changes)
        stage.see(surroundings)
        stage.press(.control("o"))
        try view.expect(stage)
    }

    @Test(arguments: View.all) func undoTheRest(_ view: View) throws {
        let by = Phrase(fr: " : modifié par Paul VASSEUR, 28/03/2022 à 14 h 02", en: ": changed by Paul VASSEUR, 28/03/2022 at 14:02")
        let obstacles = ["DOC-ACC-001  Procédure d'accueil physique", "DOC-ACC-002  Charte"].map { RestScreen.Obstacle($0, by: by) }
        try view.expect(try view.stage().open(RestScreen("a", Act(.importTable, "12 documents"), obstacles, rest: 10)))
    }

    @Test(arguments: View.all) func historyEmpty(_ view: View) throws { try view.expect("4<enter>h") }

    @Test(arguments: View.all) func conflict(_ view: View) throws {
        let stage = try view.stage()
        let (change, conflict) = try Situations.conflict(stage.dossier)
        try view.expect(stage.open(ConflictScreen([conflict], of: change)))
    }

    @Test(arguments: View.all) func storedConflict(_ view: View) throws {
        let stage = try view.stage()
        let document = try Situations.disagreement(stage.dossier)
        stage.change { $0.put(document) }
        try view.expect(stage.type("1<enter><enter>"))
    }

    @Test(arguments: View.all) func undoOfAnotherDay(_ view: View) throws {
        let stage = try view.stage()
        stage.undoable = Act(.tick, "Vérification trimestrielle des pages du site")
        stage.undoableSince = Phrase(fr: "hier à 16 h 21", en: "yesterday at 16:21")
        try view.expect(stage.type("u"))
    }

    @Test(arguments: View.all) func formBlocked(_ view: View) throws { try view.expect("2<enter>n") }

    // MARK: One's own evidence

    @Test(arguments: View.all) func myEvidence(_ view: View) throws { try view.expect(try view.started()) }
    @Test(arguments: View.all) func myEvidenceOtherDay(_ view: View) throws { try view.expect(try view.started().type("d")) }
    @Test(arguments: View.all) func myEvidenceAttach(_ view: View) throws { try view.expect(try view.started().type("<enter>")) }
    @Test(arguments: View.all) func myEvidenceFile(_ view: View) throws { try view.expect(try view.started().type("<enter><enter>")) }
    @Test(arguments: View.all) func myEvidenceHelp(_ view: View) throws { try view.expect(try view.started().type("?")) }

    @Test(arguments: View.all) func whoAreYou(_ view: View) throws {
        let stage = try view.stage()
        stage.ask(
            ["agent-accueil-1", "agent-accueil-2", "standardiste-1"].map { Ref("people", $0) }, last: RecordKey("people", "agent-accueil-2")
        )
        try view.expect(stage)
    }

    @Test(arguments: View.all) func departure(_ view: View) throws {
        try view.expect(try view.stage().open(DepartureScreen(Ref("people", "agent-accueil-1"))))
    }

    // MARK: Beginnings and limits

    @Test(arguments: View.all) func welcome(_ view: View) throws { try view.expect(Situations.without(view)) }
    @Test(arguments: View.all, AssistantJourneys.steps) func assistant(_ view: View, _ step: AssistantJourneys.Step) throws {
        try view.expect(Situations.without(view).type(step.script), part: step.name)
    }
    @Test(arguments: View.all) func welcomeFolder(_ view: View) throws { try view.expect(Situations.without(view).type("3/srv/qualite")) }
    @Test(arguments: View.all) func emptyDossier(_ view: View) throws { try view.expect(Situations.empty(view)) }
    @Test(arguments: View.all) func emptyList(_ view: View) throws { try view.expect(Situations.empty(view).type("4")) }

    @Test(arguments: View.all) func draftOffer(_ view: View) throws {
        let content = JSONObject([
            "text": .string("Le standard est renforcé par un agent du SGCD, le lundi et le mardi matin, jusqu'au 30 juin.")
        ])
        try view.expect(try view.stage().open(DraftScreen(Draft(key: "new:decisions", content: content))))
    }

    @Test(arguments: View.all) func loading(_ view: View) throws {
        let stage = Situations.empty(view)
        stage.isLoaded = false
        stage.resize(view.size)
        try view.expect(stage)
    }

    @Test(arguments: View.all) func readOnly(_ view: View) throws {
        let stage = try view.stage()
        stage.saveState = Situations.readOnly
        try view.expect(stage.type("2<enter> "))
    }

    @Test(arguments: [Language.french, .english]) func tooSmall(_ language: Language) throws {
        let view = View(size: Size(width: 30, height: 8), language: language)
        try view.expect("")
    }

    @Test(arguments: [Language.french, .english]) func smallest(_ language: Language) throws {
        let view = View(size: Size(width: 40, height: 10), language: language)
        try view.expect("2<enter>")
    }
}
