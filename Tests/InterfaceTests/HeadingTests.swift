import Canvas
import Domain
import Testing
import Text

@testable import Interface

/// Whoever goes up to the first row under a heading sees the heading too.
@Suite struct HeadingTests {
    private static let size = Size(width: 40, height: 6)

    private func drawn(_ draw: (inout Grid, Rect) -> Void) -> [String] {
        var grid = Grid(Self.size)
        draw(&grid, grid.bounds)
        return grid.lines()
    }

    @Test func inAList() throws {
        let context = try Stage.demonstration().context
        let rows = (1...3).flatMap { part in
            [ListRow.heading(SafeText("PARTIE \(part)"))] + (1...9).map { ListRow(Ref("x", "\(part)-\($0)"), [SafeText("\(part)-\($0)")]) }
        }
        var list = ListPart()
        list.load(rows, height: Self.size.height)
        _ = list.handle(.end)
        for part in (2...3).reversed() {
            while list.selected?.ref != Ref("x", "\(part)-1") { _ = list.handle(.up) }
            #expect(drawn { list.draw(&$0, $1, context) }.first?.contains("PARTIE \(part)") == true)
        }
    }

    @Test func onASheet() throws {
        let context = try Stage.demonstration().context
        let rows = (1...3).flatMap { part in
            [SheetRow(heading: SafeText("PARTIE \(part)"))] + (1...9).map { SheetRow("", "\(part)-\($0)", .field("\(part)-\($0)")) }
        }
        var sheet = SheetPart()
        sheet.load(rows, size: Self.size)
        _ = sheet.handle(.end)
        for part in (2...3).reversed() {
            while sheet.selected?.target != .field("\(part)-1") { _ = sheet.handle(.up) }
            #expect(drawn { sheet.draw(&$0, $1, context) }.first?.contains("PARTIE \(part)") == true)
        }
    }
}
