import Glibc

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
    /// Bytes on disk: less than the size where a part was reserved and not written.
    let stored: Int
    /// Of the content or of what the file is, in nanoseconds since 1970: nobody can set it.
    let changed: Int

    init(_ status: stat) {
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
        size = Int(status.st_size)
        modified = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
        mode = status.st_mode
        links = Int(status.st_nlink)
        owner = status.st_uid
        group = status.st_gid
        stored = Int(status.st_blocks) * 512
        changed = status.st_ctim.tv_sec * 1_000_000_000 + status.st_ctim.tv_nsec
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
