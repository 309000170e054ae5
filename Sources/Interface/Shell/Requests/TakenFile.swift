import Domain

/// A file that a person named by its path, to be taken into the dossier as evidence: copied, with what its content is known by.
public struct TakenFile: Sendable {
    public let path: String
    /// The id its copy is named by.
    public let id: String
    /// Even where the dossier holds the same content already.
    public let again: Bool
    /// What the copy becomes; nil: what it was for is gone.
    public let change: @Sendable (AttachedCopy, Dossier) -> Change?
    /// The text kept that is of no use once it is stored.
    public let draft: String?
}

/// What came of it.
public enum TakeReply: Sendable {
    case answered(CommitReply)
    /// This evidence has the same content.
    case known(RecordKey)
}
