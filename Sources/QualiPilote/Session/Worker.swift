import Glibc
import Synchronization

/// A thread that does one job after another, off the loop. Results wait until the loop takes them; a pipe wakes it.
final class Worker<Event: Sendable>: Sendable {
    typealias Job = @Sendable () -> Event?

    private struct Queue {
        var jobs: [Job] = []
        var events: [Event] = []
        var isBusy = false
    }

    private let queue = Mutex(Queue())
    private let jobPipe = Wakeup()
    private let eventPipe: Wakeup

    /// `wakeup`: the loop's; several workers may share it.
    init(wakeup: Wakeup) {
        eventPipe = wakeup
        let box = Unmanaged.passRetained(self)
        var thread = pthread_t()
        let code = pthread_create(&thread, nil, workerMain, box.toOpaque())
        if code == 0 { pthread_detach(thread) } else { box.release() }
    }

    func enqueue(_ job: @escaping Job) {
        queue.withLock { $0.jobs.append(job) }
        jobPipe.ring()
    }

    /// What came of the jobs since the last call.
    func takeEvents() -> [Event] {
        queue.withLock { queue in
            defer { queue.events = [] }
            return queue.events
        }
    }

    var isIdle: Bool { queue.withLock { $0.jobs.isEmpty && !$0.isBusy } }
    /// Idle, and the loop heard of all that was done.
    var isQuiet: Bool { queue.withLock { $0.jobs.isEmpty && !$0.isBusy && $0.events.isEmpty } }

    fileprivate func run() {
        while true {
            jobPipe.wait()
            while let job = next() {
                let event = job()
                queue.withLock { queue in
                    queue.isBusy = false
                    if let event { queue.events.append(event) }
                }
                if event != nil { eventPipe.ring() }
            }
        }
    }

    private func next() -> Job? {
        queue.withLock { queue in
            guard !queue.jobs.isEmpty else { return nil }
            queue.isBusy = true
            return queue.jobs.removeFirst()
        }
    }
}

/// What the thread runs: any worker behind one method.
private protocol AnyWorker: AnyObject { func run() }
extension Worker: AnyWorker {}

private func workerMain(_ pointer: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let pointer, let worker = Unmanaged<AnyObject>.fromOpaque(pointer).takeRetainedValue() as? any AnyWorker else { return nil }
    worker.run()
    return nil
}
