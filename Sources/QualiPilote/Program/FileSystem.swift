import Glibc

/// The few questions commands ask about files that are not records.
enum FileSystem {
    static func isFolder(_ path: String) -> Bool { status(path).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false }
    static func exists(_ path: String) -> Bool { status(path) != nil }

    /// The text of a small file; nil when it cannot be read.
    static func readText(_ path: String, limit: Int = 4096) -> String? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var count = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, length in
            count = read(descriptor, buffer.baseAddress, limit)
            length = max(0, count)
        }
        return count < 0 ? nil : String(decoding: bytes, as: UTF8.self)
    }

    private static func status(_ path: String) -> stat? {
        var found = stat()
        return stat(path, &found) == 0 ? found : nil
    }
}

extension FileSystem {
    /// What tells whether a file was replaced; empty when there is none.
    static func stamp(_ path: String) -> String {
        status(path).map { "\($0.st_ino) \($0.st_size) \($0.st_mtim.tv_sec).\($0.st_mtim.tv_nsec)" } ?? ""
    }

    /// Writes a small file of the user's own in place of the one before, mode 0600, its folders made. A convenience: what cannot
    /// be kept is not an error.
    static func replace(_ file: String, with bytes: [UInt8]) {
        makeFolders(String(file[..<(file.lastIndex(of: "/") ?? file.startIndex)]))
        let temporary = file + ".\(getpid()).tmp"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { return }
        let written = write(descriptor, bytes, bytes.count)
        close(descriptor)
        if written == bytes.count { rename(temporary, file) } else { unlink(temporary) }
    }

    /// Makes a folder of the user's own and those above it.
    static func makeFolders(_ path: String) {
        var place = ""
        for name in path.split(separator: "/") {
            place += "/" + name
            mkdir(place, 0o700)
        }
    }
}
