import CLinux
import CNcurses
import Canvas
import Glibc

/// The opened terminal: what ncurses holds, and the way out for what it writes.
struct Device {
    var burst: Burst
    private let terminal: Int32
    private let screen: CursesScreen
    private let stream: CursesStream

    init(term: String, terminal: Int32) throws(TerminalError) {
        let output = fcntl(terminal, F_DUPFD_CLOEXEC, 3)
        guard output >= 0, let stream = curses_stream(output) else { throw .refused(errno) }
        let asked = WindowSize.asked(terminal)
        let isLarge = asked.map { $0 != WindowSize.limited($0) } ?? false
        guard let screen = curses_open(term, stream, !isLarge) else {
            fclose(stream)
            throw .termUnknown(term)
        }
        if isLarge, let asked { _ = resizeterm(Int32(WindowSize.limited(asked).height), Int32(WindowSize.limited(asked).width)) }
        clinux_guard_keep_modes()
        do { burst = try Burst(collector: output, terminal: terminal) } catch {
            curses_close(screen, stream)
            throw error
        }
        (self.terminal, self.screen, self.stream) = (terminal, screen, stream)
    }

    var size: Size { WindowSize.of(terminal) }

    func close() {
        burst.close()
        curses_close(screen, stream)
    }
}
