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
    /// What is said on the standard error once the terminal is back.
    var farewell: Phrase?
    let wakeup: Wakeup
    let storage: Worker<SessionEvent>
    /// For what takes long and touches no file: a save never waits for it. Made when first asked.
    private var calculator: Worker<SessionEvent>?
    let keeper: DraftKeeper
    var decoder = KeyDecoder()
    var isStale = true
    /// Keys since the start: a sentence that answers another key is said again.
    private var keyCount = 0
    var accentQuestion = AccentQuestion.unasked
    /// Until something else is drawn: it never covers where a person went meanwhile.
    private(set) var picture: FirstPicture?
    private var nextPoll = Instant(seconds: 0)

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
        if let archive = opening.archive { session.show(archive) } else { session.keeper.welcome() }
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

    // MARK: The loop

    private func loop() -> ExitCode {
        waitBriefly()
        while exitCode == nil {
            draw()
            // what happens with time waits for the answer to a key
            tick()
            if exitCode == nil, !isStale { wait() }
        }
        keeper.finish(shell.drafts)
        keepPicture()
        awaitAccents()
        return exitCode ?? .ok
    }

    /// A small dossier is read before anything is drawn, so that it shows its figures at once, unless the picture of the last time
    /// shows them already.
    private func waitBriefly() {
        guard archive != nil else { return }
        if picture != nil, !EventWait.wait(fds: [wakeup.descriptor], timeoutMilliseconds: 35).isEmpty { takeEvents() }
        guard isStale, !isLoaded else { return }
        if !EventWait.wait(fds: [wakeup.descriptor], timeoutMilliseconds: 35).isEmpty { takeEvents() }
    }

    /// The screen in words.
    private var words: Words {
        let context = context
        let message = shell.message.map { SafeText($0[context.language]) }
        return Words(
            path: shell.path(context), subtitle: shell.subtitle(context), lines: shell.describe(context), message: message,
            keys: keyCount, isTyping: shell.takesText)
    }

    func setNeedsDisplay() { isStale = true }

    private func draw() {
        guard isStale else { return }
        isStale = false
        picture = nil
        terminal.show(picture: { shell.draw(context) }, words: { words })
        askForAccents()
    }

    private func wait() {
        var watched: [Int32] = [STDIN_FILENO, terminal.signals.fileDescriptor, wakeup.descriptor]
        let folder = archive?.watchDescriptor
        if let folder { watched.append(folder) }
        let ready = EventWait.wait(fds: watched, timeoutMilliseconds: timeout(isPolling: folder == nil))
        if ready.contains(terminal.signals.fileDescriptor) { takeSignals() }
        if ready.contains(wakeup.descriptor) { takeEvents() }
        if let folder, ready.contains(folder) { takeNews() }
        if ready.contains(STDIN_FILENO) { takeInput() } else if ready.isEmpty, decoder.isPending { take(decoder.flush()) }
    }

    /// Idle costs nothing: the loop wakes for a half-read key, for text being typed, and on file systems that send no news.
    private func timeout(isPolling: Bool) -> Int32 {
        if decoder.isPending { return 50 }
        if ending != nil || !desk.pending.isEmpty { return 200 }
        if !shell.drafts.isEmpty { return 1000 }
        return isPolling && archive != nil ? 2000 : 30_000
    }

    /// What happens with time: drafts, the change of day, polling, the end that was asked for.
    private func tick() {
        let isPolling = archive?.watchDescriptor == nil
        keeper.keep(shell.drafts, now: world.now())
        let today = options.today ?? world.day
        if today != desk.facts.today {
            desk.move(to: today)
            refreshShell()
        }
        if isPolling, isLoaded, world.now() >= nextPoll, let archive {
            nextPoll = Instant(seconds: world.now().seconds + 2)
            if storage.isIdle {
                storage.enqueue { .refreshed(archive.refresh()) }
                lookAround()
            }
        }
        endIfPossible()
    }

    private func endIfPossible() {
        guard let ending else { return }
        if desk.pending.isEmpty || world.now().seconds > deadline { exitCode = ending == 0 ? .ok : .signal(ending) }
    }

    private var deadline = Int.max

    /// Ends once what was acknowledged to nobody yet is on disk, or after a while.
    func end(signal: Int32 = 0) {
        guard ending == nil else { return }
        ending = signal
        deadline = world.now().seconds + (signal == 0 ? 30 : 3)
        if !desk.pending.isEmpty {
            shell.say(Phrase(fr: "Fin de l'enregistrement avant de quitter…", en: "Finishing the save before leaving…"))
        }
        setNeedsDisplay()
        endIfPossible()
    }

    func refreshShell() {
        shell.refresh(context)
        setNeedsDisplay()
    }

    // MARK: What comes in

    private func takeInput() {
        guard let bytes = EventWait.read(STDIN_FILENO) else { return end(signal: SIGHUP) }
        take(decoder.feed(bytes))
        takeAccents()
    }

    private func take(_ keys: [Key]) {
        for key in keys {
            keyCount += 1
            perform(shell.receive(key, context))
            setNeedsDisplay()
        }
    }

    private func takeSignals() {
        for signal in terminal.signals.drain() {
            switch signal {
            case SIGWINCH:
                terminal.resize()
                refreshShell()
            case SIGCONT:
                terminal.redraw()
                setNeedsDisplay()
            case SIGINT: break
            default:
                keeper.finish(shell.drafts)
                end(signal: signal)
            }
        }
    }

    private func takeNews() {
        guard let archive else { return }
        switch archive.watchEvents() {
        case .nothing: break
        case .changed(let names):
            storage.enqueue { .refreshed(archive.refresh(names)) }
            if names.contains(where: Surroundings.holds) { lookAround() }
        case .rescan:
            storage.enqueue { .refreshed(archive.refresh()) }
            lookAround()
        }
    }

    private func takeEvents() {
        wakeup.wait()
        for event in storage.takeEvents() + (calculator?.takeEvents() ?? []) { receive(event) }
    }

    func calculate(_ job: @escaping Worker<SessionEvent>.Job) {
        let worker = calculator ?? Worker(wakeup: wakeup)
        calculator = worker
        worker.enqueue(job)
    }
}
