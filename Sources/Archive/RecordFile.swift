import Domain
import Glibc

/// A record's file as found on disk. What is not a plain readable file of the right size is named, never followed or repaired.
enum RecordFile {
    struct Content {
        let tree: JSONObject
        let bytes: [UInt8]
        let status: FileStatus
    }

    enum Found {
        case missing
        case content(Content)
        case problem(FileProblem, FileStamp?)
    }

    /// Reads one file; a disk or a server that says no once is asked again, of a file that was replaced there meanwhile more often. `bytes` of the content stay empty unless they are wanted.
    static func read(
        _ name: String, in folder: OpenFile, of key: RecordKey, _ system: System, _ buffer: borrowing ReadBuffer,
        wantsBytes: Bool = false
    ) throws(ArchiveError) -> Found {
        for attempt in 0..<5 {
            do throws(ArchiveError) { return try readOnce(name, in: folder, of: key, system, buffer, wantsBytes) } catch {
                if error.isMissing { return .missing }
                if error.code == ESTALE {
                    system.pause(milliseconds: 20)
                } else if attempt > 0 {
                    return try problem(of: error, folder.path(of: name), key)
                }
            }
        }
        return .problem(FileProblem(file: folder.path(of: name), cause: .unreadable(code: ESTALE), record: key), nil)
    }

    private static func readOnce(
        _ name: String, in folder: OpenFile, of key: RecordKey, _ system: System, _ buffer: borrowing ReadBuffer, _ wantsBytes: Bool
    ) throws(ArchiveError) -> Found {
        let path = folder.path(of: name)
        let file = try system.openForReading(name, in: folder)
        let status = try system.status(file)
        if let cause = cause(in: status) { return .problem(FileProblem(file: path, cause: cause, record: key), status.stamp) }
        let count = try system.read(file, into: UnsafeMutableRawBufferPointer(rebasing: buffer.memory[..<status.size]))
        let bytes = UnsafeRawBufferPointer(rebasing: buffer.memory[..<count])
        do throws(Damage) {
            let tree = try RecordText.parse(bytes, path: path, key: key)
            return .content(Content(tree: tree, bytes: wantsBytes ? Array(bytes) : [], status: status))
        } catch { return .problem(error.problem, status.stamp) }
    }

    private static let tooLarge = FileProblem.Cause.tooLarge(limit: Layout.sizeLimit)

    private static func cause(in status: FileStatus) -> FileProblem.Cause? {
        if status.form != .file { return .notARegularFile }
        if status.links != 1 { return .severalNames }
        return status.size > Layout.sizeLimit ? tooLarge : nil
    }

    /// A file that cannot be read is a problem of that file: it is there, and never taken for one that is not.
    private static func problem(of error: ArchiveError, _ path: String, _ key: RecordKey) throws(ArchiveError) -> Found {
        switch error {
        case .symbolicLink: .problem(FileProblem(file: path, cause: .symbolicLink, record: key), nil)
        case .accessDenied: .problem(FileProblem(file: path, cause: .unreadable(code: EACCES), record: key), nil)
        case .held: .problem(FileProblem(file: path, cause: .unreadable(code: EBUSY), record: key), nil)
        case .io(_, _, let code): .problem(FileProblem(file: path, cause: .unreadable(code: code), record: key), nil)
        default: throw error
        }
    }
}
