import Testing
import Text

@Suite struct DisplayWidthTests {
    @Test(arguments: [("é", 1), ("e\u{301}", 1), ("日", 2), ("한", 2), ("🇫🇷", 2), ("👍", 2), ("…", 1), ("─", 1), ("｡", 1), ("！", 2)])
    func countsColumns(text: String, width: Int) {
        #expect(DisplayWidth.of(text) == width)
        #expect(text.reduce(0) { $0 + DisplayWidth.of($1) } == width)
    }
}
