import Domain

/// The names in a kind's folder, sorted into records' files, files that cannot be one, and what is left alone.
struct FolderScan {
    /// In no order.
    private(set) var ids: [String] = []
    private(set) var folder: OpenFile?
    private(set) var problems: [FileProblem] = []

    /// Empty when there is no such folder; a link or a file in its place is a problem.
    init(_ kind: KindName, in root: OpenFile, _ system: System) throws(ArchiveError) {
        guard let folder = try open(kind.rawValue, root, system) else { return }
        self.folder = folder
        for name in try system.names(in: folder) { sort(name, folder) }
    }

    private mutating func open(_ name: String, _ root: OpenFile, _ system: System) throws(ArchiveError) -> OpenFile? {
        do throws(ArchiveError) { return try system.openFolder(name, in: root) } catch {
            if error.isMissing { return nil }
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
