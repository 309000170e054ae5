import Glibc

/// Waiting for descriptors.
public enum EventWait {
    /// Waits until one can be read, is closed or broken, or the time is over; a negative time waits without end.
    /// - Returns: those that `read` answers at once; none after the time or a signal.
    public static func wait(fds: [Int32], timeoutMilliseconds: Int32) -> [Int32] {
        var list = fds.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        guard poll(&list, nfds_t(list.count), timeoutMilliseconds) > 0 else { return [] }
        return list.filter { $0.revents != 0 }.map(\.fd)
    }

    /// The bytes there are, at most 4 KiB; nil at the end or when the descriptor is broken, empty when there are none.
    public static func read(_ descriptor: Int32) -> [UInt8]? {
        var count = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, length in
            count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            length = max(0, count)
        }
        if count > 0 { return bytes }
        return count < 0 && (errno == EINTR || errno == EAGAIN) ? [] : nil
    }
}
