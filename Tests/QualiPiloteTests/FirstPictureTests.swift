import Canvas
import Domain
import Foundation
import Testing
import Text

@testable import QualiPilote

@Suite struct FirstPictureTests {
    private static var grid: Grid {
        var grid = Grid(width: 30, height: 3)
        grid.put("Prêtes  18 · 日本", x: 1, y: 0, style: .bold)
        grid.put("Écart", x: 4, y: 2, style: .tint(.bad).with(reverse: true, underline: true))
        grid.restyle(Rect(x: 20, y: 1, width: 3, height: 1), .dim)
        return grid
    }

    @Test func aPictureIsReadAsItWasWritten() throws {
        let text = JSONWriter.line(GridText.write(Self.grid))
        let read = try #require(GridText.read(try JSONReader.read(text)))
        #expect(read.picture() == Self.grid.picture())
    }

    @Test func whatSteersATerminalIsNotDrawn() throws {
        let json = try JSONReader.read(Array(#"{"width":20,"height":1,"rows":[[["a\u001b[31mb",0]]]}"#.utf8))
        #expect(try #require(GridText.read(json)).lines().joined().unicodeScalars.allSatisfy { $0.value >= 0x20 })
    }

    @Test(arguments: ["", "{", "{}", #"{"width":-1,"height":1,"rows":[[]]}"#, #"{"width":9,"height":2,"rows":[[]]}"#, "[]"])
    func whatIsNoPictureIsNone(_ text: String) {
        #expect(GridText.read(try? JSONReader.read(Array(text.utf8))) == nil)
    }

    @Test func isKeptForTheDayTheLanguageAndTheAccountItWasMadeFor() throws {
        let bench = try Bench()
        var options = GlobalOptions()
        options.today = Day("2026-03-10")
        FirstPictureStore("/d", options, bench.world).keep(FirstPicture(grid: Self.grid, isAscii: false, signature: "2-a"))
        #expect(FirstPictureStore("/d", options, bench.world).load()?.signature == "2-a")
        #expect(FirstPictureStore("/e", options, bench.world).load() == nil)
        var other = options
        other.today = Day("2026-03-11")
        #expect(FirstPictureStore("/d", other, bench.world).load() == nil)
        other = options
        other.language = .english
        #expect(FirstPictureStore("/d", other, bench.world).load() == nil)
        other = options
        other.isReadOnly = true
        #expect(FirstPictureStore("/d", other, bench.world).load() == nil)
        bench.world.account = "autre"
        #expect(FirstPictureStore("/d", options, bench.world).load() == nil)
    }
}
