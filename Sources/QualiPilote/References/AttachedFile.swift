import Domain
import Glibc
import Text

/// A file copied into the dossier's `files/`, under the id of its evidence: its own name never makes a path.
struct AttachedFile {
    /// Bytes; a larger file stays where it is and is linked by its address.
    static let limit = 64 << 20

    /// Its name where it was.
    let title: String
    /// Relative to the dossier.
    let path: String
    let digest: String

    init(copying source: String, into dossier: String, id: String) throws(Failure) {
        let bytes = try Self.read(source)
        title = String(source.split(separator: "/").last ?? "")
        path = "files/\(id)\(Self.ending(title))"
        digest = Digest.hex(bytes)
        try Self.write(bytes, dossier, path)
    }

    /// `.jpg`: letters and digits only, lower case; empty for anything else.
    private static func ending(_ name: String) -> String {
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
        let ending = name[name.index(after: dot)...].lowercased()
        return (1...8).contains(ending.count) && RecordID.isWellFormed(ending) ? "." + ending : ""
    }

    private static func read(_ source: String) throws(Failure) -> [UInt8] {
        let descriptor = open(source, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        var status = stat()
        guard descriptor >= 0, fstat(descriptor, &status) == 0 else { throw Self.failure(source, errno) }
        defer { close(descriptor) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw Failure(.usage, fr: "« \(source) » n'est pas un fichier ordinaire.", en: "“\(source)” is no ordinary file.")
        }
        guard status.st_size <= limit else {
            throw Failure(
                .usage, fr: "« \(source) » dépasse 64 Mio : laissez-le où il est et joignez son adresse.",
                en: "“\(source)” is larger than 64 MiB: leave it where it is and attach its address.")
        }
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress.map { $0 + done }, $0.count - done) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Self.failure(source, count == 0 ? EIO : errno) }
            done += count
        }
        return bytes
    }

    /// Whole and on disk under its name, or not at all.
    private static func write(_ bytes: [UInt8], _ dossier: String, _ path: String) throws(Failure) {
        let folder = dossier + "/files"
        if mkdir(folder, 0o777) != 0, errno != EEXIST { throw failure(folder, errno) }
        let (target, temporary) = (dossier + "/" + path, dossier + "/" + path + ".tmp")
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
        guard descriptor >= 0 else { throw failure(path, errno) }
        let isWritten = write(bytes, to: descriptor) && fsync(descriptor) == 0
        let code = errno
        close(descriptor)
        guard isWritten, rename(temporary, target) == 0 else {
            unlink(temporary)
            throw failure(path, isWritten ? errno : code)
        }
        syncFolder(folder)
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

    private static func syncFolder(_ folder: String) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }

    private static func failure(_ path: String, _ code: Int32) -> Failure {
        let reason = String(cString: strerror(code))
        return Failure(
            .io, fr: "« \(path) » ne peut pas être copié dans le dossier (\(reason)) ; rien n'a été coché.",
            en: "“\(path)” cannot be copied into the dossier (\(reason)); nothing was ticked.")
    }
}
