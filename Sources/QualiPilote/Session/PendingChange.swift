import Domain
import Interface

/// A change given to the archive and not yet acknowledged: drawn at once, marked.
struct PendingChange: Sendable {
    let ticket: Int
    let change: Change
    let reply: Reply<CommitReply>?
}
