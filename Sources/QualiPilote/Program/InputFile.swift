import Exchange
import Glibc
import Text

/// The bytes of a file somebody gives, read whole.
enum InputFile {
    enum Problem: Error {
        case notAFile, tooLarge
        /// Written to while it was read.
        case changing
        /// errno
        case system(Int32)
    }

    static func read(_ path: String, limit: Int) throws(Problem) -> [UInt8] { try readDated(path, limit: limit).bytes }

    /// With the time of its last change, in nanoseconds since 1970.
    static func readDated(_ path: String, limit: Int) throws(Problem) -> (bytes: [UInt8], modified: Int) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        var status = stat()
        guard descriptor >= 0, fstat(descriptor, &status) == 0 else { throw .system(errno) }
        defer { close(descriptor) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
        guard status.st_size <= limit else { throw .tooLarge }
        let bytes = try readAll(descriptor, limit: limit)
        guard bytes.count >= Int(status.st_size) else { throw .system(EIO) }
        let before = FileStamp(status)
        guard fstat(descriptor, &status) == 0, FileStamp(status) == before, bytes.count == Int(status.st_size) else { throw .changing }
        return (bytes, status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec)
    }

    /// What moves while a file is written.
    private struct FileStamp: Equatable {
        let size: Int
        let blocks: Int
        let changed: Int

        init(_ status: stat) {
            size = Int(status.st_size)
            blocks = Int(status.st_blocks)
            changed = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
        }
    }

    static func standardInput(limit: Int) throws(Problem) -> [UInt8] { try readAll(STDIN_FILENO, limit: limit) }

    private static func readAll(_ descriptor: Int32, limit: Int) throws(Problem) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 18)
        var interruptions = 0
        while true {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR, interruptions < 100 {
                interruptions += 1
                continue
            }
            guard count >= 0 else { throw .system(errno) }
            if count == 0 { return bytes }
            bytes += buffer[..<count]
            guard bytes.count <= limit else { throw .tooLarge }
        }
    }
}

extension InputFile.Problem {
    /// What is said of a table that cannot be read.
    func phrase(_ path: String) -> Phrase {
        switch self {
        case .notAFile: return Phrase(fr: "« \(path) » n'est pas un fichier ordinaire.", en: "“\(path)” is no ordinary file.")
        case .changing:
            return Phrase(
                fr: "« \(path) » est en cours de copie : réessayez dans un instant. Rien n'a été fait.",
                en: "“\(path)” is still being copied: try again in a moment. Nothing was done.")
        case .tooLarge: return TableProblem.tooLarge.phrase
        case .system(let code):
            let reason = SystemReason.phrase(code)
            return Phrase(
                fr: "« \(path) » ne peut pas être lu (\(reason.french)).", en: "“\(path)” cannot be read (\(reason.english)).")
        }
    }

    var exitCode: ExitCode {
        switch self {
        case .notAFile, .system(ENOENT): .usage
        case .tooLarge: .invalid
        case .changing: .conflict
        case .system: .io
        }
    }
}
