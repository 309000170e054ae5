import Testing
import Text

@Suite struct SafeTextTests {
    @Test(arguments: [
        ("Préfecture du Val-d’Oise : 30 €", "Préfecture du Val-d’Oise : 30 €"),
        ("a\u{1B}]0;x\u{7}b", "a␛]0;x␇b"),
        ("l1\nl2\tx", "l1⏎l2⇥x"),
        ("\u{9B}31m", "<9B>31m"),
        ("a\u{202E}b", "a<202E>b"),
        ("z\u{200B}\u{AD}\u{2028}", "z<200B><AD><2028>"),
        ("👨\u{200D}👩", "👨👩"),
        ("tag\u{E0041}", "tag<E0041>"),
        ("\u{7F}", "␡"),
        ("⚠\u{FE0F}", "⚠"),
        ("\u{E000}", "<E000>"),
        ("\u{301}x", "◌\u{301}x"),
    ])
    func showsWhatCouldSteerOrHide(raw: String, shown: String) {
        #expect(Array(SafeText(raw).string.unicodeScalars) == Array(shown.unicodeScalars))
    }

    @Test func cutsAFloodOfMarks() {
        let text = SafeText("e" + String(repeating: "\u{301}", count: 50) + "a")
        #expect(text.string == "e\u{301}\u{301}\u{301}\u{301}…a")
        #expect(text.width == 3)
    }

    @Test func keepsNoControlCharacterWhateverTheScalar() {
        for value in UInt32(0)...0x2FFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let clean = SafeText(String(Character(scalar)))
            #expect(!clean.string.unicodeScalars.contains { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) })
            #expect(SafeText(clean.string) == clean)
            #expect(clean.width == DisplayWidth.of(clean.string))
        }
    }

    @Test func cutsBeforeTheEndThatTellsNamesApart() {
        let name = SafeText("Comité de pilotage qualité n° 21")
        #expect(name.fitted(to: 20, keeping: 6) == "Comité de pil… n° 21")
        #expect(name.fitted(to: 40, keeping: 6) == name)
        #expect(name.fitted(to: 10, keeping: 6) == name.fitted(to: 10))
        #expect(SafeText("日本語日本語日本語").fitted(to: 11, keeping: 5).width <= 11)
    }

    @Test func cutsWithAnEllipsisAndNeverHalvesAWideCharacter() {
        #expect(SafeText("Préfecture").fitted(to: 5) == "Préf…")
        #expect(SafeText("Préfecture").fitted(to: 10) == "Préfecture")
        #expect(SafeText("日本語").fitted(to: 4) == "日…")
        #expect(SafeText("日本語").fitted(to: 0) == "")
        #expect(SafeText("日本語").padded(to: 4).string == "日… ")
        #expect(SafeText("12").padded(to: 4, alignment: .trailing) == "  12")
    }

    @Test func everyCutFits() {
        let text = SafeText("aé日e\u{301}🇫🇷👍🏽x\u{A0}y")
        for width in -1...text.width + 1 {
            #expect(text.fitted(to: width).width <= max(0, width))
            #expect(text.padded(to: width).width == max(0, width))
        }
    }

    @Test func splitsLinesFirst() {
        #expect(SafeText.lines("a\r\nb\nc\rd\n") == ["a", "b", "c", "d", ""])
    }
}
