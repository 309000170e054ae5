/// How a screen is opened.
public struct ScreenOptions: Sendable {
    /// Draws with ASCII only: accents as base letters.
    public var ascii: Bool
    /// Draws without colours.
    public var mono: Bool
    /// Written to the standard error when the program crashes; a line of its own.
    public var crashSentence: String

    public init(ascii: Bool = false, mono: Bool = false, crashSentence: String = "") {
        self.ascii = ascii
        self.mono = mono
        self.crashSentence = crashSentence
    }
}
