import Glibc

/// Since when each dropped file has been as it is: who copies a file in pieces, or reserves its size first, is left to finish.
struct Stillness {
    private struct Mark: Equatable {
        let stamp: FileStamp
        let stored: Int
        let changed: Int
    }

    /// Milliseconds.
    private let pause: Int
    /// The clock of the files is this machine's.
    private let isLocal: Bool
    private var seen: [String: (mark: Mark, since: Int)] = [:]

    init(pause: Int, isLocal: Bool) {
        self.pause = pause
        self.isLocal = isLocal
    }

    /// Whether it has not moved for long enough, as seen here or by its own date. A file with less on disk than its size has a part that
    /// is still to come, or has holes: it waits twelve times as long.
    mutating func isStill(_ path: String, _ status: FileStatus, clock: Clock = .now()) -> Bool {
        if pause == 0 { return true }
        let mark = Mark(stamp: status.stamp, stored: status.stored, changed: status.changed)
        if seen[path]?.mark != mark { seen[path] = (mark, clock.monotonic) }
        let wanted = status.stored < status.size ? pause * 12 : pause
        let age = clock.wall - status.changed / 1_000_000
        // a server's clock may be another
        return clock.monotonic - (seen[path]?.since ?? clock.monotonic) >= wanted || age >= (isLocal ? wanted : wanted + 120_000)
    }

    /// Milliseconds.
    struct Clock {
        var monotonic: Int
        var wall: Int

        static func now() -> Clock { Clock(monotonic: read(CLOCK_MONOTONIC), wall: read(CLOCK_REALTIME)) }

        private static func read(_ clock: clockid_t) -> Int {
            var time = timespec()
            clock_gettime(clock, &time)
            return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
        }
    }
}
