import Text

/// What came of reading a file that a person named.
public enum FileReply: Sendable {
    case bytes([UInt8])
    case failed(Phrase)
}
