import Glibc

/// Waiting for descriptors. It happens at every key: nothing is kept of it.
public enum EventWait {
    /// How many descriptors can be waited for at once.
    private static let limit = 8

    /// Those of the descriptors waited for that `read` answers at once; none after the time or a signal.
    public struct Ready: Sendable, Equatable {
        fileprivate var places: UInt8 = 0

        public var isEmpty: Bool { places == 0 }
        /// The descriptor at this place of the list.
        public subscript(place: Int) -> Bool { places & (1 << place) != 0 }
    }

    /// Waits until one can be read, is closed or broken, or the time is over; a negative time waits without end. At most eight.
    public static func wait(fds: [Int32], timeoutMilliseconds: Int32) -> Ready {
        precondition(fds.count <= limit)
        return withUnsafeTemporaryAllocation(of: pollfd.self, capacity: limit) { list in
            var ready = Ready()
            for place in fds.indices { list[place] = pollfd(fd: fds[place], events: Int16(POLLIN), revents: 0) }
            guard poll(list.baseAddress, nfds_t(fds.count), timeoutMilliseconds) > 0 else { return ready }
            for place in fds.indices where list[place].revents != 0 { ready.places |= 1 << place }
            return ready
        }
    }

    /// The bytes there are, at most 1 KiB, none when there are none; nil, and `take` not called, at the end or when the descriptor is broken.
    public static func read<Result>(_ descriptor: Int32, _ take: (UnsafeBufferPointer<UInt8>) -> Result) -> Result? {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1024) { buffer in
            let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            guard count > 0 || count < 0 && (errno == EINTR || errno == EAGAIN) else { return nil }
            return take(UnsafeBufferPointer(rebasing: buffer[..<max(0, count)]))
        }
    }
}
