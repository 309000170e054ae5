import Canvas
import Domain
import Testing
import Text

@testable import Interface

/// What a filter looks in is made while nobody waits; whether it was, nobody can see.
@Suite struct FilterReadyTests {
    /// Search everywhere, a list with fields, one without.
    @Test(arguments: ["/", "4/", "9/"]) func theAnswersAreTheSame(_ way: String) throws {
        let (ready, plain) = (try Stage.demonstration(), try Stage.demonstration())
        #expect(ready.shell.unready == nil)
        for stage in [ready, plain] { stage.type(way) }
        var steps = 0
        while let unready = ready.shell.unready {
            unready.makeReady()
            steps += 1
        }
        #expect(steps > 0)
        for key in ["a", "c", "<backspace>", "c", "u", " ", "d", "<backspace>", "<backspace>", "<backspace>", "x", "<backspace>"] {
            ready.type(key)
            plain.type(key)
            #expect(ready.rows == plain.rows, "\(way) \(key)")
        }
        ready.type("<esc>")
        #expect(ready.shell.unready == nil)
    }

    /// The answer after a key is that of the whole text, whatever was typed before it.
    @Test func aLongerWordNarrowsAndAShorterOneFindsAgain() {
        let words = ["accueil", "Accueil physique", "École", "photo d'accueil", "charte", "œuvre", "ac"]
        let rows = words.map { ListRow(Ref("documents", $0), [SafeText($0)]) } + [ListRow.heading("ACCUEIL")]
        let texts = RowTexts(rows)
        var generator = SystemRandomNumberGenerator()
        let typed = ["", "a", "ac", "acc", "accueil", "accueil p", "p accueil", "ec", "oeu", "d'ac", "z", "ch"]
        for _ in 0..<200 {
            let text = typed.randomElement(using: &generator) ?? ""
            let wanted = text.split(separator: " ").map { Folding.fold(String($0)) }
            let expected = rows.indices.filter { place in
                !rows[place].isHeading && wanted.allSatisfy { Folding.contains(rows[place].search, $0) }
            }
            #expect(texts.places(wanted) == expected, "\(text)")
        }
    }
}
