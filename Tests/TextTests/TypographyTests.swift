import Testing
import Text

/// The spaces that do not break, put in French sentences as they are made.
@Suite struct TypographyTests {
    @Test(arguments: [
        ("Fin : demain", "Fin~: demain"), ("Oui ; non", "Oui~; non"), ("Quoi ?", "Quoi~?"), ("Non !", "Non~!"), ("« Vu »", "«~Vu~»"),
        ("10:30", "10:30"), ("https://x.fr/?a=b", "https://x.fr/?a=b"), ("sans rien", "sans rien"), ("", ""), (" ", " "), ("a  :", "a ~:"),
        ("«» : « é »", "«»~: «~é~»"), ("Fin~: demain", "Fin~: demain"), ("l'été à Nîmes !", "l'été à Nîmes~!"), ("© ?", "©~?"),
    ]) func frenchSpacesDoNotBreak(_ text: String, _ wanted: String) {
        #expect(Typography.french(text.replacing("~", with: "\u{A0}")) == wanted.replacing("~", with: "\u{A0}"))
    }

    @Test func doneTwiceItIsTheSame() {
        let once = Typography.french("« Vu » : oui ; non ! quoi ?")
        #expect(Typography.french(once) == once)
    }

    @Test func onlyTheFrenchTextOfAPhraseIsTouched() {
        let phrase = Phrase(fr: "Fin : oui", en: "End : yes")
        #expect(phrase.french == "Fin\u{A0}: oui" && phrase.english == "End : yes")
        #expect(Phrase(same: "a : b").french == "a : b")
    }
}
