import Canvas
import Domain
import Testing

@testable import Interface

/// Ctrl-F: a text found in what is shown, without hiding anything.
@Suite struct FindJourneys {
    /// `2/7` of the line of the text looked for.
    private func place(_ stage: Stage) -> String {
        let line = stage.rows.first { $0.hasPrefix(" TROUVER") } ?? ""
        return line.split(separator: " ").last.map(String.init) ?? ""
    }

    @Test func findingGoesFromPlaceToPlace() throws {
        let stage = try Stage.demonstration().type("2<enter><enter><c-f>DOC<enter>")
        #expect(place(stage).hasPrefix("1/"))
        let count = try #require(Int(place(stage).dropFirst(2)))
        #expect(count >= 3)
        stage.type("nn")
        #expect(place(stage) == "3/\(count)")
        stage.press(.function(13))
        stage.press(.function(15))
        #expect(place(stage) == "1/\(count)")
        stage.press(.function(15))
        #expect(place(stage) == "\(count)/\(count)")
        stage.type("<esc>")
        #expect(!stage.text.contains("TROUVER"))
        #expect(stage.rows[0].contains("1.1"))
    }

    /// The current place is always on the screen, underlined whatever the colours are.
    @Test(arguments: ["4<enter>", "2<enter><enter>", "<f8>", "="]) func whatIsFoundIsSeen(_ way: String) throws {
        let stage = try Stage.demonstration().type(way + "<c-f>accueil<enter>")
        for _ in 0..<4 {
            let cursor = try #require(stage.grid.cursor)
            #expect(stage.grid[cursor.x, cursor.y].style.underline, "\(way)")
            #expect(stage.rows[cursor.y].lowercased().contains("accueil"), "\(way)")
            stage.type("n")
        }
    }

    @Test func accentsAndCaseDoNotMatter() throws {
        let plain = try Stage.demonstration().type("4<enter><c-f>reference<enter>")
        let accented = try Stage.demonstration().type("4<enter><c-f>RÉFÉRENCE<enter>")
        #expect(place(plain) == place(accented))
        #expect(place(plain).hasPrefix("1/"))
    }

    @Test func aTextThatWrapsIsFound() throws {
        let stage = try Stage.demonstration(size: Size(width: 60, height: 30)).type("2<enter><enter>")
        let line = try #require(stage.rows.indices.first { stage.rows[$0].contains("Preuve attendue") })
        let ends = stage.rows[line].split(separator: " ").suffix(1) + stage.rows[line + 1].split(separator: " ").prefix(1)
        stage.type("<c-f>" + ends.joined(separator: " ") + "<enter>")
        #expect(place(stage) == "1/1")
        let cursor = try #require(stage.grid.cursor)
        #expect(stage.grid[cursor.x, cursor.y].style.underline)
    }

    @Test func aTextThatIsNotThereIsSaid() throws {
        let stage = try Stage.demonstration().type("4<enter><c-f>zzz")
        #expect(stage.text.contains("rien de tel ici"))
    }

    /// On an item `n` says why it is blocked, but while a text is looked for it is the next place.
    @Test func theKeyOfAnItemComesBackAfterFinding() throws {
        let stage = try Stage.demonstration().type("2<enter><enter><c-f>doc<enter>n")
        #expect(place(stage).hasPrefix("2/"))
        #expect(stage.text.contains("N trouvé suivant"))
        stage.type("<esc>n")
        #expect(stage.text.contains("Bloqué parce que"))
    }

    @Test func aListIsSearchedWithoutHidingRows() throws {
        let stage = try Stage.demonstration().type("4<c-f>pil<enter>")
        #expect(stage.selected.hasPrefix("DOC-PIL"))
        #expect(stage.rows[0].contains("/124"))
        #expect(!stage.text.contains("masqué"))
        let first = stage.selected
        stage.type("n")
        #expect(stage.selected != first)
    }

    @Test func theHelpIsATextToo() throws {
        let stage = try Stage.demonstration().type("2<enter>?<c-f>marquer<enter>")
        #expect(stage.text.contains("TROUVER marquer"))
        #expect(stage.selected.contains("marquer"))
        let first = stage.selected
        stage.type("n")
        #expect(stage.selected != first && stage.selected.contains("marquer"))
    }

    /// The search everywhere stays one key away.
    @Test(arguments: ["/", "<c-f>", "4<enter>/"]) func theSearchEverywhereIsWhereItWas(_ script: String) throws {
        #expect(try Stage.demonstration().type(script).rows[0].contains("Chercher"))
    }
}
