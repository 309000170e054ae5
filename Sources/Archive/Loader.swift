import Domain
import Glibc
import Synchronization

/// Reads all records of a folder, kind by kind.
struct Loader {
    let root: OpenFile
    let layout: Layout
    let system: System

    struct Result: Sendable {
        var records: [Record] = []
        var stamps: [String: FileStamp] = [:]
        var problems: [FileProblem] = []

        mutating func add(_ other: Result) {
            records += other.records
            stamps.merge(other.stamps) { first, _ in first }
            problems += other.problems
        }
    }

    func load() throws(ArchiveError) -> Result {
        let kinds = Mutex(layout.schema.kinds[...])
        // A test that watches the calls sees them in order: one lane then.
        let lanes = try Lanes.run(system.probe == nil ? 2 : 1) { () throws(ArchiveError) in try lane(kinds) }
        let all = lanes.reduce(into: Result()) { $0.add($1) }
        let refused = all.problems.filter(\.isOfTheDisk)
        if refused.count > 1, case .unreadable(let code) = refused[0].cause {
            throw .io(operation: "read", path: refused[0].file, code: code)
        }
        return all
    }

    /// Reads one kind after another until none is left.
    private func lane(_ kinds: borrowing Mutex<ArraySlice<Kind>>) throws(ArchiveError) -> Result {
        var result = Result()
        let buffer = ReadBuffer()
        while let kind = kinds.withLock({ $0.popFirst() }) {
            if kind.isSingle {
                try add(RecordKey(kind.name, kind.name.rawValue), in: root, buffer, &result)
            } else {
                try addFolder(kind.name, buffer, &result)
            }
        }
        return result
    }

    private func addFolder(_ kind: KindName, _ buffer: borrowing ReadBuffer, _ result: inout Result) throws(ArchiveError) {
        let scan = try FolderScan(kind, in: root, system)
        result.problems += scan.problems
        guard let folder = scan.folder else { return }
        for id in scan.ids.sorted(by: ByteOrder.precedes) { try add(RecordKey(kind, id), in: folder, buffer, &result) }
    }

    private func add(_ key: RecordKey, in folder: OpenFile, _ buffer: borrowing ReadBuffer, _ result: inout Result)
        throws(ArchiveError)
    {
        let path = layout.path(of: key)
        switch try read(key, in: folder, buffer) {
        case .missing: break
        case .content(let content):
            result.stamps[path] = content.status.stamp
            result.records.append(Record(key, content.tree))
            if let problem = layout.formatProblem(content.tree, path, key) { result.problems.append(problem) }
        case .problem(let problem, let stamp):
            result.stamps[path] = stamp
            result.problems.append(problem)
        }
    }

    /// A file that another tool seems to be writing gets five more chances, 50 ms apart.
    private func read(_ key: RecordKey, in folder: OpenFile, _ buffer: borrowing ReadBuffer) throws(ArchiveError)
        -> RecordFile.Found
    {
        let name = layout.name(of: key)
        var found = try RecordFile.read(name, in: folder, of: key, system, buffer)
        for _ in 0..<5 {
            guard case .problem(let problem, _) = found, case .syntax = problem.cause, isGitBusy else { return found }
            system.pause(milliseconds: 50)
            found = try RecordFile.read(name, in: folder, of: key, system, buffer)
        }
        return found
    }

    /// git writes files in place, under this lock.
    private var isGitBusy: Bool {
        guard let git = try? system.openFolder(".git", in: root) else { return false }
        return (try? system.status("index.lock", in: git)) != nil
    }
}

extension FileProblem {
    /// Not for want of rights, nor for a moment: one such file may be a bad spot, two are a disk that does not answer.
    fileprivate var isOfTheDisk: Bool {
        if case .unreadable(let code) = cause { code != EACCES && code != EBUSY } else { false }
    }
}

extension Layout {
    /// The dossier's own file says which format the folder has.
    func formatProblem(_ tree: JSONObject, _ path: String, _ key: RecordKey) -> FileProblem? {
        guard path == Self.root else { return nil }
        guard let format = tree["format"]?.integer, format > 0 else {
            return FileProblem(file: path, cause: .unknownFormat(tree["format"].map(Self.text) ?? ""), record: key)
        }
        return format > Self.format ? FileProblem(file: path, cause: .newerFormat(format), record: key) : nil
    }

    private static func text(_ value: JSON) -> String {
        String(decoding: JSONWriter.canonical(value).prefix(40), as: UTF8.self).split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}
