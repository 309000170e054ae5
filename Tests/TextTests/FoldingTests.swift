import Testing
import Text

@Suite struct FoldingTests {
    @Test(arguments: [
        ("Élégance ŒUVRE cœur ÇA", "elegance oeuvre coeur ca"),
        ("l’été « Noël »", "l'ete « noel »"),
        ("n°\u{A0}21\u{202F}%", "n° 21 %"),
        ("Straße Łódź ĿĲ Ǆ Ŵ ẞ", "strasse lodz lij dz w ss"),
        ("e\u{301}", "e"),
        ("ΑΒΓ 日本 ×÷", "αβγ 日本 ×÷"),
        ("Ệ…–", "e...-"),
    ])
    func foldsCaseAndAccents(text: String, folded: String) {
        #expect(String(decoding: Folding.fold(text), as: UTF8.self) == folded)
    }

    @Test func findsTheNeedleAnywhere() {
        let hay = Folding.fold("Horaires affichés au hall")
        for needle in ["", "hor", "affiche", "HALL", "s a"] { #expect(Folding.contains(hay, Folding.fold(needle))) }
        for needle in ["halle", "x", "horaires affiches au hall d"] { #expect(!Folding.contains(hay, Folding.fold(needle))) }
        #expect(Folding.contains(Folding.fold("aaab"), Folding.fold("aab")))
    }
}
