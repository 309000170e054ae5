import Canvas
import Testing
import Text

@Suite struct WidgetTests {
    @Test func gaugesAreFullOnlyWhenAllIsDone() {
        #expect(Gauge(part: 18, whole: 30).text(width: 30).string == "##################............")
        #expect(Gauge(part: 999, whole: 1000).text(width: 10) == "#########.")
        #expect(Gauge(part: 1, whole: 1000).text(width: 10) == "#.........")
        #expect(Gauge(part: 5, whole: 5).text(width: 3) == "###")
        #expect(Gauge(part: 5, whole: 0).text(width: 3) == "...")
        #expect(Gauge(part: 1, whole: 2).text(width: 0) == "")
    }

    @Test(arguments: [
        (Glyphs.unicode, ["┌─ Aide ───┐", "│          │", "└──────────┘"]),
        (.ascii, ["+- Aide ---+", "|          |", "+----------+"]),
    ])
    func framesHaveATitle(glyphs: Glyphs, lines: [String]) {
        var grid = Grid(width: 12, height: 3)
        Frame(title: "Aide", glyphs: glyphs).draw(&grid, grid.bounds)
        #expect(grid.lines() == lines)
    }

    @Test func rulesFillTheRow() {
        var grid = Grid(width: 5, height: 1)
        Rule(glyphs: .ascii).draw(&grid, grid.bounds)
        #expect(grid.lines() == ["-----"])
    }

    @Test func columnsNeverExceedTheirWidth() {
        let columns = Columns(
            [.fixed(4), .flexible(minimum: 10, weight: 2), .flexible(minimum: 0), .fixed(6, .trailing)], gap: 1)
        for width in 0...80 {
            let widths = columns.widths(in: width)
            let seen = widths.filter { $0 > 0 }
            let used = seen.reduce(0, +) + max(0, seen.count - 1)
            #expect(used <= width)
            #expect(width < 24 || used == width)
            #expect(widths.allSatisfy { $0 >= 0 })
        }
        #expect(columns.widths(in: 54) == [4, 30, 11, 6])
    }

    @Test func columnsDrawTheirCells() {
        var grid = Grid(width: 12, height: 1)
        Columns([.flexible(minimum: 3), .fixed(4, .trailing)]).draw(["Cabinet civil", "21"], &grid, grid.bounds)
        #expect(grid.lines() == ["Cabine…   21"])
    }
}
