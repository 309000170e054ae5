import Glibc

/// A small file of the user's own on this machine. A convenience: what cannot be kept is not an error.
struct PersonalFile {
    private let folder: String
    private let path: String

    /// A name below the state folder, folders with `/`.
    init(_ name: String, _ stateFolder: String) {
        path = stateFolder + "/" + name
        folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    }

    /// Also where it cannot be looked at.
    var isThere: Bool {
        var status = stat()
        return lstat(path, &status) == 0 || ![ENOENT, ENOTDIR].contains(errno)
    }

    func read(limit: Int) -> [UInt8]? { try? InputFile.read(path, limit: limit) }

    func keep(_ bytes: [UInt8]) {
        FileSystem.makeFolders(folder)
        let temporary = path + ".\(getpid()).tmp"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { return }
        let isWritten = WholeWrite.write(bytes, to: descriptor) == 0
        close(descriptor)
        if isWritten { rename(temporary, path) } else { unlink(temporary) }
    }
}
