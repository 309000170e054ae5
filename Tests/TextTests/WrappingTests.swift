import Testing
import Text

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
