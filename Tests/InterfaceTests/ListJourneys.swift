import Canvas
import Domain
import Testing

@testable import Interface

/// Moving, filtering and coming back.
@Suite struct ListJourneys {
    static let wanderings = [
        "1<down><down><enter>", "2<pgdn><pgdn><down><enter>", "2<pgdn><enter><down><enter>", "3<pgdn><pgdn><enter>", "4<pgdn><down><enter>",
        "4/accueil<enter><down><down><enter>", "5<down><enter>", "6<end><enter>", "6/formation<enter><down><enter>", "7<down><enter>",
        "9<down><down><down><enter>", "4<down>b", "2<down>=", "=<down><down><enter>", "/horaires<down><down><enter>", "4a", "4<down>e",
        "4:", "4?",
    ]

    @Test func theListOfCopilOpensOnTheNextOne() throws {
        let stage = try Stage.demonstration()
        let next = try #require(stage.context.facts.cycle.nextCopil)
        stage.type("5")
        #expect(stage.selected.contains(try #require(next[Meeting.day]).shownBrief(near: Stage.day)), "\(stage.text)")
        let first = stage.selected
        stage.type("<home>")
        #expect(stage.selected != first, "later ones stand above it")
    }

    @Test(arguments: wanderings) func escapeComesBackExactly(_ script: String) throws {
        let keys = KeyScript.keys(script)
        for size in [Size.small, .large] {
            let stage = try Stage.demonstration(size: size)
            for key in keys.dropLast() { stage.press(key) }
            let before = stage.grid.picture()
            stage.press(try #require(keys.last))
            #expect(stage.grid.picture() != before)
            stage.type("<esc>")
            #expect(stage.grid.picture() == before)
        }
    }

    @Test func escapeComesBackAfterWanderingDeep() throws {
        let stage = try Stage.demonstration().type("4/accueil<enter><down><down>")
        let before = stage.grid.picture()
        stage.type("<enter><down><down><end><enter>").type("<esc><esc>")
        #expect(stage.grid.picture() == before)
    }

    @Test(arguments: ["procedure", "PROCEDURE", "procédure", "Procédure", "dure proce"]) func theFilterMindsNeitherAccentsNorCase(
        _ text: String
    ) throws {
        let stage = try Stage.demonstration().type("4/" + text)
        #expect(stage.text.contains("FILTRE " + text))
        #expect(stage.text.contains("4 sur 124, 120 masqués"))
        #expect(stage.text.contains("DOC-PIL-008"))
    }

    @Test func escapeClearsTheFilterOnTheRowThatWasFoundBeforeItLeaves() throws {
        let stage = try Stage.demonstration().type("4/téléphon<enter><down>")
        let found = stage.selected
        stage.type("<esc>")
        #expect(stage.selected == found && found.hasPrefix("DOC-") && !stage.text.contains("FILTRE"))
        stage.type("<esc>")
        #expect(stage.rows[0].contains("Accueil") && !stage.rows[0].contains("Documents"))
    }

    @Test func onARowFilteredOutLettersAreText() throws {
        let stage = try Stage.demonstration().type("4/quad")
        #expect(stage.requests.isEmpty)
        #expect(stage.text.contains("FILTRE quad"))
    }

    @Test func upperCaseActsAsLowerCase() throws {
        for script in ["2<enter>r", "2<enter>c", "4a", "4e", "4b", "5t", "6q", "2<enter><enter>n", "2<enter><enter>h"] {
            let upper = script.replacing(#/(^|>|\d)([a-z])$/#) { $0.output.1 + $0.output.2.uppercased() }
            #expect(upper != script)
            #expect(try Stage.demonstration().type(script).text == Stage.demonstration().type(upper).text, "\(upper)")
        }
    }

    @Test func theUnshiftedRowCountsAsDigits() throws {
        for (sign, digit) in zip("&é\"'(-è_ç", "123456789") {
            #expect(try Stage.demonstration().type(String(sign)).text == Stage.demonstration().type(String(digit)).text, "\(sign)")
        }
    }

    /// However short the window and with a filter line, the row in hand is on the screen.
    @Test func theSelectedRowIsAlwaysSeen() throws {
        for size in [Size.small, .large, Size(width: 80, height: 12), Size(width: 60, height: 18)] {
            for script in [
                "<end>", "1<end>", "2<end>", "3<end>", "4/a<end>", "4/a<pgdn><pgdn><pgdn>", "5/comite<end>", "9<end>", "4b<end>", "=<end>",
            ] {
                let stage = try Stage.demonstration(size: size).type(script)
                #expect(!stage.selected.isEmpty, "\(script) at \(size)")
            }
        }
    }

    /// Going back up, the heading of the first row of a group is seen above it.
    @Test func goingUpShowsTheHeadingAboveTheRow() throws {
        for (keys, heading) in [("2<end>", "MODULE 1"), ("1<end>", "1 POINT BLOQUÉ")] {
            let stage = try Stage.demonstration(size: Size(width: 80, height: 14)).type(keys)
            for _ in 0..<110 { stage.type("<up>") }
            let row = try #require(stage.rows.firstIndex { $0.hasPrefix(" >") })
            #expect(stage.rows[row - 1].contains(heading), "\(stage.text)")
        }
    }

    @Test func resizingKeepsTheSelectedRow() throws {
        let stage = try Stage.demonstration(size: .large).type("4<pgdn><pgdn><down>")
        let number = String(stage.selected.prefix(11))
        let document = try #require(stage.dossier.records("documents").first { $0[FunctionalDocument.reference] == number })
        let before = String(document[FunctionalDocument.title].prefix(12))
        for size in [Size(width: 60, height: 12), .small, Size(width: 30, height: 8), Size(width: 200, height: 60), .small] {
            stage.resize(size)
            if size.width >= 40 { #expect(stage.selected.contains(before), "\(size)") }
        }
    }
}
