import Text

/// A rule that refuses a write because the result would be nonsense. What is merely incomplete is a check, not a rule.
public struct WriteRule: Sendable {
    public let code: String
    /// Nil when the record stands; else why it cannot be written, and what to do.
    public let refuses: @Sendable (Record, Dossier) -> Refusal?

    public init(_ code: String, refuses: @escaping @Sendable (Record, Dossier) -> Refusal?) {
        self.code = code
        self.refuses = refuses
    }
}

/// Why a write was refused: names the thing, says what to do.
public struct Refusal: Sendable, Equatable, Error {
    /// The code of what a role does not allow.
    public static let role = "role"

    public let code: String
    public let record: RecordKey
    public let path: Path
    public let phrase: Phrase

    public init(_ code: String, _ record: RecordKey, at path: Path = Path([]), _ phrase: Phrase) {
        self.code = code
        self.record = record
        self.path = path
        self.phrase = phrase
    }
}
