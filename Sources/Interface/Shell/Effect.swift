import Domain
import Text

/// What a screen asks for, as a value: the shell or the session does it.
public enum Effect<Message: Sendable>: Sendable {
    /// Puts a screen on top. A box that asks something of things holds them: it answers for those, as they stood, or for none.
    case open(any Screen, on: Hold? = nil)
    /// Goes to the screen beside this one (`Screen.beside`).
    case goBeside
    /// Puts a screen in place of this one.
    case replace(any Screen)
    /// Takes this screen away.
    case close
    /// Takes this screen away and hands the answer to the one below.
    case answer(Answer)
    /// Stores a change; `draft` is the text kept that it makes useless once stored.
    case commit(Change, draft: String? = nil, reply: (@Sendable (CommitReply) -> Message)? = nil)
    /// The act of this name in the journal, and no other.
    case undo(String?)
    case redo(String?)
    case say(Phrase)
    /// Says what was done, and that a key undoes it: only with the act itself, in the same answer or answered here.
    case invite(Phrase, UndoKey = .letter)
    case history(RecordKey?, reply: @Sendable ([HistoryLine]) -> Message)
    /// Keeps a text whose form is being closed.
    case keepDraft(Draft)
    case removeDraft(String)
    /// Reads a file the person named, off the loop; a larger one is refused.
    case readFile(String, limit: Int, reply: @Sendable (FileReply) -> Message)
    /// Works out off the loop what takes long; the message is what comes of it.
    case later(@Sendable () -> Message)
    /// Remembers what each column of tables with these headings holds.
    case keepMapping(JSONObject, of: String)
    /// Writes a list into the dossier's `sorties/`, and says where.
    case export([UInt8], list: String)
    /// A record that was changed outside: brings back what the journal keeps, or keeps what is there.
    case settleOutside(RecordKey, bringsBack: Bool)
    /// Prepares one message for each post or service that something waits for.
    case remind
    /// Takes a dropped file into the dossier as evidence of a point.
    case attach(Deposit, to: Ref, again: Bool = false)
    /// Takes a file that was named by its path into the dossier.
    case take(TakenFile, reply: @Sendable (TakeReply) -> Message)
    /// Asks the session to look at the folder now.
    case refresh
    /// Says who is at the keyboard.
    case identify(RecordKey)
    case openDossier(String)
    case demonstration
    /// Looks, off the loop, at the folder where a new dossier is to stand.
    case lookAtFolder(String, reply: @Sendable (FolderLook) -> Message)
    /// Lays down a new dossier and opens it; `draft` are the answers it makes useless.
    case create([Record], in: String, draft: String, failed: @Sendable (Phrase) -> Message)
    case redraw
    case quit
    /// Quits without waiting for the disk any longer.
    case leave
    /// Goes on after all.
    case stay
}

extension Effect {
    var isCommit: Bool { if case .commit = self { true } else { false } }
}

/// What an overlay hands to the screen below it.
public enum Answer: Sendable, Equatable {
    case refs([Ref])
    case choice(String)
    case confirmed
    /// Something new of this kind is to be made, and taken.
    case create(KindName)
    /// The cursor goes to what a form made, or to where a table was left.
    case goTo(Ref)
}

/// One line of the journal as people read it.
public struct HistoryLine: Sendable, Equatable {
    public let at: String
    public let who: String
    public let phrase: Phrase
    public let details: [Phrase]
    /// What the journal cannot explain: the record was changed outside, and this is what is there against what it keeps.
    public let outside: Outside?

    public struct Outside: Sendable, Equatable {
        /// The journal keeps something to put back.
        public let isRestorable: Bool

        public init(isRestorable: Bool) { self.isRestorable = isRestorable }
    }

    public init(at: String, who: String, phrase: Phrase, details: [Phrase], outside: Outside? = nil) {
        self.outside = outside
        self.at = at
        self.who = who
        self.phrase = phrase
        self.details = details
    }
}
