import Canvas
import Testing
import Text

@testable import Interface

/// The mouse, caught on demand.
@Suite struct MouseJourneys {
    private func click(_ stage: Stage, on text: String) throws {
        let y = try #require(stage.rows.firstIndex { $0.contains(text) })
        stage.press(.mouse(MouseEvent(.press, button: 1, at: Point(x: 8, y: y))))
    }

    @Test func aKeyCatchesItAndGivesItBackAndSaysHowToCopy() throws {
        let stage = try Stage.demonstration().type("4<f12>")
        #expect(stage.said.contains("tenez Maj"))
        stage.type("<f12>")
        #expect(stage.said.hasPrefix("Souris rendue"))
        let asked = stage.asked(TerminalRequest.self).compactMap { if case .captureMouse(let on) = $0 { on } else { nil } }
        #expect(asked == [true, false])
        #expect(try Stage.demonstration().type("4:souris").text.contains("prendre ou rendre la souris"))
    }

    @Test func aClickSelectsAndTheWheelMoves() throws {
        let stage = try Stage.demonstration().type("4")
        try click(stage, on: "DOC-ACC-007")
        #expect(stage.selected.hasPrefix("DOC-ACC-007"))
        try click(stage, on: "DOC-ACC-002")
        #expect(stage.selected.hasPrefix("DOC-ACC-002"))
        stage.press(.mouse(MouseEvent(.wheelDown, button: 0, at: Point(x: 8, y: 8))))
        #expect(stage.selected.hasPrefix("DOC-ACC-005"))
        stage.press(.mouse(MouseEvent(.wheelUp, button: 0, at: Point(x: 8, y: 8))))
        #expect(stage.selected.hasPrefix("DOC-ACC-002"))
        #expect(stage.changes.isEmpty)
    }

    @Test func aClickGoesToThePaneUnderIt() throws {
        let stage = try Stage.demonstration(size: .large).type("2<down>")
        let before = stage.selected
        let x = try #require(stage.grid.lines()[6].firstIndex(of: "│")).utf16Offset(in: stage.grid.lines()[6])
        stage.press(.mouse(MouseEvent(.press, button: 1, at: Point(x: x + 6, y: 8))))
        #expect(stage.selected != before)
        stage.press(.mouse(MouseEvent(.press, button: 1, at: Point(x: 0, y: 0))))
        stage.press(.mouse(MouseEvent(.release, button: 1, at: Point(x: 4, y: 9))))
        #expect(stage.changes.isEmpty)
    }

    @Test func aClickInABoxChoosesThere() throws {
        let stage = try Stage.demonstration().type("2<enter><enter>r")
        let rows = stage.rows
        let y = try #require(rows.firstIndex { $0.contains("> [") }) + 1
        stage.press(.mouse(MouseEvent(.press, button: 1, at: Point(x: 40, y: y))))
        #expect(stage.grid.cursor?.y == y)
    }
}
