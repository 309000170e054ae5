import Text

/// One line of the journal as people read it.
public struct HistoryLine: Sendable, Equatable {
    public let at: String
    public let who: String
    public let phrase: Phrase
    public let details: [Phrase]
    /// What the journal cannot explain: the record was changed outside, and this is what is there against what it keeps.
    public let outside: Outside?

    public struct Outside: Sendable, Equatable {
        /// The journal keeps something to put back.
        public let isRestorable: Bool

        public init(isRestorable: Bool) { self.isRestorable = isRestorable }
    }

    public init(at: String, who: String, phrase: Phrase, details: [Phrase], outside: Outside? = nil) {
        self.outside = outside
        self.at = at
        self.who = who
        self.phrase = phrase
        self.details = details
    }
}
