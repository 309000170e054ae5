import CLinux
import Glibc

/// Signals as bytes to poll for: those that end the program (HUP, TERM, USR1, the real-time signals and their like), INT, WINCH and
/// CONT, each by its number. PIPE, XFSZ, TTOU and TSTP do nothing.
public struct SignalPipe: Sendable {
    /// The end to read; reading never blocks.
    public let fileDescriptor: Int32

    /// Installs the handlers once per process.
    public init() throws(TerminalError) {
        fileDescriptor = clinux_signal_pipe()
        if fileDescriptor < 0 { throw .refused(errno) }
    }

    /// The numbers of the signals that came since, in order.
    public func drain() -> [Int32] { EventWait.read(fileDescriptor) { $0.map(Int32.init) } ?? [] }
}
