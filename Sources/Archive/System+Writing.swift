import CLinux
import Glibc

/// Everything that changes the disk.
extension System {
    // MARK: Making

    /// A new file with rights of its own: fails if the name is taken.
    func create(_ name: String, in folder: OpenFile, mode: UInt32) throws(ArchiveError) -> OpenFile {
        let path = folder.path(of: name)
        return try naming(folder) { () throws(ArchiveError) in
            try open(folder.descriptor, name, O_RDWR | O_APPEND | O_CREAT | O_EXCL | O_NOFOLLOW, mode, shown: path, .create(path))
        }
    }

    /// A folder of the user's own.
    func makeFolder(_ name: String, in folder: OpenFile, mode: UInt32) throws(ArchiveError) {
        let path = folder.path(of: name)
        _ = try retrying("mkdir", path, .makeFolder(path)) { Glibc.mkdirat(folder.descriptor, name, mode) }
    }

    // MARK: Bytes

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
        if lacks(.fileSync) { return }
        try meet(.sync(file.path), "fsync", file.path)
        if fsync(file.descriptor) != 0 { throw ArchiveError(operation: "fsync", path: file.path, code: errno) }
    }

    /// Makes the names of a folder durable. A file system that cannot do it is no error.
    func sync(folder: OpenFile) throws(ArchiveError) {
        if lacks(.folderSync) { return }
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
        do throws(ArchiveError) {
            _ = try retrying("rename", to, .rename(from, to), isHeld: { isHeld($0, replacing: new, in: folder) }) {
                renameat(folder.descriptor, old, folder.descriptor, new)
            }
        } catch { throw error.isDenied ? closed(replacing: new, in: folder) : error }
    }

    func remove(_ name: String, in folder: OpenFile, isFolder: Bool = false) throws(ArchiveError) {
        let path = folder.path(of: name)
        _ = try naming(folder) { () throws(ArchiveError) in
            try retrying("unlink", path, .remove(path)) { unlinkat(folder.descriptor, name, isFolder ? AT_REMOVEDIR : 0) }
        }
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

    /// Gives a new folder the group, access lists and mode of another. A group that may not be given is left out.
    func copyAccess(ofFolder old: OpenFile, to new: OpenFile) throws(ArchiveError) {
        try copyAccess(from: old, try status(old), to: new)
        let code = linux_copy_default_list(old.descriptor, new.descriptor)
        if code < 0 { throw ArchiveError(operation: "fsetxattr", path: new.path, code: -code) }
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
}
