import Glibc

extension Output {
    /// The streams of the process.
    static func standard() -> Output {
        Output { stream, bytes in
            var (done, interruptions) = (0, 0)
            while done < bytes.count {
                let written = bytes.withUnsafeBytes { buffer in
                    write(
                        stream == .data ? STDOUT_FILENO : STDERR_FILENO, buffer.baseAddress.map { $0 + done }, bytes.count - done)
                }
                if written < 0, errno == EINTR, interruptions < 100 {
                    interruptions += 1
                    continue
                }
                if written <= 0 { return false }
                done += written
            }
            return true
        }
    }
}
