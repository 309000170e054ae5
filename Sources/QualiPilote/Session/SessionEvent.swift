import Archive
import Domain
import Interface
import Text

/// What the storage thread tells the loop.
enum SessionEvent: Sendable {
    /// The signature of the files before they are read.
    case looked(String?)
    case loaded(Dossier, obstacle: ArchiveError?)
    case failedToOpen(ArchiveError)
    case answered(ticket: Int, CommitAnswer, UndoState)
    /// `hindered`: what stood in the way of it.
    case undone(CommitAnswer, isRedo: Bool, isPartial: Bool, UndoState, hindered: Hindrance?)
    /// The act to undo is another one than the person was told: nothing was done.
    case undoMoved(UndoState, isRedo: Bool)
    case undoState(UndoState)
    case refreshed(Refreshed)
    case recovered([RecoveryNote], UndoState)
    case saw(Surroundings)
    case said(Phrase)
    /// What a screen asked for, as the message it wants, for its layer.
    case answer(any Sendable, layer: Int)
    /// What a capability does with what it found.
    case then(@Sendable (Session) -> Void)

    static func answer<Value>(_ reply: Reply<Value>, _ value: Value) -> SessionEvent {
        .answer(reply.message(value), layer: reply.layer)
    }
}

/// What undo and redo would do now.
struct UndoState: Sendable {
    var undoable: LastAct?
    var redoable: LastAct?
}

/// When those acts were done, where that was another day: « hier à 16 h 21 ».
struct UndoSince: Sendable {
    let undoable: Phrase?
    let redoable: Phrase?

    init(_ state: UndoState?, _ world: World) {
        undoable = state?.undoable.flatMap { world.otherDay($0.at) }
        redoable = state?.redoable.flatMap { world.otherDay($0.at) }
    }
}
