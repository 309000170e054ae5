import Archive
import Canvas
import Domain
import Glibc
import Interface
import Terminal

/// What comes in: keys, signals, news of the folder, answers of the threads.
extension Session {
    func takeInput() {
        guard let keys = EventWait.read(STDIN_FILENO, { decoder.feed($0) }) else {
            // nothing more will come
            waited[Waited.keys] = -1
            return end(signal: SIGHUP)
        }
        if shell.takesText || beginsText(keys) || !unmarked.takes(keys) {
            take(keys)
        } else {
            shell.say(shell.isConfined ? UnmarkedPaste.saidToAgents : UnmarkedPaste.said)
            setNeedsDisplay()
        }
        takeAccents()
    }

    /// A line whose first letter begins a text where it stands, as in a list to choose from.
    private func beginsText(_ keys: [Key]) -> Bool {
        let isOneLine = keys.drop { $0 != .enter }.allSatisfy { $0 == .enter }
        guard let first = keys.first, isOneLine, UnmarkedPaste.isText(keys) else { return false }
        return shell.isTyped(first, context)
    }

    func take(_ keys: [Key]) {
        for key in keys { take(key) }
    }

    func takeSignals() {
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

    func takeNews() {
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

    func takeEvents() {
        wakeup.wait()
        for event in storage.takeEvents() + (calculator?.takeEvents() ?? []) { receive(event) }
    }

    func calculate(_ job: @escaping Worker<SessionEvent>.Job) {
        let worker = calculator ?? Worker(wakeup: wakeup)
        calculator = worker
        worker.enqueue(job)
    }
}
