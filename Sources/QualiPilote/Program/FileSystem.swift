import Glibc

/// The few questions commands ask about files that are not records.
enum FileSystem {
    static func isFolder(_ path: String) -> Bool { status(path).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false }
    static func exists(_ path: String) -> Bool { status(path) != nil }

    static func isWritable(_ folder: String) -> Bool { access(folder, W_OK | X_OK) == 0 }

    /// Nil for a folder that cannot be read.
    static func isEmpty(_ folder: String) -> Bool? {
        guard let stream = opendir(folder) else { return nil }
        defer { closedir(stream) }
        var count = 0
        errno = 0
        while count < 3, readdir(stream) != nil { count += 1 }
        return errno == 0 ? count < 3 : nil
    }

    static func parent(of path: String) -> String {
        let parent = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
        return parent.isEmpty ? "/" : parent
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

    /// Makes a folder of the user's own and those above it.
    static func makeFolders(_ path: String) {
        var place = ""
        for name in path.split(separator: "/") {
            place += "/" + name
            mkdir(place, 0o700)
        }
    }
}
