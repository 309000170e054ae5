import Text

/// One value of an enumeration: what the file says and what people read.
public struct Choice: Sendable, Hashable {
    public let value: String
    public let phrase: Phrase
    public let tone: Tone

    public init(_ value: String, _ phrase: Phrase, tone: Tone = .neutral) {
        self.value = value
        self.phrase = phrase
        self.tone = tone
    }
}
