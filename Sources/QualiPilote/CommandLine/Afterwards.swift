import Synchronization

/// Work that nobody waits for, done when the answer of a command was given.
final class Afterwards: Sendable {
    private let jobs = Mutex<[@Sendable () -> Void]>([])

    func add(_ job: @escaping @Sendable () -> Void) { jobs.withLock { $0.append(job) } }

    func run() {
        let all = jobs.withLock { jobs in
            defer { jobs = [] }
            return jobs
        }
        for job in all { job() }
    }
}
