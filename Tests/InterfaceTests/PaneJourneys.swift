import Canvas
import Domain
import Testing

@testable import Interface

/// Screens side by side: the keys go to one of them.
@Suite struct PaneJourneys {
    static let widest = Size(width: 200, height: 50)

    private func titled(_ stage: Stage) -> String {
        stage.text.firstMatch(of: /\[ ([^\]\[]{4,}) \]/).map { String($0.output.1) } ?? ""
    }

    @Test(arguments: [Size.large, widest]) func tabGoesToTheNextPaneAndBack(_ size: Size) throws {
        let stage = try Stage.demonstration(size: size).type("2<down>")
        let before = stage.grid.picture()
        #expect(titled(stage) == "Exigences")
        stage.type("<tab>")
        #expect(titled(stage).hasPrefix("2"))
        stage.type("<s-tab>")
        #expect(stage.grid.picture() == before)
        stage.type(size.width < 140 ? "<tab><tab>" : "<tab><tab><tab>")
        #expect(stage.grid.picture() == before)
    }

    @Test func keysActInThePaneInHand() throws {
        let stage = try Stage.demonstration(size: .large).type("2<tab> o")
        #expect(stage.changes.map(\.act.verb) == [.untick])
        stage.type("mm")
        #expect(stage.rows[0].contains("2 marqués"))
        stage.type("<s-tab> ")
        #expect(stage.changes.count == 1)
    }

    @Test func threePanesFollowTheCursor() throws {
        let stage = try Stage.demonstration(size: Self.widest).type("2")
        #expect(stage.text.contains("Exigences") && stage.text.contains("Situation"))
        let first = stage.text
        stage.type("<down>")
        #expect(stage.text != first)
        stage.type("<enter><down><enter>")
        #expect(stage.rows[0].contains("Exigences · 2"))
        stage.type("<esc><esc>")
        #expect(titled(stage) == "Exigences")
        stage.type("<esc>")
        #expect(stage.rows[0].contains("Accueil") && !stage.rows[0].contains("Exigences"))
    }

    @Test func onAMiddleWindowEnterGoesDeeperAndEscapeComesBack() throws {
        let stage = try Stage.demonstration(size: .large).type("2<enter>")
        let list = stage.grid.picture()
        stage.type("<enter>")
        #expect(titled(stage).hasPrefix("1.1"))
        #expect(stage.text.contains("Situation"))
        stage.type("<esc>")
        #expect(stage.grid.picture() == list)
    }

    @Test func aNarrowWindowHasOnePaneAndOneLineOfTheThing() throws {
        let stage = try Stage.demonstration().type("2")
        #expect(titled(stage) == "")
        #expect(stage.text.contains("points tenus sur"))
        stage.type("<tab>")
        #expect(stage.rows[0].contains("1  Informer"))
        #expect(stage.text.contains("1 document") || stage.text.contains("documents ·"))
        stage.type("q")
        #expect(stage.rows[0].contains("Exigences") && !stage.rows[0].contains("1  Informer"))
    }

    @Test func aNarrowHighWindowStacksThem() throws {
        let stage = try Stage.demonstration(size: Size(width: 80, height: 50)).type("2")
        let title = try #require(stage.rows.firstIndex { $0.hasPrefix("[ Exigences ]") })
        let below = try #require(stage.rows.indices.dropFirst(title + 5).first { stage.rows[$0].hasPrefix("  1  ") })
        #expect(below > 20)
        stage.type("<tab>")
        #expect(stage.rows[below].hasPrefix("[ 1"))
    }

    @Test func resizingKeepsThePaneInHand() throws {
        let stage = try Stage.demonstration(size: Self.widest).type("2<down><enter><down>")
        let selected = String(stage.selected.prefix(10))
        for size in [Size.large, .small, Size(width: 80, height: 50), Size(width: 41, height: 12), Self.widest] {
            stage.resize(size)
            #expect(stage.selected.hasPrefix(selected), "\(size)")
        }
    }

    // MARK: The first screen

    @Test func tabGoesToTheServicesAndEnterOpensOne() throws {
        let stage = try Stage.demonstration().type("<tab><down><down><down>")
        #expect(stage.selected.hasPrefix("DCL"))
        stage.type("<enter>")
        #expect(stage.rows[0].contains("DCL"))
        #expect(stage.rows[1].contains("36 en place, 34 prouvés sur 44 · 3 en retard"))
        #expect(stage.text.contains("EN RETARD"))
        stage.type("<esc>")
        #expect(stage.selected.hasPrefix("DCL"))
        stage.type("<tab>")
        #expect(stage.selected.hasPrefix("1 point bloqué"))
    }

    @Test func aPointOfAServiceIsTickedFromItsList() throws {
        let stage = try Stage.demonstration().type("<tab><down><down><down><enter> ")
        #expect(stage.changes.count == 1)
    }

    @Test func theSmallestReviewWindowKeepsTheAuditAndTheServices() throws {
        let stage = try Stage.demonstration(size: Size(width: 64, height: 20))
        #expect(stage.rows[1].contains("AUDIT EXTERNE LE 27/06\u{A0}: J-90") || stage.rows[1].contains("J-90"))
        stage.type("<tab>")
        #expect(stage.text.contains("SERVICE") && stage.text.contains("Préfecture, Cergy"))
    }

    @Test func theLongestServiceIsWholeAt80() throws {
        #expect(try Stage.demonstration().text.contains("Préfecture, Cergy"))
    }
}
