import Glibc

/// A bell between threads: one rings, another waits or polls.
final class Wakeup: Sendable {
    /// What poll(2) watches.
    let descriptor: Int32
    private let input: Int32

    init() {
        var ends: [Int32] = [-1, -1]
        if pipe(&ends) != 0 { ends = [-1, -1] }
        descriptor = ends[0]
        input = ends[1]
        for end in ends where end >= 0 { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        if input >= 0 { _ = fcntl(input, F_SETFL, O_NONBLOCK) }
    }

    func ring() {
        var byte: UInt8 = 1
        _ = write(input, &byte, 1)
    }

    /// Waits for a ring; several count as one.
    func wait() {
        var bytes = [UInt8](repeating: 0, count: 256)
        for _ in 0..<100 where read(descriptor, &bytes, bytes.count) >= 0 || errno != EINTR { return }
    }
}
