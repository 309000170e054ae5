/// The one lock of a dossier, on the empty file `.lock`: held by the open file, so it goes with the process, however it ends.
struct StoreLock: ~Copyable {
    private let file: OpenFile
    private let system: System

    /// Waits at most `wait` milliseconds, then throws `locked`.
    init(in root: OpenFile, _ system: System, wait: Int) throws(ArchiveError) {
        file = try Self.acquire(in: root, system, wait: wait)
        self.system = system
    }

    deinit { system.unlock(file) }

    private static func acquire(in root: OpenFile, _ system: System, wait: Int) throws(ArchiveError) -> OpenFile {
        var waited = 0
        var step = 2
        while true {
            let file = try open(in: root, system)
            if try system.lock(file), try isCurrent(file, in: root, system) { return file }
            guard waited < wait else { throw .locked(byPID: nil) }
            system.pause(milliseconds: step)
            waited += step
            step = min(step * 2, 50)
        }
    }

    /// Creating comes second: where sticky folders protect others' files, O_CREAT on an existing one is refused.
    private static func open(in root: OpenFile, _ system: System) throws(ArchiveError) -> OpenFile {
        do throws(ArchiveError) { return try system.openForWriting(Layout.lock, in: root) } catch {
            guard error.isMissing else { throw error }
        }
        do throws(ArchiveError) { return try system.create(Layout.lock, in: root) } catch {
            guard error.isTaken else { throw error }
            return try system.openForWriting(Layout.lock, in: root)
        }
    }

    /// False when somebody replaced the file between opening and locking.
    private static func isCurrent(_ file: OpenFile, in root: OpenFile, _ system: System) throws(ArchiveError) -> Bool {
        let named: FileStatus
        do throws(ArchiveError) { named = try system.status(Layout.lock, in: root) } catch {
            guard error.isMissing else { throw error }
            return false
        }
        return named.isSameFile(as: try system.status(file))
    }
}
