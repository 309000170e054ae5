import Domain
import Testing
import Text

@testable import Interface

/// Fields that check, warn and ask while they are filled.
@Suite struct FormFieldJourneys {
    private func form(_ kind: KindName, focus: String, _ preset: [Write] = []) throws -> Stage {
        let stage = try Stage.demonstration()
        return stage.open(FormScreen(.newRecord(kind, id: "n"), stage.context, preset: preset, focus: focus))
    }

    /// What does not go in is said; the next key is for what did.
    @Test(arguments: [("title", 1_000, "1\u{A0}000"), ("cause", 100_000, "100\u{A0}000")])
    func aTextThatIsTooLongIsToldToBeCut(_ field: String, _ limit: Int, _ shown: String) throws {
        let stage = try form("actions", focus: field)
        stage.press(.paste(String(repeating: "a", count: limit - 1)))
        #expect(stage.said.isEmpty)
        stage.press(.paste("bcd"))
        #expect(stage.said.contains("ce champ en garde \(shown) signes"), "\(stage.said)")
        stage.type("<f2>")
        #expect(stage.changes.first.map { $0.edits[0].mine[field]?.text?.count ?? limit } ?? limit == limit)
    }

    @Test(arguments: ["10 h", "10h00", "10:00", "10"]) func anHourIsUnderstood(_ text: String) throws {
        let stage = try form("meetings", focus: "time", [Meeting.title.write("Groupe"), Meeting.day.write(Stage.day)])
        stage.type(text + "<f2>")
        #expect(stage.dossier.record(RecordKey("meetings", "n"))?[Meeting.time] == "10:00")
    }

    @Test func anHourThatIsNoneIsRefusedWhileTyping() throws {
        let stage = try form("meetings", focus: "opened", [Meeting.title.write("Groupe"), Meeting.day.write(Stage.day)])
        stage.type("abc")
        #expect(stage.text.contains("n'est pas une heure"))
        stage.type("<f2>")
        #expect(stage.changes.isEmpty && stage.selected.hasPrefix("Ouverte"))
        stage.type("<bs><bs><bs>9h30")
        #expect(stage.text.contains("= 9 h 30"))
    }

    /// Written by hand into a file: it is shown as it stands, stays while other fields change, and can be typed again.
    @Test func aDayThatDoesNotExistIsTypedAgain() throws {
        var dossier = try Stage.demonstration().dossier
        let document = try #require(dossier.records("documents").first)
        var tree = document.tree
        tree["created_on"] = .string("2026-02-30")
        dossier.put(Record(document.key, tree))
        let stage = Stage(dossier: dossier)
        stage.open(FormScreen(.record(document.key), stage.context, focus: "title"))
        #expect(stage.text.contains("2026-02-30"))
        stage.type("<end> bis<f2>")
        #expect(stage.dossier.record(document.key)?.tree["created_on"]?.text == "2026-02-30")
        #expect(stage.dossier.record(document.key)?[FunctionalDocument.title].hasSuffix(" bis") ?? false)
        stage.open(FormScreen(.record(document.key), stage.context, focus: "created_on"))
        stage.type("<end>" + String(repeating: "<bs>", count: 10) + "28/02/2021<f2>")
        #expect(stage.dossier.record(document.key)?.tree["created_on"]?.text == "2021-02-28")
    }

    @Test func aReferenceTakenIsToldWithTheNextFreeOne() throws {
        let stage = try form("documents", focus: "reference").type("doc-acc-013")
        #expect(stage.text.contains("est déjà prise par") && stage.text.contains("libre"))
        stage.type("<bs><bs><bs>999")
        #expect(!stage.text.contains("déjà prise"))
    }

    @Test func aCreationToComeIsDoubted() throws {
        let stage = try form("documents", focus: "created_on").type("<end>" + String(repeating: "<bs>", count: 10) + "30/04/2027")
        #expect(stage.text.contains("n'est pas encore passé"))
        #expect(stage.type("<f2>").changes.isEmpty, "and it is not stored")
        stage.type(String(repeating: "<bs>", count: 10) + "30/04/2021")
        #expect(!stage.text.contains("n'est pas encore passé"))
    }

    @Test func aPostponedDecisionAsksForTheMeeting() throws {
        let meeting = Ref("meetings", try #require(try Stage.demonstration().context.facts.cycle.nextCopil).id)
        let preset = [Decision.text.write("Attendre"), Decision.meeting.write(meeting), Decision.nature.write(.request)]
        let stage = try form("decisions", focus: "outcome", preset)
        #expect(!stage.text.contains("Reportée au"))
        stage.type("r<down><down><enter>")
        #expect(stage.text.contains("Reportée au*") && stage.selected.hasPrefix("Reportée au"))
        stage.type("<f2>")
        #expect(stage.changes.isEmpty && stage.selected.hasPrefix("Reportée au"))
        stage.type("<enter><enter><f2>")
        let decision = try #require(stage.dossier.record(RecordKey("decisions", "n")))
        #expect(decision[Decision.outcome] == .postponed && decision[Decision.postponedTo] != nil)
    }

    /// What a record lacked before is not asked of who changes something else.
    @Test func anOldRecordWithoutNatureIsStillChanged() throws {
        let stage = try Stage.demonstration()
        let decision = try #require(stage.dossier.records("decisions").first)
        stage.change { $0.put(Record(decision.key, Edit(decision.key, base: decision.tree, writes: [Write(Path("nature"), nil)]).mine)) }
        stage.open(FormScreen(.record(decision.key), stage.context, focus: "text")).type("<end> bis<f2>")
        #expect(stage.changes.last?.edits.first?.writes.map(\.path.text) == ["text"])
    }

    @Test func theTitleIsAskedFirst() throws {
        let stage = try Stage.demonstration().type("2a")
        #expect(stage.selected.hasPrefix("Intitulé"))
        stage.type("<esc><enter>a")
        #expect(stage.selected.hasPrefix("Intitulé"))
    }
}
