import Archive
import Domain
import Interface

/// What the storage thread tells the loop.
enum SessionEvent: Sendable {
    case loaded(Dossier, obstacle: ArchiveError?)
    case failedToOpen(ArchiveError)
    case answered(ticket: Int, CommitAnswer, UndoState)
    case undone(CommitAnswer, Act?, isRedo: Bool, UndoState)
    case undoState(UndoState)
    case refreshed(Refreshed)
    case recovered([RecoveryNote], UndoState)
    case history([HistoryEntry], Reply<[HistoryLine]>)
}

/// What undo and redo would do now.
struct UndoState: Sendable {
    var undoable: Act?
    var redoable: Act?
}
