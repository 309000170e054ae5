import Domain
import Text

/// What the shell asks of the session: everything that touches files, other programs or the end of the run.
public enum Request: Sendable {
    case commit(Change, draft: String?, reply: Reply<CommitReply>?)
    /// The act of this name in the journal; nil: the last one.
    case undo(String?)
    case redo(String?)
    case history(RecordKey?, reply: Reply<[HistoryLine]>)
    case keepDraft(Draft)
    case removeDraft(String)
    case readFile(String, limit: Int, reply: Reply<FileReply>)
    case later(Reply<Void>)
    case keepMapping(JSONObject, of: String)
    case export([UInt8], list: String)
    case settleOutside(RecordKey, bringsBack: Bool)
    case remind
    case attach(Deposit, to: Ref, again: Bool)
    case take(TakenFile, reply: Reply<TakeReply>)
    case refresh
    case identify(RecordKey)
    case changePerson
    case openDossier(String)
    case demonstration
    case lookAtFolder(String, reply: Reply<FolderLook>)
    case create([Record], in: String, draft: String, failed: Reply<Phrase>)
    case redraw
    case captureMouse(Bool)
    case quit
    case leave
    case stay
}

extension Request {
    /// It writes something that can be undone.
    var isAct: Bool {
        switch self {
        case .commit, .attach, .take, .remind: true
        default: false
        }
    }
}

/// How an answer becomes a message of the layer that asked; dropped when that layer is closed.
public struct Reply<Value: Sendable>: Sendable {
    public let layer: Int
    public let message: @Sendable (Value) -> any Sendable
}
