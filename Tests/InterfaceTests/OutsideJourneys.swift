import Domain
import Testing
import Text

@testable import Interface

/// A record changed outside the program: its history says so, one key brings it back, one keeps it.
@Suite struct OutsideJourneys {
    private static let key = RecordKey("services", "dcl")

    private func screen(_ outside: HistoryLine.Outside?, _ context: Context) -> HistoryScreen {
        var screen = HistoryScreen(Self.key)
        let line = HistoryLine(
            at: "maintenant", who: "hors du programme", phrase: Phrase(same: "remplacé"), details: [], outside: outside)
        _ = screen.receive(.loaded([line]), context)
        return screen
    }

    @Test func theKeysAreThereOnlyThen() throws {
        let context = try Stage.demonstration().context
        func letters(_ screen: HistoryScreen) -> [HistoryScreen.Command] {
            screen.bindings.map(\.command).filter { $0 == .bringBack || $0 == .keep }
        }
        let all = [nil, HistoryLine.Outside(isRestorable: false), HistoryLine.Outside(isRestorable: true)]
        #expect(Set(all.map { screen($0, context).mode }).count == 3, "the table of keys is made anew")
        #expect(letters(screen(nil, context)) == [])
        #expect(letters(screen(HistoryLine.Outside(isRestorable: false), context)) == [.keep])
        #expect(letters(screen(HistoryLine.Outside(isRestorable: true), context)) == [.bringBack, .keep])
    }

    @Test func eachAsksForItsOwnAndReadsTheHistoryAgain() throws {
        let context = try Stage.demonstration().context
        for command in [HistoryScreen.Command.bringBack, .keep] {
            var screen = screen(HistoryLine.Outside(isRestorable: true), context)
            let effects = screen.perform(command, context)
            guard effects.count == 2, let asked = effects[0].request as? OutsideRequest, effects[1].request is HistoryRequest
            else {
                Issue.record("\(effects)")
                continue
            }
            #expect(asked.records == [Self.key] && asked.bringsBack == (command == .bringBack))
        }
    }

    // MARK: All of them

    static let changes = [
        OutsideChange(
            key, file: "services/dcl.json", .replaced,
            overwritten: [Difference(path: Path("title"), before: .string("Dehors"), after: .string("Gardé"))], isRestorable: true),
        OutsideChange(
            RecordKey("documents", "parti"), file: "documents/parti.json", .vanished,
            overwritten: [
                Difference(
                    path: Path([]), before: nil,
                    after: .object(
                        JSONObject(["id": .string("parti"), "reference": .string("DOC-9"), "title": .string("Charte perdue")])))
            ], isRestorable: true),
        OutsideChange(RecordKey("services", "dmi"), file: "services/dmi.json", .appeared, overwritten: [], isRestorable: false),
    ]

    private func stage(_ changes: [OutsideChange] = changes, breaks: [JournalBreak] = []) throws -> Stage {
        let stage = try Stage.demonstration()
        var surroundings = Surroundings()
        surroundings.inspection = Inspection(breaks: breaks, changes: changes)
        stage.see(surroundings)
        return stage
    }

    private func asked(_ stage: Stage) -> [(records: [RecordKey], brings: Bool)] {
        stage.requests.compactMap { ($0 as? OutsideRequest).map { ($0.records, $0.bringsBack) } }
    }

    @Test func theFirstScreenCountsThemAndOneKeyShowsThemAll() throws {
        let stage = try stage()
        #expect(stage.text.contains("3 fiches changées hors du programme : Ctrl-O"))
        stage.press(.control("o"))
        #expect(stage.text.contains("FICHES (3)"))
        #expect(stage.text.contains("DOC-9  Charte perdue") && stage.text.contains("disparue"))
        #expect(stage.text.contains("gardé : Intitulé : Gardé") || stage.text.contains("gardé : "))
        #expect(stage.requests.contains { $0 is RefreshRequest }, "the folder is looked at again")
    }

    @Test func oneKeyBringsBackTheRowInHandAndOneKeepsIt() throws {
        let stage = try stage()
        stage.press(.control("o"))
        stage.type("<down>r")
        #expect(asked(stage).last.map { $0.records == [RecordKey("documents", "parti")] && $0.brings } == true)
        stage.type("g")
        #expect(asked(stage).last.map { $0.records == [RecordKey("documents", "parti")] && !$0.brings } == true)
    }

    @Test func ofSeveralMarkedThoseTheJournalKeepsComeBackTogether() throws {
        let stage = try stage()
        stage.press(.control("o"))
        stage.type("mmmr")
        #expect(asked(stage).map(\.records) == [[Self.key, RecordKey("documents", "parti")]])
        stage.type("r")
        #expect(asked(stage).count == 1 && stage.said.contains("rien à remettre ici"))
        stage.type("g")
        #expect(asked(stage).last?.records == [RecordKey("services", "dmi")])
    }

    @Test func aBreakOfTheJournalIsToldAndNotSettled() throws {
        let stage = try stage([], breaks: [JournalBreak("journal/a.jsonl", line: 3, .outOfChain)])
        stage.press(.control("o"))
        #expect(stage.text.contains("journal/a.jsonl, ligne 3"))
        stage.type("rg")
        #expect(asked(stage).isEmpty && stage.said.contains("ne se répare pas d'ici"))
        stage.type("<enter>")
        #expect(stage.said.contains("une ligne a été retirée, modifiée ou ajoutée avant elle"))
    }

    @Test func whoOnlyReadsSeesThemAndSettlesNothing() throws {
        let stage = try stage()
        stage.saveState = Situations.readOnly
        stage.press(.control("o"))
        stage.type("rg")
        #expect(asked(stage).isEmpty && stage.said.contains("Consultation seule"))
    }
}
