import Canvas
import Testing
import Text

@Suite struct TextAreaTests {
    let size = Size(width: 11, height: 3)

    private func area(_ text: String, _ keys: Key...) -> TextArea {
        var area = TextArea(text)
        for key in keys { _ = area.handle(key, size: size) }
        return area
    }

    @Test func wrapsAtWords() {
        var grid = Grid(width: 11, height: 3)
        area("le préfet valide\nla charte").draw(&grid, grid.bounds)
        #expect(grid.lines() == ["le préfet", "valide", "la charte"])
        #expect(grid.cursor == Point(x: 9, y: 2))
    }

    @Test func movesByTheLinesSeen() {
        #expect(area("le préfet valide", .up).cursor == 6)
        #expect(area("le préfet valide", .up, .down).cursor == 16)
        #expect(area("le préfet valide", .home).cursor == 10)
        #expect(area("le préfet valide", .up, .end).cursor == 9)
        #expect(area("un\nde\ntrois", .up, .end, .up, .end, .delete).text == "unde\ntrois")
        #expect(area("abc\n\nabc", .up, .up).cursor == 3)
    }

    @Test func takesParagraphs() {
        #expect(area("", .paste("a\r\nb\u{7}\tc"), .enter, .character("d")).text == "a\nb c\nd")
        #expect(area("a\n", .backspace).text == "a")
    }

    @Test func keepsTheCursorInSight() {
        var area = TextArea(String(repeating: "mot ", count: 60))
        for _ in 0..<240 {
            var grid = Grid(width: 11, height: 3)
            area.draw(&grid, grid.bounds)
            let cursor = grid.cursor ?? Point(x: -1, y: -1)
            #expect(grid.bounds.contains(cursor))
            _ = area.handle(.left, size: size)
        }
        #expect(area.cursor == 0)
    }

    @Test func survivesTheSmallestSizes() {
        for width in 0...2 {
            var area = TextArea("abc d\n日")
            for key: Key in [.up, .up, .end, .pageDown, .home, .character("x"), .pageUp] {
                _ = area.handle(key, size: Size(width: width, height: 1))
                var grid = Grid(width: width, height: 1)
                area.draw(&grid, grid.bounds)
            }
            #expect(area.text.count == 8)
        }
    }
}
