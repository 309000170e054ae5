import CLinux
import Glibc

/// The raw calls of the module: here what every one of them passes, opening and locks; looking and writing stand in a file each.
/// `probe` sees each of them before it happens, may make it fail, or take a guard away. Paths in errors and in the probe are
/// relative to the dossier. EINTR is tried again, 100 times at most.
struct System: Sendable {
    let probe: Probe?

    // MARK: Probe

    func meet(_ call: Probe.Call, _ operation: String, _ path: String) throws(ArchiveError) {
        guard let code = probe?.meet(call), code != 0 else { return }
        throw ArchiveError(operation: operation, path: path, code: code)
    }

    func retrying(_ operation: String, _ path: String, _ call: Probe.Call?, _ body: () -> Int32) throws(ArchiveError)
        -> Int32
    {
        if let call { try meet(call, operation, path) }
        for _ in 0..<100 {
            let result = body()
            if result >= 0 { return result }
            if errno != EINTR { break }
        }
        throw ArchiveError(operation: operation, path: path, code: errno)
    }

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
        return try open(folder.descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK, 0, shown: path, .open(path))
    }

    /// An existing file to lock or to append to.
    func openForWriting(_ name: String, in folder: OpenFile) throws(ArchiveError) -> OpenFile {
        let path = folder.path(of: name)
        do throws(ArchiveError) {
            return try open(folder.descriptor, name, O_RDWR | O_APPEND | O_NOFOLLOW | O_NONBLOCK, 0, shown: path, .open(path))
        } catch { throw error.isDenied ? closed(name, in: folder) : error }
    }

    func open(
        _ folder: Int32, _ name: String, _ flags: Int32, _ mode: UInt32, shown path: String, _ call: Probe.Call
    ) throws(ArchiveError) -> OpenFile {
        let descriptor = try retrying("open", path, call) { Glibc.openat(folder, name, flags | O_CLOEXEC, mode) }
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
