import Canvas
import Text

/// A screen reached by a digit from anywhere.
public struct Place: Sendable {
    public let digit: Character
    public let phrase: Phrase
    public let make: @Sendable (Context) -> any Screen

    public init(_ digit: Character, fr: String, en: String, make: @escaping @Sendable (Context) -> any Screen) {
        self.digit = digit
        phrase = Phrase(fr: fr, en: en)
        self.make = make
    }
}
