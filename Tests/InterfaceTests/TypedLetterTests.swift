import Canvas
import Domain
import Testing

@testable import Interface

/// Where a letter is text by itself: a line that a terminal pastes without saying so is typed there, and nowhere else.
@Suite struct TypedLetterTests {
    @Test(arguments: ["D", "c", "o", "é"]) func aListTakesLettersAsCommands(_ letter: Character) throws {
        for screen in [RecordListScreen("documents") as any Screen, EngagementsScreen(), ToDoScreen(), HomeScreen()] {
            let stage = try Stage.demonstration().open(screen)
            #expect(!stage.shell.isTyped(.character(letter), stage.context), "\(type(of: screen)) \(letter)")
        }
    }

    @Test func aListToChooseFromLooksForThem() throws {
        let picker = PickerScreen(Item.owner.spec, present: [], several: false)
        let stage = try Stage.demonstration().open(picker)
        #expect(stage.shell.isTyped(.character("r"), stage.context))
    }

    @Test func aFormTakesThem() throws {
        let stage = try Stage.demonstration()
        stage.open(FormScreen(.newRecord("documents", id: "n"), stage.context))
        #expect(stage.shell.takesText && stage.shell.isTyped(.character("D"), stage.context))
    }
}
