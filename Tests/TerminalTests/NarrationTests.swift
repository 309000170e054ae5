import Testing
import Text

@testable import Terminal

/// What a screen reader is told: what is new, a line each, the active line last.
@Suite struct NarrationTests {
    private func words(_ lines: [String], title: String = "Liste", message: String? = nil, keys: Int = 0, isTyping: Bool = false) -> Words {
        Words(
            path: ["QualiPilote", "Accueil", SafeText(title)], lines: lines.map { SafeText($0) }, message: message.map { SafeText($0) },
            keys: keys, isTyping: isTyping)
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

    @Test func aQuestionIsToldWholeEachTime() {
        var narration = Narration()
        _ = narration.tell(words(["> un"]))
        let first = narration.tell(words(["1 fiche", "O  oui"], title: "Supprimer ?"))
        _ = narration.tell(words(["> un"]))
        #expect(narration.tell(words(["1 fiche", "O  oui"], title: "Supprimer ?")) == first)
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

    /// What was done is said once for each key, whatever else changes; what the screen says below its title is told with the screen only.
    @Test func theSentenceOfAnActIsSaidForEachKey() {
        var narration = Narration()
        _ = narration.tell(words(["> un"]))
        #expect(narration.tell(words(["> un"], message: "Rien à annuler.", keys: 1)) == "\nRien à annuler.\n> un")
        #expect(narration.tell(words(["> un"], message: "Rien à annuler.", keys: 1)) == "")
        #expect(narration.tell(words(["> un"], message: "Rien à annuler.", keys: 2)) == "\nRien à annuler.\n> un")
        #expect(narration.tell(words(["  un", "> deux"], keys: 3)) == "\n> deux")
        #expect(narration.tell(words(["  un, fait", "> deux"], message: "Fait : un.", keys: 4)) == "\nFait : un.\n> deux")
    }
}
