import Canvas
import Domain
import Testing
import Text

@testable import Interface

/// Rows, lines and fields that a window does not show are told to be there.
@Suite struct HiddenRowsTests {
    private static let sizes = [Size.small, Size(width: 64, height: 20)]

    /// What the screen on top is made of.
    private func part<Part>(_ name: String, _ stage: Stage, as type: Part.Type) -> Part? {
        guard let layer = stage.shell.layers.last as? PaneLayer else { return nil }
        return Mirror(reflecting: layer.panes[layer.focus]).descendant("screen", name) as? Part
    }

    @Test(arguments: sizes) func aListOrASheetSaysThatThereIsMore(_ size: Size) throws {
        var (lists, sheets) = (0, 0)
        for place in try AllScreens.on(try Stage.demonstration(size: size)).indices {
            let stage = try Stage.demonstration(size: size)
            let screen = try AllScreens.on(stage)[place]
            if screen is HomeScreen || screen is ServicesScreen { continue }  // they count what is below in their own words
            stage.open(screen)
            let text = stage.text
            if let list = part("list", stage, as: ListPart.self), list.view.visible.count < list.shown.count {
                lists += 1
                #expect(text.contains("/\(list.count)"), "\(type(of: screen)):\n\(text)")
            }
            if let sheet = part("sheet", stage, as: SheetPart.self), let note = sheet.note {
                sheets += 1
                #expect(text.contains(note.french), "\(type(of: screen)):\n\(text)")
            }
        }
        #expect(lists > 10 && sheets > 5)
    }

    @Test(arguments: sizes) func aFormSaysWhichFieldsAreSeen(_ size: Size) throws {
        let stage = try Stage.demonstration(size: size)
        stage.open(FormScreen(.newRecord("actions", id: "n"), stage.context))
        let labels = stage.heard.split(separator: "\n").compactMap { $0.dropFirst(2).split(separator: ":").first }.dropLast()
        let hidden = labels.filter { !stage.text.contains($0.prefix(20)) }
        let isTold = stage.rows[0].contains(#/ 1-\d+/\d+ /#)
        #expect(hidden.isEmpty != isTold, "\(hidden)\n\(stage.text)")
        stage.type(String(repeating: "<tab>", count: labels.count - 1))
        #expect(hidden.isEmpty || stage.rows[0].contains(#/ \d+-(\d+)/\1 /#), "\(stage.text)")
    }
}
