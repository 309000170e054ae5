import Canvas
import Domain
import Testing
import Text

@testable import Interface

/// What stands in a field before anybody typed, and what has no room on the screen.
@Suite struct ProposalJourneys {
    @Test(arguments: [
        ("Comité", "Comité"), ("<end> bis", "Groupe bis"), ("<left><right> bis", "Groupe bis"), ("<home>Le <end>.", "Le Groupe."),
        ("<c-a><c-k>Comité", "Comité"), ("<end><c-u>Comité", "Comité"), ("<end><c-w>Comité", "Comité"), ("<c-e> bis", "Groupe bis"),
    ])
    func aProposalGivesWayToTypingAndStaysForAKeyThatMoves(_ script: String, _ title: String) throws {
        let stage = try Stage.demonstration()
        let preset = [Meeting.title.write("Groupe"), Meeting.day.write(Stage.day)]
        stage.open(FormScreen(.newRecord("meetings", id: "n"), stage.context, preset: preset, focus: "title"))
        stage.type(script + "<f2>")
        #expect(stage.dossier.record(RecordKey("meetings", "n"))?[Meeting.title] == title)
    }

    @Test func theFolderProposedByTheAssistantGivesWay() throws {
        let script = try #require(AssistantJourneys.steps.first { $0.name == "folder" }?.script)
        let stage = Situations.without(View(size: .small, language: .french)).type(script)
        #expect(stage.text.contains("label-2022"))
        stage.type("autre")
        #expect(stage.text.contains("autre") && !stage.text.contains("label-2022autre"))
    }

    @Test func linesAboveAreCountedWhereTheAssistantHasNoRoom() {
        let stage = Situations.without(View(size: .small, language: .french))
        stage.type("2Préfecture du Nord<enter>" + (1...12).map { "Site \($0)" }.joined(separator: "<enter>"))
        #expect(stage.text.contains("au-dessus"), "\(stage.text)")
    }

    @Test(arguments: [45, 50, 60, 63]) func aNarrowHomeRunsNoTwoTextsTogether(_ width: Int) throws {
        let stage = try Stage.demonstration(size: Size(width: width, height: 24))
        let line = try #require(stage.rows.first { $0.contains("(= calcul)") })
        #expect(line.contains("  (= calcul)"), "\(line)")
    }

    @Test func servicesWithoutRoomAreCounted() throws {
        let stage = try Stage.demonstration(size: Size(width: 80, height: 17))
        #expect(stage.text.contains(/… [0-9]+ de plus/), "\(stage.text)")
    }
}
