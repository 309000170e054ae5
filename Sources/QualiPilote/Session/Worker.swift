import Glibc
import Synchronization
import Text

/// A thread that does one job after another, off the loop. Results wait until the loop takes them; a pipe wakes it.
final class Worker<Event: Sendable>: Sendable {
    typealias Job = @Sendable () -> Event?

    private struct Queue {
        var jobs: [(act: Phrase?, job: Job)] = []
        var events: [Event] = []
        var isBusy = false
        /// What people would miss: of the jobs that wait, that run, and whose results nobody took.
        var acts: [Phrase] = []
        var done = 0
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

    /// `act`: what a person did that is nowhere before the job is done.
    func enqueue(act: Phrase? = nil, _ job: @escaping Job) {
        queue.withLock { queue in
            queue.jobs.append((act, job))
            if let act { queue.acts.append(act) }
        }
        jobPipe.ring()
    }

    /// What came of the jobs since the last call.
    func takeEvents() -> [Event] {
        queue.withLock { queue in
            defer { queue.events = [] }
            queue.acts.removeFirst(queue.done)
            queue.done = 0
            return queue.events
        }
    }

    /// The acts that no result told of yet, in the order they were done.
    var acts: [Phrase] { queue.withLock { $0.acts } }
    var isIdle: Bool { queue.withLock { $0.jobs.isEmpty && !$0.isBusy } }
    /// Idle, and the loop heard of all that was done.
    var isQuiet: Bool { queue.withLock { $0.jobs.isEmpty && !$0.isBusy && $0.events.isEmpty } }

    /// Waits until all is done, at most so long: false when it is not.
    func finish(milliseconds: Int) -> Bool {
        let end = Stopwatch.now + milliseconds
        while !isIdle {
            if Stopwatch.now > end { return false }
            usleep(300)
        }
        return true
    }

    fileprivate func run() {
        while true {
            jobPipe.wait()
            while let (act, job) = next() {
                let event = job()
                queue.withLock { queue in
                    queue.isBusy = false
                    if act != nil { queue.done += 1 }
                    if let event { queue.events.append(event) }
                }
                if event != nil { eventPipe.ring() }
            }
        }
    }

    private func next() -> (Phrase?, Job)? {
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
