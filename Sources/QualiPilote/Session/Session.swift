import Archive
import Canvas
import Domain
import Glibc
import Interface
import Terminal
import Text

/// The interface on a dossier: one loop around poll(2) on terminal, folder, signals and the answers of the storage thread.
/// Nothing that can block runs in it.
final class Session {
    let options: GlobalOptions
    let world: World
    let terminal: any Console
    var shell: Shell
    var desk: Desk
    var archive: Archive? { didSet { waited = [] } }
    /// What the loop waits for; empty until it is asked of the archive.
    var waited: [Int32] = []
    var saveState: SaveState = .saved(at: nil)
    /// The folder is not where it was; what the saving was before.
    var stateBefore: SaveState?
    /// Nil until the journals are read.
    var undoState: UndoState? { didSet { undoSince = UndoSince(undoState, world) } }
    var undoSince: UndoSince
    /// Undo or redo, pressed before that.
    var earlyUndo: Bool?
    /// What was corrected of the columns of tables, by their headings.
    var mappings: [String: JSONObject] = [:]
    /// What the person keeps of lists, and where.
    var kept = KeptLists()
    var lists: ListMemory?
    /// Those the person has to say to be one of.
    var candidates: [Ref] = []
    /// Who changed what last, of what others changed since this window read the dossier; nothing where it was outside the program.
    var changedBy: [RecordKey: String] = [:]
    /// The journals are to be looked at beside the records, once nobody waits for the first screen.
    var isInspectionDue = false
    var arrival: Arrival?
    /// The person was told that a post is not theirs any more: a look at the journals covers nothing of it.
    var wasToldOfLostPost = false
    var undosUnderWay = 0
    /// Dropped files being attached, and those of them that the dossier holds already.
    var attachesUnderWay = 0
    var knownFiles: [(deposit: Deposit, known: RecordKey, item: Ref)] = []
    /// The day that is looked at, when it is not today.
    var otherDay: OtherDayView?
    var isLoaded = false
    var exitCode: ExitCode?
    /// The end, once it was asked for.
    var leaving: Leaving?
    /// What was refused while the program was ending.
    var refusedAtTheEnd: [PendingChange] = []
    /// What is said on the standard error once the terminal is back.
    var farewell: Phrase?
    let wakeup: Wakeup
    let storage: Worker<SessionEvent>
    /// For what takes long and touches no file: a save never waits for it. Made when first asked.
    var calculator: Worker<SessionEvent>?
    let keeper: DraftKeeper
    private let makeID: @Sendable () -> String
    var decoder = KeyDecoder()
    var unmarked = UnmarkedPaste()
    /// Said once the dossier is shown: the terminal is not known here.
    var remark: Phrase?
    /// Those who may sit at this keyboard, where several may: asked again by a key.
    var people: [Ref] = []
    var isStale = true
    /// Keys since the start: a sentence that answers another key is said again.
    var keyCount = 0
    var accentQuestion = AccentQuestion.unasked
    /// Until something else is drawn: it never covers where a person went meanwhile.
    var picture: FirstPicture?
    /// The last key, and what those that probably follow it would show.
    var lastKey: Key?
    var ahead: [Ahead] = []
    /// Given up once the answer to a key is sent: to take a long list down takes as long as to draw it.
    var spent: [Ahead] = []
    /// The next picture, where it was made before its key came.
    var made: Grid?
    var nextPoll = Instant(seconds: 0)
    /// The quarter of an hour, since 1970, for which the day was asked.
    var quarter = Int.min

    init(_ terminal: any Console, _ options: GlobalOptions, _ world: World, _ opening: Opening) {
        self.terminal = terminal
        self.options = options
        self.world = world
        undoSince = UndoSince(nil, world)
        makeID = { [now = world.now] in NewID.make(at: now()) }
        wakeup = opening.wakeup
        storage = opening.storage
        picture = opening.picture
        keeper = DraftKeeper(stateFolder: world.stateFolder, host: world.host)
        let today = options.today ?? world.day
        desk = Desk(Dossier(schema: world.schema), today: today, account: world.account)
        shell = Shell(
            Session.welcome, places: [],
            Context(
                facts: desk.facts, language: options.language, size: terminal.size, glyphs: terminal.isAscii ? .ascii : .unicode,
                now: world.now(), author: desk.author, knowsUndo: false, makeID: makeID))
    }

    /// Opens the folder, or the welcome screen when there is none. Returns the exit code.
    static func run(folder: String?, options: GlobalOptions, world: World) throws(Failure) -> ExitCode {
        let crash = Phrase(
            fr: "QualiPilote s'est arrêté sur une erreur. Ce qui était enregistré l'est toujours ; relancez le programme.",
            en: "QualiPilote stopped on an error. What was saved is still saved; start the program again.")[options.language]
        Foreground.split(sentence: crash, isLinear: options.isLinear)
        // The folder is read while the terminal is made ready.
        let opening = try Opening(folder, options, world)
        let terminal: any Console
        do throws(TerminalError) {
            let wanted = ScreenOptions(ascii: options.isASCII, mono: options.isMono, crashSentence: crash)
            terminal = options.isLinear ? try LineTerminal.open(wanted) : try TerminalScreen.open(wanted)
        } catch {
            throw Failure(.usage, error.phrase)
        }
        let session = Session(terminal, options, world, opening)
        session.remark = (terminal as? TerminalScreen)?.standIn?.phrase
        if let archive = opening.archive {
            session.show(archive)
        } else {
            session.keeper.open()
            session.shell.say(session.remark)
        }
        let code = session.loop()
        terminal.close()
        try session.tellUnsaved()
        if let farewell = session.farewell { throw Failure(code == .ok ? .io : code, farewell) }
        return code
    }

    /// As a start sees it, before anything was done.
    var startContext: Context {
        Context(
            facts: desk.facts, language: options.language, size: terminal.size, glyphs: terminal.isAscii ? .ascii : .unicode,
            now: world.now(), author: desk.author, person: desk.person,
            saveState: desk.isPersonGone ? .readOnly(Identity.gone) : .saved(at: nil),
            knowsUndo: false, folder: archive?.folder ?? "", makeID: makeID)
    }

    var context: Context {
        Context(
            facts: shownFacts, language: options.language, size: terminal.size, glyphs: terminal.isAscii ? .ascii : .unicode,
            now: world.now(), author: desk.author, person: desk.person, candidates: candidates,
            saveState: desk.isPersonGone
                ? .readOnly(Identity.gone) : desk.pending.isEmpty ? saveState : .saving(count: desk.pending.count),
            pending: options.isLinear || desk.pending.isEmpty ? [] : desk.pendingRecords, changedBy: changedBy,
            undoable: undoState?.undoable?.act, redoable: undoState?.redoable?.act, undoableID: undoState?.undoable?.id,
            redoableID: undoState?.redoable?.id, knowsUndo: undoState != nil,
            undoableSince: undoSince.undoable, redoableSince: undoSince.redoable,
            drafts: keeper.known, mappings: mappings, kept: kept, isLoaded: isLoaded, folder: archive?.folder ?? "", makeID: makeID)
    }
}
