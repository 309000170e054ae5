import Glibc

/// Threads that may wait as long as they like.
enum Threads {
    private final class Work {
        let number: Int
        let body: @Sendable (Int) -> Void

        init(_ number: Int, _ body: @escaping @Sendable (Int) -> Void) {
            self.number = number
            self.body = body
        }
    }

    /// So many at once, each with its number from 0; waits for all.
    static func run(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
        let threads = (0..<count).map { number in
            var thread = pthread_t()
            let work = Unmanaged.passRetained(Work(number, body)).toOpaque()
            pthread_create(
                &thread, nil,
                { pointer in
                    guard let pointer else { return nil }
                    let work = Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue()
                    work.body(work.number)
                    return nil
                }, work)
            return thread
        }
        for thread in threads { pthread_join(thread, nil) }
    }
}
