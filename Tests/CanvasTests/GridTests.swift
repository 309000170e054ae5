import Canvas
import Testing
import Text

@Suite struct GridTests {
    @Test func picturesShowTextStylesAndCursor() {
        var grid = Grid(width: 12, height: 3)
        grid.put("Préfecture", x: 1, y: 0, style: .bold)
        grid.put("日本", x: 0, y: 1, style: .tint(.bad))
        grid.restyle(Rect(x: 0, y: 2, width: 12, height: 1), .reverse)
        grid.cursor = Point(x: 4, y: 1)
        #expect(
            grid.picture() == """
                 Préfecture
                日本

                ~~~
                0: 1-10 bold
                1: 0-3 bad
                2: 0-11 reverse
                cursor 1: 4

                """)
    }

    @Test func copiedAndFilledCellsNeverHalveAWideCharacter() {
        var source = Grid(width: 4, height: 1)
        source.put("a日b", x: 0, y: 0)
        var grid = Grid(width: 6, height: 1)
        grid.put("日日日", x: 0, y: 0)
        grid.put(source.rows[0], x: 1, y: 0)
        #expect(grid.lines() == [" a日b"])
        grid.put(source.rows[0], x: 4, y: 0)
        #expect(grid.lines() == [" a日a"])
        grid.fill(Rect(x: 3, y: 0, width: 1, height: 1), .plain, with: "-")
        #expect(grid.lines() == [" a -a"])
        grid.put(source.rows[0], x: 6, y: 0)
        grid.put(source.rows[0], x: 0, y: 1)
        #expect(grid.lines() == [" a -a"])
    }

    @Test func neverHalvesAWideCharacter() {
        var grid = Grid(width: 5, height: 1)
        let written = grid.put("日本語", x: 0, y: 0)
        #expect(written == 4)
        #expect(grid.lines() == ["日本"])
        grid.put("x", x: 1, y: 0)
        #expect(grid.lines() == [" x本"])
        grid.put("y", x: 2, y: 0)
        #expect(grid.lines() == [" xy"])
        grid.put("語", x: 1, y: 0)
        #expect(grid.lines() == [" 語"])
        let cut = grid.put("é日", x: 0, y: 0, limit: 2)
        #expect(cut == 1)
    }

    @Test func drawsNothingOutside() {
        var grid = Grid(width: 4, height: 2)
        grid.put("abc", x: -1, y: 0)
        grid.put("日", x: -1, y: 1)
        grid.put("abc", x: 3, y: 1)
        grid.put("abc", x: 0, y: 2)
        grid.put("abc", x: 9, y: 0)
        grid.fill(Rect(x: -5, y: -5, width: 6, height: 6), .reverse)
        #expect(grid.lines() == [" c", "   a"])
        grid.put("bord trop long", in: Rect(x: 1, y: 0, width: 3, height: 1))
        #expect(grid.lines()[0] == " bo…")
        Frame(title: "titre").draw(&grid, Rect(width: 9, height: 9))
    }

    @Test func keepsMarksWithTheirBase() {
        var grid = Grid(width: 4, height: 1)
        grid.put("e\u{301}\u{323}x", x: 0, y: 0)
        #expect(grid[0, 0].marks == ["\u{301}", "\u{323}"])
        #expect(grid[1, 0].scalar == "x")
        grid.put("a\u{A0}b", x: 0, y: 0)
        #expect(grid[1, 0] == .blank)
    }

    @Test func alignsInARectangle() {
        var grid = Grid(width: 10, height: 1)
        grid.put("12", in: grid.bounds, alignment: .trailing)
        #expect(grid.lines() == ["        12"])
    }
}
