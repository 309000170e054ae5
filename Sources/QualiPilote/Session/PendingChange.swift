import Domain
import Interface

/// A change given to the archive and not yet acknowledged: drawn at once, marked.
struct PendingChange: Sendable {
    let ticket: Int
    let change: Change
    /// When it was done.
    let at: Instant
    /// Its name in the journal.
    let act: String
    /// The text kept that is of no use once the change is stored.
    let draft: String?
    let reply: Reply<CommitReply>?
}
