import Testing
import Text

@Suite struct HiddenMarksTests {
    @Test func whatHidesIsWrittenOutAndTheRestStays() {
        let text = "\"é \u{202E}\u{200B}\u{200D}\u{FE0F}\u{9B}\u{7F}\u{E0041} 👩 日本\""
        let escaped = String(decoding: HiddenMarks.escaped(json: Array(text.utf8)), as: UTF8.self)
        #expect(escaped == "\"é \\u202e\\u200b\\u200d\\ufe0f\\u009b\\u007f\\udb40\\udc41 👩 日本\"")
    }
}
