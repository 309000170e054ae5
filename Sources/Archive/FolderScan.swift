import Domain
import Glibc

/// The names in a kind's folder, sorted into records' files, files that cannot be one, and what is left alone.
struct FolderScan {
    /// In no order.
    private(set) var ids: [String] = []
    private(set) var folder: OpenFile?
    private(set) var problems: [FileProblem] = []

    /// Empty when there is no such folder; a link or a file in its place is a problem; one that cannot be listed is an error.
    init(_ kind: KindName, in root: OpenFile, _ system: System) throws(ArchiveError) {
        guard let folder = try open(kind.rawValue, root, system) else { return }
        let (opened, names) = try Self.list(folder, kind.rawValue, root, system)
        self.folder = opened
        for name in names { sort(name, opened) }
    }

    /// A folder that was replaced on its server meanwhile is opened again.
    private static func list(_ folder: OpenFile, _ name: String, _ root: OpenFile, _ system: System) throws(ArchiveError)
        -> (OpenFile, [[UInt8]])
    {
        var folder = folder
        for _ in 0..<3 {
            do throws(ArchiveError) { return (folder, try system.names(in: folder)) } catch {
                guard error.code == ESTALE else { throw error }
                folder = try system.openFolder(name, in: root)
            }
        }
        return (folder, try system.names(in: folder))
    }

    private mutating func open(_ name: String, _ root: OpenFile, _ system: System) throws(ArchiveError) -> OpenFile? {
        do throws(ArchiveError) { return try system.openFolder(name, in: root) } catch {
            if error.isMissing { return nil }
            guard error.code == ENOTDIR || error == .symbolicLink(name) else { throw error }
            let isLink = (try? system.status(name, in: root).form) == .link
            problems.append(FileProblem(file: name, cause: isLink ? .symbolicLink : .notARegularFile))
            return nil
        }
    }

    /// What ends in `.json` and is not hidden.
    static func isRecord(_ name: some BidirectionalCollection<UInt8>) -> Bool {
        name.first != 0x2E && name.suffix(5).elementsEqual(".json".utf8)
    }

    private mutating func sort(_ name: [UInt8], _ folder: OpenFile) {
        if !Self.isRecord(name) { return }
        guard let text = String(validating: name, as: UTF8.self) else {
            let shown = String(decoding: name, as: UTF8.self)
            problems.append(FileProblem(file: folder.path(of: shown), cause: .notUTF8Name))
            return
        }
        let id = String(text.dropLast(5))
        if RecordID.isWellFormed(id) {
            ids.append(id)
        } else {
            problems.append(FileProblem(file: folder.path(of: text), cause: .wrongID))
        }
    }
}
