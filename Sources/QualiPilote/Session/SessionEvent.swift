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
    /// `changedBy`: who acted last on a record that stood in the way.
    case undone(CommitAnswer, isRedo: Bool, UndoState, changedBy: Who?)
    /// The act to undo is another one than the person was told: nothing was done.
    case undoMoved(UndoState, isRedo: Bool)
    case undoState(UndoState)
    case refreshed(Refreshed)
    case recovered([RecoveryNote], UndoState)
    case fileRead(FileReply, Reply<FileReply>)
    /// What a screen asked to have worked out, for its layer.
    case workedOut(any Sendable, layer: Int)
    case saw(Surroundings)
    case attached(AttachAnswer, Deposit, to: Ref, UndoState)
    case took(AttachAnswer, TakenFile, Reply<TakeReply>, UndoState)
    case notTaken(Phrase, Reply<TakeReply>)
    case reminded(Stored, folder: String, count: Int, Phrase?, UndoState)
    case said(Phrase)
    /// What the look at the journals found changed outside the program.
    case foundOutside(Phrase)
    /// Changes kept as unsaved that reached the disk after all, by the names they are kept under.
    case foundOnDisk(Set<String>)
    case lookedAt(FolderLook, Reply<FolderLook>)
    /// A new dossier stands in this folder.
    case created(String, draft: String)
    case notCreated(Phrase, Reply<Phrase>)
    /// With what the journal cannot explain of the record.
    case history([HistoryEntry], OutsideChange?, Reply<[HistoryLine]>)
    case settledOutside(CommitAnswer, bringsBack: Bool, UndoState)
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
