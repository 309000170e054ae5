import Testing
import Text

@testable import Terminal

/// What a screen reader is told: what is new, a line each, the active line last.
@Suite struct NarrationTests {
    private func words(_ lines: [String], title: String = "Liste", isTyping: Bool = false) -> Words {
        Words(title: SafeText(title), lines: lines.map { SafeText($0) }, isTyping: isTyping)
    }

    @Test func aScreenIsToldWholeThenOnlyWhatChanges() {
        var narration = Narration()
        #expect(narration.tell(words(["> un", "  deux", "Enregistré."])) == "== Liste\n  deux\nEnregistré.\n> un")
        #expect(narration.tell(words(["> un", "  deux", "Enregistré."])) == "")
        #expect(narration.tell(words(["  un", "> deux", "Enregistré."])) == "\n> deux")
        #expect(narration.tell(words(["  un", "> deux [x]", "En place."])) == "\nEn place.\n> deux [x]")
        #expect(narration.tell(words(["> a"], title: "Fiche")) == "\n\n== Fiche\n> a")
    }

    @Test func aScreenOneComesBackToIsNotToldAgain() {
        var narration = Narration()
        _ = narration.tell(words(["> un", "  deux"]))
        _ = narration.tell(words(["> fiche"], title: "Fiche"))
        #expect(narration.tell(words(["> un, changé", "  deux", "Modifié."])) == "\n\n== Liste\nModifié.\n> un, changé")
    }

    @Test func typedLettersAreWrittenAlone() {
        var narration = Narration()
        _ = narration.tell(words(["> Objet: ", "aide"], isTyping: true))
        #expect(narration.tell(words(["> Objet: é", "aide"], isTyping: true)) == "é")
        #expect(narration.tell(words(["> Objet: ét", "aide"], isTyping: true)) == "t")
        #expect(narration.tell(words(["> Objet: é", "aide"], isTyping: true)) == "\u{8} \u{8}")
        #expect(narration.tell(words(["> Objet: é", "erreur"], isTyping: true)) == "\nerreur\n> Objet: é")
    }

    @Test func allIsToldAgainOnRequest() {
        var narration = Narration()
        let first = narration.tell(words(["> un"]))
        narration.reset()
        #expect(narration.tell(words(["> un"])) == first)
    }
}
