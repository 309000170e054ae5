import Canvas
import Testing

@testable import Interface

@Suite struct LookTests {
    @Test func look() throws {
        let dossier = try Stage.demonstration()
        for script in ["", "1", "2", "2<enter>", "2<enter><enter>", "4", "4<enter>", "5<enter>", "5<down><enter>a", "?", "6", "="] {
            print("=== \(script)\n" + Stage(dossier: dossier).type(script).picture)
        }
        print(Stage(size: Size(width: 140, height: 40), dossier: dossier).type("2<enter>").picture)
    }
}
