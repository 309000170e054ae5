import CLinux
import Glibc

/// What is there, and how it reads. Changes nothing.
extension System {
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

    /// The bytes of each name, a zero behind them. A folder that cannot be listed to its end is an error, never a shorter one.
    private func eachName(in folder: OpenFile, _ body: (UnsafeBufferPointer<UInt8>) -> Void) throws(ArchiveError) {
        let copy = try retrying("opendir", folder.path, .list(folder.shown)) {
            Glibc.openat(folder.descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        }
        guard let stream = fdopendir(copy) else {
            Glibc.close(copy)
            throw ArchiveError(operation: "opendir", path: folder.path, code: errno)
        }
        defer { closedir(stream) }
        while let entry = try nextEntry(of: stream, folder) {
            let start = UnsafeRawPointer(entry) + (MemoryLayout<dirent>.offset(of: \.d_name) ?? 0)
            let count = strlen(start.assumingMemoryBound(to: CChar.self))
            let name = UnsafeBufferPointer(start: start.assumingMemoryBound(to: UInt8.self), count: count)
            let isFolderItself = name.allSatisfy { $0 == 0x2E } && count <= 2
            if !isFolderItself { body(name) }
        }
    }

    /// Nil at the end.
    private func nextEntry(of stream: OpaquePointer, _ folder: OpenFile) throws(ArchiveError) -> UnsafeMutablePointer<dirent>? {
        for _ in 0..<100 {
            errno = 0
            if let entry = readdir(stream) { return entry }
            if errno == 0 { return nil }
            if errno != EINTR { break }
        }
        throw ArchiveError(operation: "getdents", path: folder.path, code: errno)
    }

    func canWrite(in folder: OpenFile) -> ArchiveError? {
        guard faccessat(folder.descriptor, ".", W_OK | X_OK, AT_EACCESS) != 0 else { return nil }
        let error = ArchiveError(operation: "access", path: folder.path, code: errno)
        if case .accessDenied = error { return closed(folder) }
        return error
    }

    func fileSystemType(_ file: OpenFile) -> Int { linux_filesystem_type(file.descriptor) }

    /// Another computer holds the files: NFS, SMB, CIFS, SMB2, FUSE, 9p, AFS, Ceph, Lustre, VirtualBox (statfs f_type).
    func isRemote(_ file: OpenFile) -> Bool {
        [0x6969, 0x517B, 0xFF53_4D42, 0xFE53_4D42, 0x6573_5546, 0x0102_1997, 0x5346_414F, 0xC3_6400, 0x0BD0_0BD0, 0x786F_4256].contains(
            fileSystemType(file))
    }

    /// Whether somebody on this machine has it open to write it; false also where that cannot be told.
    func isBeingWritten(_ file: OpenFile) -> Bool { linux_is_being_written(file.descriptor) == 1 }

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

    // MARK: News

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
}
