import CLinux
import Glibc

/// Collects in memory what ncurses writes, and sends it to the terminal at once: ncurses would flush after every row, and
/// would wait for ever for a terminal that stopped reading.
struct Burst {
    /// What a program that is ending waits for its terminal.
    private static let patience: Int32 = 300

    /// Where ncurses writes.
    private let collector: Int32
    private let collected: UnsafePointer<CChar>
    private let terminal: Int32
    /// False once the terminal does not take any more.
    private(set) var isAlive = true

    init(collector: Int32, terminal: Int32) throws(TerminalError) {
        self.collector = collector
        self.terminal = clinux_terminal_reopen(terminal)
        guard self.terminal >= 0, let collected = clinux_collect(collector) else { throw .refused(errno) }
        self.collected = collected
    }

    /// Adds a sequence behind what ncurses has flushed.
    func add(_ sequence: String) {
        var sequence = sequence
        _ = sequence.withUTF8 { Glibc.write(collector, $0.baseAddress, $0.count) }
    }

    func add(_ sequence: UnsafePointer<CChar>?) {
        if let sequence { _ = Glibc.write(collector, sequence, strlen(sequence)) }
    }

    mutating func send() {
        let count = clinux_collected(collector)
        guard count > 0 else { return }
        if isAlive { isAlive = count <= Int(clinux_collect_window) ? write(collected, count) : writeCopy(count) }
        clinux_collect_again(collector)
    }

    private func write(_ bytes: UnsafePointer<CChar>, _ count: Int) -> Bool { clinux_terminal_write(terminal, bytes, count, Self.patience) }

    private func writeCopy(_ count: Int) -> Bool {
        var bytes = [CChar](repeating: 0, count: count)
        return clinux_collected_copy(collector, &bytes, count) && write(bytes, count)
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
