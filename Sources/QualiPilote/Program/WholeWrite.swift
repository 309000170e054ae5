import Glibc

/// Writing all of something, or telling why not.
enum WholeWrite {
    /// Interruptions without a byte between them that are borne.
    private static let patience = 100

    /// 0, or the errno of what could not be written.
    static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
        var (done, interruptions) = (0, 0)
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress.map { $0 + done }, $0.count - done) }
            if count > 0 {
                done += count
                interruptions = 0
                continue
            }
            let code = count < 0 ? errno : EIO
            if code != EINTR, code != EAGAIN { return code }
            interruptions += 1
            if code == EINTR, interruptions > patience { return code }
            if code == EAGAIN { wait(for: descriptor) }
        }
        return 0
    }

    /// A stream that others set not to wait.
    private static func wait(for descriptor: Int32) {
        var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&ready, 1, -1)
    }
}
