import Glibc

/// Time that only goes forward, whatever happens to the machine's clock.
enum Stopwatch {
    /// Milliseconds since some moment before the program began.
    static var now: Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }
}
