import Glibc

/// A file that the program makes in a folder: whole and on disk under its name, or not at all; no link is followed.
enum NewFile {
    /// errno
    struct Problem: Error { let code: Int32 }

    /// Throws EEXIST rather than write over another file.
    static func write(_ bytes: [UInt8], as name: String, in folder: String) throws(Problem) {
        let place = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
        guard place >= 0 else { throw Problem(code: errno) }
        defer { close(place) }
        // The name is taken first: what is written beside it then takes its place.
        let taken = openat(place, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
        guard taken >= 0 else { throw Problem(code: errno) }
        close(taken)
        let temporary = ".\(name).\(getpid()).tmp"
        let file = openat(place, temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
        var code = file < 0 ? errno : 0
        if file >= 0 {
            if !write(bytes, to: file) || fsync(file) != 0 { code = errno }
            close(file)
            if code == 0, renameat(place, temporary, place, name) != 0 { code = errno }
        }
        guard code == 0 else {
            unlinkat(place, temporary, 0)
            unlinkat(place, name, 0)
            throw Problem(code: code)
        }
        fsync(place)
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress.map { $0 + done }, $0.count - done) }
            if count < 0, errno == EINTR { continue }
            if count <= 0 { return false }
            done += count
        }
        return true
    }
}
