import Text

/// What came of a change given to the archive.
public enum CommitReply: Sendable {
    case stored
    /// A rule refuses it; nothing was written.
    case refused([Refusal])
    /// Somebody changed the same places; nothing was written, a person decides.
    case conflict([OpenConflict])
    /// The storage failed; the sentence says what is safe and what to do.
    case failed(Phrase)
}

/// The places of one record that both sides changed, with the record as it stands on disk.
public struct OpenConflict: Sendable, Equatable {
    public let record: RecordKey
    public let theirs: JSONObject
    public let conflicts: [Conflict]
    /// Whose change stands there, where it is known.
    public let who: String?

    public init(record: RecordKey, theirs: JSONObject, conflicts: [Conflict], who: String? = nil) {
        self.record = record
        self.theirs = theirs
        self.conflicts = conflicts
        self.who = who
    }
}
