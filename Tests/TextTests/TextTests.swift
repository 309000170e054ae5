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

@Suite struct NaturalOrderTests {
    @Test func ordersNumbersByValue() {
        let expected = ["2", "10", "AC-2026-014", "ac-2026-14", "E1", "E19.2", "e19.10", "E20", "Eau", "école", "Écoles"]
        #expect(expected.reversed().sorted(by: NaturalOrder.precedes) == expected)
    }

    @Test func isAStrictTotalOrder() {
        let texts = ["", "a", "A", "à", "01", "1", "1a", "a1", "a01", "a 1", "99999999999999999999999", "é", "e\u{301}"]
        for a in texts {
            for b in texts {
                let same = Array(a.utf8) == Array(b.utf8)
                let either = NaturalOrder.precedes(a, b) != NaturalOrder.precedes(b, a)
                #expect(either == !same, "\(a) \(b)")
            }
        }
    }
}

@Suite struct WrappingTests {
    @Test(arguments: [
        ("", 5, [""]),
        ("un deux trois", 7, ["un deux", "trois"]),
        ("un\n\ndeux", 9, ["un", "", "deux"]),
        ("anticonstitutionnel oui", 6, ["antico", "nstitu", "tionne", "l oui"]),
        ("sous\u{A0}préfet et", 8, ["sous\u{A0}pré", "fet et"]),
        ("un deux\u{A0}!", 7, ["un", "deux\u{A0}!"]),
        ("日本語", 4, ["日本", "語"]),
        ("日本", 1, ["日", "本"]),
        ("a  b", 2, ["a", "b"]),
    ])
    func wraps(text: String, width: Int, lines: [String]) {
        #expect(Wrapping.wrap(text, width: width) == lines)
    }
}

@Suite struct LanguageTests {
    @Test(arguments: [
        ([:], Language.french),
        (["LANG": "C.UTF-8"], .french),
        (["LANG": "POSIX"], .french),
        (["LANG": "en_GB.UTF-8"], .english),
        (["LC_ALL": "", "LC_MESSAGES": "fr_FR.UTF-8", "LANG": "en_GB"], .french),
        (["LC_ALL": "de_DE", "LANG": "fr_FR"], .english),
        (["LANG": "fr"], .french),
    ])
    func followsTheLocale(environment: [String: String], language: Language) {
        #expect(Language.detect(environment: environment) == language)
    }
}

@Suite struct DisplayWidthTests {
    @Test(arguments: [("é", 1), ("e\u{301}", 1), ("日", 2), ("한", 2), ("🇫🇷", 2), ("👍", 2), ("…", 1), ("─", 1), ("｡", 1), ("！", 2)])
    func countsColumns(text: String, width: Int) {
        #expect(DisplayWidth.of(text) == width)
        #expect(text.reduce(0) { $0 + DisplayWidth.of($1) } == width)
    }
}
