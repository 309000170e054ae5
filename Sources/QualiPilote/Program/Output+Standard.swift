import Glibc

extension Output {
    /// The streams of the process.
    static func standard() -> Output {
        Output { stream, bytes in WholeWrite.write(bytes, to: stream == .data ? STDOUT_FILENO : STDERR_FILENO) }
    }
}
