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
        guard let screen = curses_open(term, stream) else {
            fclose(stream)
            throw .termUnknown(term)
        }
        clinux_guard_keep_modes()
        do { burst = try Burst(collector: output, terminal: terminal) } catch {
            curses_close(screen, stream)
            throw error
        }
        (self.terminal, self.screen, self.stream) = (terminal, screen, stream)
    }

    /// The terminal's size; 80x24 when it does not know.
    var size: Size {
        var width: Int32 = 80
        var height: Int32 = 24
        _ = clinux_terminal_size(terminal, &width, &height)
        return Size(width: Int(width), height: Int(height))
    }

    func close() {
        burst.close()
        curses_close(screen, stream)
    }
}
