import Glibc
import Synchronization

/// The same work in several threads at once, the caller's among them; waits for all.
enum Lanes {
    /// Results in the order of the lanes; of several errors the first lane's.
    static func run<Value: Sendable>(
        _ count: Int, _ work: @escaping @Sendable () throws(ArchiveError) -> Value
    ) throws(ArchiveError) -> [Value] {
        let others = (1..<max(1, count)).compactMap { _ in Lane(work) }
        let own = Swift.Result { () throws(ArchiveError) in try work() }
        let all = [own] + others.map { $0.wait() }
        var values: [Value] = []
        for result in all { values.append(try result.get()) }
        return values
    }
}

/// One thread with one piece of work.
private final class Lane<Value: Sendable>: AnyLane, Sendable {
    private let work: @Sendable () throws(ArchiveError) -> Value
    private let result = Mutex<Swift.Result<Value, ArchiveError>?>(nil)
    private let thread = Mutex(pthread_t())

    /// Nil when the system gives no thread: the caller's does the work alone.
    init?(_ work: @escaping @Sendable () throws(ArchiveError) -> Value) {
        self.work = work
        let box = Unmanaged<AnyObject>.passRetained(self)
        let code = thread.withLock { pthread_create(&$0, nil, laneMain, box.toOpaque()) }
        if code != 0 {
            box.release()
            return nil
        }
    }

    func run() {
        let value = Swift.Result { () throws(ArchiveError) in try work() }
        result.withLock { $0 = value }
    }

    func wait() -> Swift.Result<Value, ArchiveError> {
        pthread_join(thread.withLock { $0 }, nil)
        return result.withLock { $0 } ?? .failure(.io(operation: "thread", path: "", code: EAGAIN))
    }
}

private protocol AnyLane: AnyObject { func run() }

private func laneMain(_ pointer: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let pointer, let lane = Unmanaged<AnyObject>.fromOpaque(pointer).takeRetainedValue() as? any AnyLane else { return nil }
    lane.run()
    return nil
}
