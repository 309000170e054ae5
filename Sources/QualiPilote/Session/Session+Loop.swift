import Domain
import Glibc
import Interface
import Terminal
import Text

/// One turn after the other: draw, what time brings, wait.
extension Session {
    func loop() -> ExitCode {
        waitBriefly()
        while exitCode == nil {
            draw()
            if waited.isEmpty { waited = everythingToWaitFor() }
            // what happens with time waits for the answer to a key
            tick()
            if exitCode == nil, !isStale { wait() }
        }
        keepForNextTime()
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

    /// Something moved: nothing that was made before is shown any more.
    func setNeedsDisplay() {
        isStale = true
        made = nil
        if ahead.isEmpty { return }
        spent = ahead
        ahead = []
    }

    func draw() {
        guard isStale else { return }
        isStale = false
        picture = nil
        terminal.show(picture: { made ?? shell.draw(context) }, words: { words })
        made = nil
        spent = []
        askForAccents()
        settleIn()
    }

    /// Where the loop finds what it waits for; news of the folder come last, and only where the system sends them.
    enum Waited { static let (keys, signals, answers, news) = (0, 1, 2, 3) }

    private func everythingToWaitFor() -> [Int32] {
        [STDIN_FILENO, terminal.signals.fileDescriptor, wakeup.descriptor] + [archive?.watchDescriptor].compactMap { $0 }
    }

    /// The folder sends no news: it is looked at every two seconds.
    private var isPolling: Bool { archive != nil && waited.count <= Waited.news }

    private func wait() {
        var ready = EventWait.wait(fds: waited, timeoutMilliseconds: isWorkAhead ? Self.calm : timeout())
        while ready.isEmpty, isWorkAhead {
            workAhead()
            ready = EventWait.wait(fds: waited, timeoutMilliseconds: isWorkAhead ? 0 : timeout())
        }
        if ready.isEmpty { inspectIfDue() }
        if ready[Waited.signals] { takeSignals() }
        if ready[Waited.answers] { takeEvents() }
        if ready[Waited.news] { takeNews() }
        if ready[Waited.keys] { takeInput() } else if ready.isEmpty, decoder.isPending { take(decoder.flush()) }
    }

    /// Idle costs nothing: the loop wakes for a half-read key, for text being typed, and on file systems that send no news.
    private func timeout() -> Int32 {
        if let patience = decoder.patience { return patience }
        if isInspectionDue { return 200 }
        if leaving != nil || !desk.pending.isEmpty { return 200 }
        if !shell.drafts.isEmpty { return 1000 }
        return isPolling || isAwaitingCopy ? 2000 : 30_000
    }

    /// What happens with time: drafts, the change of day, polling, the end that was asked for.
    private func tick() {
        let now = world.now()
        keeper.keep(shell.drafts, now: now)
        // wherever one is a day begins at a quarter of an hour: the calendar is not asked at each key
        if now.seconds / 900 != quarter {
            quarter = now.seconds / 900
            moveToToday(now)
        }
        if isPolling, isLoaded, now >= nextPoll, let archive {
            nextPoll = Instant(seconds: now.seconds + 2)
            if storage.isIdle {
                storage.enqueue { .refreshed(archive.refresh()) }
                lookAround()
            }
        }
        if isAwaitingCopy, !isPolling, now >= nextPoll {
            nextPoll = Instant(seconds: now.seconds + 2)
            if storage.isIdle { lookAround() }
        }
        endIfPossible()
    }

    /// A dropped file is being copied: no news tells when it has stopped moving.
    private var isAwaitingCopy: Bool { desk.facts.surroundings.deposits.contains { $0.obstacle == .arriving } }

    func moveToToday(_ now: Instant) {
        undoSince = UndoSince(undoState, world)
        let today = options.today ?? world.day(now)
        guard today != desk.facts.today else { return }
        desk.move(to: today)
        if otherDay?.day == today { otherDay = nil }
        refreshShell()
    }

    func refreshShell() {
        shell.refresh(context)
        setNeedsDisplay()
    }
}
