import Testing

@testable import Terminal

@Suite struct PasteTextTests {
    @Test(arguments: [
        ("ligne\u{1B}[31mrouge\u{1B}[0m", "lignerouge"), ("a\u{1B}[1;38;5;12mb\u{1B}[Kc", "abc"), ("a\u{9B}31mb", "ab"),
        ("\u{1B}]0;titre\u{7}texte", "texte"), ("\u{1B}]8;;http://x\u{1B}\\lien\u{1B}]8;;\u{1B}\\", "lien"), ("\u{1B}(Ba", "a"),
        ("un\u{1B}[3\ndeux", "un\ndeux"), ("\u{1B}]sans fin\nsuite", "\nsuite"), ("\u{1B}Bonjour", "Bonjour"), ("[31m", "[31m"),
        ("a\r\nb\rc\nd", "a\nb\nc\nd"), ("é\t« œuvre » 👍\u{0}\u{8}", "é\t« œuvre » 👍"),
    ]) func isKeptWithoutItsColours(pasted: String, kept: String) { #expect(PasteText.cleaned(Array(pasted.utf8)) == kept) }
}
