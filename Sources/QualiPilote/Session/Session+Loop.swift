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
        let now = world.now()
        let isPolling = archive?.watchDescriptor == nil
        keeper.keep(shell.drafts, now: now)
        let today = options.today ?? world.day(now)
        if today != desk.facts.today {
            desk.move(to: today)
            refreshShell()
        }
        if isPolling, isLoaded, now >= nextPoll, let archive {
            nextPoll = Instant(seconds: now.seconds + 2)
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
}
