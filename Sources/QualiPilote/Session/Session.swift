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
    var archive: Archive?
    var saveState: SaveState = .saved(at: nil)
    /// Nil until the journals are read.
    var undoState: UndoState?
    /// Undo or redo, pressed before that.
    var earlyUndo: Bool?
    /// What was corrected of the columns of tables, by their headings.
    var mappings: [String: JSONObject] = [:]
    /// Those the person has to say to be one of.
    var candidates: [Ref] = []
    var undosUnderWay = 0
    var isLoaded = false
    var exitCode: ExitCode?
    /// The signal that asks to end, once it came.
    var ending: Int32?
    /// Until when an end that was asked for waits for what is being written.
    var deadline = Int.max
    /// What is said on the standard error once the terminal is back.
    var farewell: Phrase?
    let wakeup: Wakeup
    let storage: Worker<SessionEvent>
    /// For what takes long and touches no file: a save never waits for it. Made when first asked.
    var calculator: Worker<SessionEvent>?
    let keeper: DraftKeeper
    var decoder = KeyDecoder()
    var isStale = true
    /// Keys since the start: a sentence that answers another key is said again.
    var keyCount = 0
    var accentQuestion = AccentQuestion.unasked
    /// Until something else is drawn: it never covers where a person went meanwhile.
    var picture: FirstPicture?
    var nextPoll = Instant(seconds: 0)

    init(_ terminal: any Console, _ options: GlobalOptions, _ world: World, _ opening: Opening) {
        self.terminal = terminal
        self.options = options
        self.world = world
        wakeup = opening.wakeup
        storage = opening.storage
        picture = opening.picture
        keeper = DraftKeeper(stateFolder: world.stateFolder)
        let today = options.today ?? world.day
        desk = Desk(Dossier(schema: world.schema), today: today, account: world.account)
        shell = Shell(
            Session.welcome, places: [],
            Session.context(desk, options, world, terminal, .saved(at: nil), nil, [:], [:], true, [], nil))
    }

    /// Opens the folder, or the welcome screen when there is none. Returns the exit code.
    static func run(folder: String?, options: GlobalOptions, world: World) throws(Failure) -> ExitCode {
        // The folder is read while the terminal is made ready.
        let opening = try Opening(folder, options, world)
        let terminal: any Console
        do throws(TerminalError) {
            let crash = Phrase(
                fr: "QualiPilote s'est arrêté sur une erreur. Ce qui était enregistré l'est toujours ; relancez le programme.",
                en: "QualiPilote stopped on an error. What was saved is still saved; start the program again.")
            let wanted = ScreenOptions(ascii: options.isASCII, mono: options.isMono, crashSentence: crash[options.language])
            terminal = options.isLinear ? try LineTerminal.open(wanted) : try TerminalScreen.open(wanted)
        } catch {
            throw Failure(.usage, error.phrase)
        }
        let session = Session(terminal, options, world, opening)
        if let archive = opening.archive { session.show(archive) } else { session.keeper.open() }
        let code = session.loop()
        terminal.close()
        if let farewell = session.farewell { throw Failure(code == .ok ? .io : code, farewell) }
        return code
    }

    /// As a start sees it, before anything was done.
    var startContext: Context { Session.context(desk, options, world, terminal, .saved(at: nil), nil, [:], [:], true, [], archive?.folder) }
    var context: Context {
        Session.context(
            desk, options, world, terminal, saveState, undoState, keeper.known, mappings, isLoaded, candidates, archive?.folder)
    }

    private static func context(
        _ desk: Desk, _ options: GlobalOptions, _ world: World, _ terminal: any Console, _ saveState: SaveState, _ undo: UndoState?,
        _ drafts: [String: JSONObject], _ mappings: [String: JSONObject], _ isLoaded: Bool,
        _ candidates: [Ref], _ folder: String?
    ) -> Context {
        let now = world.now()
        return Context(
            facts: desk.facts, language: options.language, size: terminal.size, glyphs: terminal.isAscii ? .ascii : .unicode,
            now: now, author: desk.author, person: desk.person, candidates: candidates,
            saveState: desk.isPersonGone
                ? .readOnly(Identity.gone) : desk.pending.isEmpty ? saveState : .saving(count: desk.pending.count),
            pending: options.isLinear ? [] : desk.pendingRecords,
            undoable: undo?.undoable?.act, redoable: undo?.redoable?.act, knowsUndo: undo != nil,
            undoableSince: undo?.undoable.flatMap { world.otherDay($0.at) },
            redoableSince: undo?.redoable.flatMap { world.otherDay($0.at) },
            drafts: drafts, mappings: mappings, isLoaded: isLoaded, folder: folder ?? "", makeID: { NewID.make(at: world.now()) })
    }
}
