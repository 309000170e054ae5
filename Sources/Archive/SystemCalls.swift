import CLinux
import Glibc

/// Every raw call of the module, in one file: `probe` sees each of them before it happens, may make it fail, or take a
/// guard away. Paths in errors and in the probe are relative to the dossier. EINTR is tried again, 100 times at most.
struct System: Sendable {
    let probe: Probe?

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
        return try open(folder.descriptor, name, O_RDWR | O_APPEND | O_NOFOLLOW | O_NONBLOCK, 0, shown: path, .open(path))
    }

    /// A new file: fails if the name is taken.
    func create(_ name: String, in folder: OpenFile, mode: UInt32) throws(ArchiveError) -> OpenFile {
        let path = folder.path(of: name)
        return try open(
            folder.descriptor, name, O_RDWR | O_APPEND | O_CREAT | O_EXCL | O_NOFOLLOW, mode, shown: path, .create(path))
    }

    /// Empties a file in place: only for the test that shows why nothing is written in place.
    func truncateInPlace(_ name: String, in folder: OpenFile) throws(ArchiveError) -> OpenFile {
        let path = folder.path(of: name)
        return try open(folder.descriptor, name, O_WRONLY | O_CREAT | O_TRUNC, 0o600, shown: path, .truncate(path, 0))
    }

    private func open(
        _ folder: Int32, _ name: String, _ flags: Int32, _ mode: UInt32, shown path: String, _ call: Probe.Call
    ) throws(ArchiveError) -> OpenFile {
        let descriptor = try retrying("open", path, call) { Glibc.openat(folder, name, flags | O_CLOEXEC, mode) }
        return OpenFile(descriptor: descriptor, path: path)
    }

    func makeFolder(_ name: String, in folder: OpenFile, mode: UInt32) throws(ArchiveError) {
        let path = folder.path(of: name)
        _ = try retrying("mkdir", path, .makeFolder(path)) { Glibc.mkdirat(folder.descriptor, name, mode) }
    }

    // MARK: Looking

    func status(_ file: OpenFile) throws(ArchiveError) -> FileStatus {
        var status = stat()
        _ = try retrying("fstat", file.path, nil) { Glibc.fstat(file.descriptor, &status) }
        return FileStatus(status)
    }

    /// The thing itself, never what a link points to.
    func status(_ name: String, in folder: OpenFile) throws(ArchiveError) -> FileStatus {
        var status = stat()
        _ = try retrying("stat", folder.path(of: name), nil) {
            Glibc.fstatat(folder.descriptor, name, &status, AT_SYMLINK_NOFOLLOW)
        }
        return FileStatus(status)
    }

    /// The names in a folder as bytes, which need not be UTF-8.
    func names(in folder: OpenFile) throws(ArchiveError) -> [[UInt8]] {
        var names: [[UInt8]] = []
        try eachName(in: folder) { names.append(Array($0)) }
        return names
    }

    /// How each file of a folder looks whose name is wanted; one that went away meanwhile is left out. Nothing is made of its name:
    /// this is the whole wait before the first picture.
    func looks(
        in folder: OpenFile, where isWanted: (UnsafeBufferPointer<UInt8>) -> Bool, _ take: (UnsafeBufferPointer<UInt8>, FileStamp) -> Void
    ) throws(ArchiveError) {
        try eachName(in: folder) { name in
            guard isWanted(name), let start = name.baseAddress else { return }
            var status = stat()
            if Glibc.fstatat(folder.descriptor, UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self), &status, AT_SYMLINK_NOFOLLOW)
                == 0
            {
                take(name, FileStatus(status).stamp)
            }
        }
    }

    /// The bytes of each name, a zero behind them.
    private func eachName(in folder: OpenFile, _ body: (UnsafeBufferPointer<UInt8>) -> Void) throws(ArchiveError) {
        let copy = try retrying("opendir", folder.path, nil) {
            Glibc.openat(folder.descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        }
        guard let stream = fdopendir(copy) else {
            Glibc.close(copy)
            throw ArchiveError(operation: "opendir", path: folder.path, code: errno)
        }
        defer { closedir(stream) }
        while let entry = readdir(stream) {
            let start = UnsafeRawPointer(entry) + (MemoryLayout<dirent>.offset(of: \.d_name) ?? 0)
            let count = strlen(start.assumingMemoryBound(to: CChar.self))
            let name = UnsafeBufferPointer(start: start.assumingMemoryBound(to: UInt8.self), count: count)
            let isFolderItself = name.allSatisfy { $0 == 0x2E } && count <= 2
            if !isFolderItself { body(name) }
        }
    }

    func canWrite(in folder: OpenFile) -> ArchiveError? {
        guard faccessat(folder.descriptor, ".", W_OK | X_OK, AT_EACCESS) != 0 else { return nil }
        return ArchiveError(operation: "access", path: folder.path, code: errno)
    }

    func fileSystemType(_ file: OpenFile) -> Int { linux_filesystem_type(file.descriptor) }

    // MARK: Bytes

    /// Reads from the start until the end or until the buffer is full.
    func read(_ file: OpenFile, into buffer: UnsafeMutableRawBufferPointer, from offset: Int = 0) throws(ArchiveError) -> Int {
        try meet(.read(file.path), "read", file.path)
        var count = 0
        while count < buffer.count {
            let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[count...])
            let got = try retrying("read", file.path, nil) {
                Int32(pread(file.descriptor, rest.baseAddress, rest.count, offset + count))
            }
            if got == 0 { break }
            count += Int(got)
        }
        return count
    }

    func write(_ bytes: [UInt8], to file: OpenFile) throws(ArchiveError) {
        try meet(.write(file.path, bytes), "write", file.path)
        var done = 0
        while done < bytes.count {
            let written = try retrying("write", file.path, nil) {
                bytes.withUnsafeBytes { Int32(Glibc.write(file.descriptor, $0.baseAddress.map { $0 + done }, $0.count - done)) }
            }
            done += Int(written)
        }
    }

    func truncate(_ file: OpenFile, to length: Int) throws(ArchiveError) {
        _ = try retrying("ftruncate", file.path, .truncate(file.path, length)) { ftruncate(file.descriptor, length) }
    }

    /// Never call it again on a file for which it failed: the kernel has forgotten what was not written.
    func sync(_ file: OpenFile) throws(ArchiveError) {
        if probe?.removes(.fileSync) == true { return }
        try meet(.sync(file.path), "fsync", file.path)
        if fsync(file.descriptor) != 0 { throw ArchiveError(operation: "fsync", path: file.path, code: errno) }
    }

    /// Makes the names of a folder durable. A file system that cannot do it is no error.
    func sync(folder: OpenFile) throws(ArchiveError) {
        if probe?.removes(.folderSync) == true { return }
        try meet(.syncFolder(folder.shown), "fsync", folder.path)
        if fsync(folder.descriptor) != 0, ![EINVAL, ENOTSUP, ENOSYS].contains(errno) {
            throw ArchiveError(operation: "fsync", path: folder.path, code: errno)
        }
    }

    /// Everything of the file system that holds this folder.
    func syncAll(_ folder: OpenFile) throws(ArchiveError) {
        try meet(.syncAll(folder.shown), "syncfs", folder.path)
        let code = linux_sync_filesystem(folder.descriptor)
        if code < 0 { throw ArchiveError(operation: "syncfs", path: folder.path, code: -code) }
    }

    // MARK: Names

    func rename(_ old: String, to new: String, in folder: OpenFile) throws(ArchiveError) {
        let (from, to) = (folder.path(of: old), folder.path(of: new))
        _ = try retrying("rename", to, .rename(from, to)) { renameat(folder.descriptor, old, folder.descriptor, new) }
    }

    func remove(_ name: String, in folder: OpenFile, isFolder: Bool = false) throws(ArchiveError) {
        let path = folder.path(of: name)
        _ = try retrying("unlink", path, .remove(path)) { unlinkat(folder.descriptor, name, isFolder ? AT_REMOVEDIR : 0) }
    }

    /// Gives a file the owner, access list and mode of another, in this order. An owner that may not be given is left out.
    func copyAccess(from old: OpenFile, _ status: FileStatus, to new: OpenFile) throws(ArchiveError) {
        let own = try self.status(new)
        if own.owner != status.owner || own.group != status.group, fchown(new.descriptor, status.owner, status.group) != 0 {
            _ = fchown(new.descriptor, uid_t.max, status.group)
        }
        let code = linux_copy_access_list(old.descriptor, new.descriptor)
        if code < 0 { throw ArchiveError(operation: "fsetxattr", path: new.path, code: -code) }
        try setMode(status.mode, of: new)
    }

    func setMode(_ mode: UInt32, of file: OpenFile) throws(ArchiveError) {
        _ = try retrying("fchmod", file.path, .setMode(file.path)) { fchmod(file.descriptor, mode & 0o7777) }
    }

    /// Gives a file the date of another.
    /// Nanoseconds since 1970.
    func setTime(_ modified: Int, of file: OpenFile) throws(ArchiveError) {
        let (seconds, rest) = modified.quotientAndRemainder(dividingBy: 1_000_000_000)
        let times = [timespec](repeating: timespec(tv_sec: seconds, tv_nsec: rest), count: 2)
        _ = try retrying("futimens", file.path, nil) { futimens(file.descriptor, times) }
    }

    // MARK: Locks, time, news

    /// False when another holds it.
    func lock(_ file: OpenFile) throws(ArchiveError) -> Bool {
        if probe?.removes(.lock) == true { return true }
        try meet(.lock(file.path), "lock", file.path)
        let code = linux_lock(file.descriptor)
        if code == 0 { return true }
        if code == -EAGAIN || code == -EACCES || code == -EINTR { return false }
        throw code == -ENOLCK ? .noLocks : ArchiveError(operation: "lock", path: file.path, code: -code)
    }

    func unlock(_ file: OpenFile) {
        if probe?.removes(.lock) == true { return }
        _ = probe?.meet(.unlock(file.path))
        _ = linux_unlock(file.descriptor)
    }

    func pause(milliseconds: Int) { usleep(UInt32(milliseconds) * 1000) }

    /// A file descriptor that tells changes; the caller polls it.
    func startWatching() throws(ArchiveError) -> OpenFile {
        let descriptor = try retrying("inotify", "", nil) { inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC)) }
        return OpenFile(descriptor: descriptor, path: "")
    }

    /// Watches the names in a folder, by its open descriptor so that a link cannot lead elsewhere.
    func watch(_ folder: OpenFile, with watcher: OpenFile) throws(ArchiveError) -> Int32 {
        let events =
            IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_CLOSE_WRITE | IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR
        return try retrying("inotify", folder.path, nil) {
            inotify_add_watch(watcher.descriptor, "/proc/self/fd/\(folder.descriptor)", UInt32(events))
        }
    }

    /// The events that wait, raw; empty when none does.
    func readEvents(_ watcher: OpenFile, into buffer: UnsafeMutableRawBufferPointer) -> Int {
        max(0, Glibc.read(watcher.descriptor, buffer.baseAddress, buffer.count))
    }

    // MARK: Probe

    private func meet(_ call: Probe.Call, _ operation: String, _ path: String) throws(ArchiveError) {
        guard let code = probe?.meet(call), code != 0 else { return }
        throw ArchiveError(operation: operation, path: path, code: code)
    }

    private func retrying(_ operation: String, _ path: String, _ call: Probe.Call?, _ body: () -> Int32) throws(ArchiveError)
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
}

/// An open file or folder, closed with its last reference. `path` is what messages show.
final class OpenFile: Sendable {
    let descriptor: Int32
    let path: String
    private let isRoot: Bool

    init(descriptor: Int32, path: String, isRoot: Bool = false) {
        self.descriptor = descriptor
        self.path = path
        self.isRoot = isRoot
    }

    deinit { close(descriptor) }

    /// The root itself, in traces.
    var shown: String { isRoot ? "." : path }

    /// A name in this folder; the dossier's root shows nothing before it.
    func path(of name: String) -> String { isRoot ? name : path + "/" + name }
}

/// What a file is, without its content.
struct FileStatus: Sendable, Equatable {
    enum Form: Sendable, Equatable { case file, folder, link, other }

    let device: UInt64
    let inode: UInt64
    let size: Int
    let modified: Int
    let mode: UInt32
    let links: Int
    let owner: UInt32
    let group: UInt32

    fileprivate init(_ status: stat) {
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
        size = Int(status.st_size)
        modified = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
        mode = status.st_mode
        links = Int(status.st_nlink)
        owner = status.st_uid
        group = status.st_gid
    }

    var form: Form {
        switch mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        case S_IFLNK: .link
        default: .other
        }
    }

    /// The same file with, as far as can be told without reading, the same content.
    var stamp: FileStamp { FileStamp(inode: inode, size: size, modified: modified) }
    func isSameFile(as other: FileStatus) -> Bool { device == other.device && inode == other.inode }
}

/// What tells at a glance that a file changed.
struct FileStamp: Sendable, Equatable {
    let inode: UInt64
    let size: Int
    let modified: Int
}
