import CLinux
import Glibc
import Synchronization

/// The raw calls of the module: here what every one of them passes, opening and locks; looking and writing stand in a file each.
/// `probe` sees each of them before it happens, may make it fail, or take a guard away. Paths in errors and in the probe are
/// relative to the dossier. EINTR is tried again, 100 times at most; a file that is held is waited for.
struct System: Sendable {
    let probe: Probe?
    /// Milliseconds to wait for a file that somebody else holds for a moment.
    var patience = 0
    private let tired = Tired()

    init(probe: Probe?, patience: Int = 0) {
        self.probe = probe
        self.patience = patience
    }

    // MARK: Probe

    func meet(_ call: Probe.Call, _ operation: String, _ path: String) throws(ArchiveError) {
        guard let code = probe?.meet(call), code != 0 else { return }
        throw ArchiveError(operation: operation, path: path, code: code)
    }

    /// `isHeld`: whether an error says that somebody else has the file for a moment.
    func retrying(
        _ operation: String, _ path: String, _ call: Probe.Call?, isHeld: (Int32) -> Bool = { _ in false }, _ body: () -> Int32
    ) throws(ArchiveError) -> Int32 {
        var (interruptions, waited, step) = (0, 0, 5)
        while true {
            let injected = call.flatMap { probe?.meet($0) } ?? 0
            let result = injected == 0 ? body() : -1
            if result >= 0 { return result }
            let code = injected == 0 ? errno : injected
            if code == EINTR, interruptions < 100 {
                interruptions += 1
                continue
            }
            guard isHeld(code) else { throw ArchiveError(operation: operation, path: path, code: code) }
            guard waited < patience, !tired.isStill(patience) else {
                tired.begin()
                throw .held(path)
            }
            pause(milliseconds: step)
            waited += step
            step = min(step * 2, 50)
        }
    }

    /// A lease that its holder has to give back first, or another computer that lets nobody else at the file: what this account
    /// may do is refused all the same.
    private func isHeld(_ code: Int32, _ name: String, _ folder: OpenFile, _ wish: Int32) -> Bool {
        switch code {
        case EAGAIN, EBUSY, ETXTBSY: true
        case EACCES: faccessat(folder.descriptor, name, wish, AT_EACCESS) == 0
        default: false
        }
    }

    /// The same of a file about to be replaced.
    func isHeld(_ code: Int32, replacing name: String, in folder: OpenFile) -> Bool { isHeld(code, ".", folder, W_OK | X_OK) }

    // MARK: Opening

    /// The folder at a path of the outside world; the path itself may be a symbolic link.
    func openFolder(at path: String) throws(ArchiveError) -> OpenFile {
        let descriptor = try retrying("open", path, .open(path)) { Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        return OpenFile(descriptor: descriptor, path: path, isRoot: true)
    }

    func openFolder(_ name: String, in folder: OpenFile) throws(ArchiveError) -> OpenFile {
        let path = folder.path(of: name)
        return try open(folder.descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW, 0, shown: path, .open(path))
    }

    /// A file to read. Never waits, even on a pipe.
    func openForReading(_ name: String, in folder: OpenFile) throws(ArchiveError) -> OpenFile {
        let path = folder.path(of: name)
        return try open(folder.descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK, 0, shown: path, .open(path)) {
            isHeld($0, name, folder, R_OK)
        }
    }

    /// An existing file to lock or to append to.
    func openForWriting(_ name: String, in folder: OpenFile) throws(ArchiveError) -> OpenFile {
        let path = folder.path(of: name)
        do throws(ArchiveError) {
            return try open(folder.descriptor, name, O_RDWR | O_APPEND | O_NOFOLLOW | O_NONBLOCK, 0, shown: path, .open(path)) {
                isHeld($0, name, folder, R_OK | W_OK)
            }
        } catch { throw error.isDenied ? closed(name, in: folder) : error }
    }

    func open(
        _ folder: Int32, _ name: String, _ flags: Int32, _ mode: UInt32, shown path: String, _ call: Probe.Call,
        isHeld: (Int32) -> Bool = { _ in false }
    ) throws(ArchiveError) -> OpenFile {
        let descriptor = try retrying("open", path, call, isHeld: isHeld) { Glibc.openat(folder, name, flags | O_CLOEXEC, mode) }
        return OpenFile(descriptor: descriptor, path: path)
    }

    // MARK: Locks, time

    /// False when another holds it.
    func lock(_ file: OpenFile) throws(ArchiveError) -> Bool {
        if lacks(.lock) { return true }
        try meet(.lock(file.path), "lock", file.path)
        let code = linux_lock(file.descriptor)
        if code == 0 { return true }
        if code == -EAGAIN || code == -EACCES || code == -EINTR { return false }
        throw code == -ENOLCK ? .noLocks : ArchiveError(operation: "lock", path: file.path, code: -code)
    }

    func unlock(_ file: OpenFile) {
        if lacks(.lock) { return }
        _ = probe?.meet(.unlock(file.path))
        _ = linux_unlock(file.descriptor)
    }

    var seconds: Int { Glibc.time(nil) }

    func pause(milliseconds: Int) { usleep(UInt32(milliseconds) * 1000) }
}

/// Waiting was in vain a moment ago: what is held next is not waited for as long again, so that one act waits once.
private final class Tired: Sendable {
    /// Milliseconds of the clock that only goes on; 0: never.
    private let since = Atomic(0)

    func begin() { since.store(Self.now, ordering: .relaxed) }

    func isStill(_ patience: Int) -> Bool {
        let since = since.load(ordering: .relaxed)
        return since != 0 && Self.now - since < patience
    }

    private static var now: Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }
}
