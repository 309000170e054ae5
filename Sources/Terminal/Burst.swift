import CLinux
import Glibc

/// Collects in memory what ncurses writes, and sends it to the terminal at once: ncurses would flush after every row, and
/// would wait for ever for a terminal that stopped reading.
struct Burst {
    /// What a program that is ending waits for its terminal.
    private static let patience: Int32 = 300

    /// Where ncurses writes.
    private let collector: Int32
    private let terminal: Int32
    /// False once the terminal does not take any more.
    private(set) var isAlive = true

    init(collector: Int32, terminal: Int32) throws(TerminalError) {
        self.collector = collector
        self.terminal = clinux_terminal_reopen(terminal)
        if self.terminal < 0 || !clinux_collect(collector) { throw .refused(errno) }
    }

    /// Adds a sequence behind what ncurses has flushed.
    func add(_ sequence: String) {
        var sequence = sequence
        _ = sequence.withUTF8 { write(collector, $0.baseAddress, $0.count) }
    }

    func add(_ sequence: UnsafePointer<CChar>?) {
        if let sequence { _ = write(collector, sequence, strlen(sequence)) }
    }

    mutating func send() {
        var count = 0
        let guess = 16384
        var bytes = [CChar](unsafeUninitializedCapacity: guess) { buffer, length in
            count = clinux_collected(collector, buffer.baseAddress, guess)
            length = count > guess ? 0 : count
        }
        if count > guess {
            bytes = [CChar](repeating: 0, count: count)
            count = clinux_collected(collector, &bytes, count)
        }
        if isAlive, count > 0 { isAlive = clinux_terminal_write(terminal, bytes, count, Self.patience) }
    }

    /// Gives a terminal that stopped reading a last chance to leave the screen.
    func close() {
        if !isAlive {
            clinux_terminal_discard(terminal)
            let leave = TerminalGuard.leave
            _ = clinux_terminal_write(terminal, leave, leave.utf8.count, Self.patience)
        }
        _ = Glibc.close(terminal)
    }
}
