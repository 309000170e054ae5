import Canvas
import Testing
import Text

@Suite struct TextFieldTests {
    private func typed(_ text: String, _ keys: Key..., limit: Int = 1000) -> TextField {
        var field = TextField(text, limit: limit)
        for key in keys { _ = field.handle(key) }
        return field
    }

    @Test func editsWholeCharacters() {
        #expect(typed("été", .backspace).text == "ét")
        #expect(typed("ae\u{301}", .backspace).text == "a")
        #expect(typed("🇫🇷x", .left, .backspace).text == "x")
        #expect(typed("ab", .home, .delete).text == "b")
        #expect(typed("e", .character("\u{301}")).cursor == 1)
        #expect(typed("ab", .left, .character("é")).text == "aéb")
    }

    @Test func knowsTheControlKeys() {
        #expect(typed("un deux trois", .control("w")).text == "un deux ")
        #expect(typed("un deux", .control("a"), .control("k")).text == "")
        #expect(typed("un deux", .left, .control("u")).text == "x")
        #expect(typed("un", .control("a"), .character("x"), .control("e"), .character("y")).text == "xuny")
    }

    @Test func leavesOtherKeysToTheScreen() {
        var field = TextField("a")
        for key: Key in [.enter, .escape, .tab, .up, .function(1), .control("s")] {
            let isHandled = field.handle(key)
            #expect(!isHandled)
        }
    }

    @Test func flattensAPasteAndKeepsItsLimit() {
        #expect(typed("", .paste("un\ndeux\ttrois\u{1B}")).text == "un deux trois")
        #expect(typed("ab", .paste("cdef"), limit: 4).text == "abcd")
        #expect(typed("abcd", .character("e"), limit: 4).text == "abcd")
        #expect(typed("ab", .home, .paste("日本語"), limit: 3).text == "日ab")
    }

    @Test func showsTheCursorWhereverItIs() {
        var field = TextField(String(repeating: "abcdefghij", count: 5))
        for _ in 0..<50 {
            var grid = Grid(width: 12, height: 1)
            field.draw(&grid, Rect(x: 1, y: 0, width: 8, height: 1))
            let cursor = grid.cursor ?? Point(x: -1, y: -1)
            #expect((1..<9).contains(cursor.x))
            if field.cursor < 50 {
                let expected = Array("abcdefghij".unicodeScalars)[field.cursor % 10]
                #expect(grid[cursor.x, 0].scalar == expected)
            }
            #expect(grid[0, 0].scalar == " " && grid[9, 0].scalar == " ")
            _ = field.handle(.left)
        }
    }
}
