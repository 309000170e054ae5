import Glibc

/// The few questions commands ask about files that are not records.
enum FileSystem {
    static func isFolder(_ path: String) -> Bool { status(path).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false }
    static func exists(_ path: String) -> Bool { status(path) != nil }

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
