import Domain
import Glibc

extension FolderState {
    /// Compares every file with what it looked like, reads those that moved, and remembers them as news.
    mutating func rescan() throws(ArchiveError) {
        if system.lacks(.reread) { return }
        let buffer = ReadBuffer()
        var stamped = 0
        var odd: [FileProblem] = []
        var found: [RecordKey] = []
        for kind in layout.schema.kinds {
            let scan = kind.isSingle ? nil : try FolderScan(kind.name, in: root, system)
            odd += scan?.problems ?? []
            guard let folder = kind.isSingle ? root : scan?.folder else { continue }
            for id in scan?.ids ?? [kind.name.rawValue] {
                found.append(RecordKey(kind.name, id))
                if try look(at: found[found.count - 1], in: folder, buffer) { stamped += 1 }
            }
        }
        if stamps.count > stamped { forgetAllBut(found) }
        keepOnlyOdd(odd)
        try look(at: problems.keys.filter { stamps[$0] == nil })
    }

    /// Forgets the records whose files are gone.
    private mutating func forgetAllBut(_ found: [RecordKey]) {
        let paths = Set(found.map(layout.path))
        for path in stamps.keys where !paths.contains(path) {
            if let key = layout.key(ofPath: path) { forget(key) }
        }
    }

    /// Problems of names, which no record's file carries, are found anew each time.
    private mutating func keepOnlyOdd(_ odd: [FileProblem]) {
        let old = problems.filter { stamps[$0.key] == nil && $0.value.record == nil }
        for path in old.keys { problems[path] = nil }
        for problem in odd { problems[problem.file] = problem }
        if Set(old.keys) != Set(odd.map(\.file)) { news.problemsMoved = true }
    }

    /// Looks at these files only; paths of no record are ignored.
    mutating func look(at paths: some Sequence<String>) throws(ArchiveError) {
        let buffer = ReadBuffer()
        let byFolder = Dictionary(grouping: paths.compactMap { layout.key(ofPath: $0) }, by: { layout.folder(of: $0.kind) })
        for (name, keys) in byFolder {
            guard let folder = try openFolder(name) else {
                for key in keys { forget(key) }
                continue
            }
            for key in keys { _ = try look(at: key, in: folder, buffer) }
        }
        publishProblems()
    }

    /// Nil when there is none, or something else in its place.
    func openFolder(_ name: String?) throws(ArchiveError) -> OpenFile? {
        guard let name else { return root }
        do throws(ArchiveError) { return try system.openFolder(name, in: root) } catch {
            if error.isMissing { return nil }
            if error.code == ENOTDIR { return nil }
            throw error
        }
    }

    /// True when there is a file whose next change will show.
    private mutating func look(at key: RecordKey, in folder: OpenFile, _ buffer: borrowing ReadBuffer) throws(ArchiveError)
        -> Bool
    {
        let path = layout.path(of: key)
        let status = try? system.status(layout.name(of: key), in: folder)
        if let status, status.stamp == stamps[path] { return true }
        switch try RecordFile.read(layout.name(of: key), in: folder, of: key, system, buffer) {
        case .missing: forget(key)
        case .content(let content): keep(Record(key, content.tree), content.status.stamp)
        case .problem(let problem, let stamp):
            stamps[path] = stamp
            if problems.updateValue(problem, forKey: path) != problem { news.problemsMoved = true }
        }
        return stamps[path] != nil
    }

    private mutating func keep(_ record: Record, _ stamp: FileStamp) {
        let path = layout.path(of: record.key)
        stamps[path] = stamp
        if problems.removeValue(forKey: path) != nil { news.problemsMoved = true }
        if let problem = layout.formatProblem(record.tree, path, record.key) { problems[path] = problem }
        guard dossier.record(record.key) != record else { return }
        dossier.put(record)
        news.updated.insert(record.key)
        news.removed.remove(record.key)
    }

    private mutating func forget(_ key: RecordKey) {
        let path = layout.path(of: key)
        stamps[path] = nil
        if problems.removeValue(forKey: path) != nil { news.problemsMoved = true }
        guard dossier.record(key) != nil else { return }
        dossier.remove(key)
        news.removed.insert(key)
        news.updated.remove(key)
    }

    /// Looks, unless the folder itself is gone: what it held is not taken for deleted then.
    mutating func look(_ look: (inout FolderState) throws(ArchiveError) -> Void) -> Refreshed {
        guard isLoaded else {
            underOverlay(look)
            return takeNews()
        }
        let before = self
        do throws(ArchiveError) {
            try checkStands()
            underOverlay(look)
            try awaitStillness(known: before.vanished)
        } catch {
            self = before
            var news = takeNews()
            news.obstacle = error
            return news
        }
        return takeNews()
    }

    private func checkStands() throws(ArchiveError) {
        try checkFolder()
        guard (try? system.status(Layout.root, in: root)) != nil else { throw .folderMoved }
    }

    /// Files that go one by one may be the end of the whole folder: they are taken for deleted once no more of them go and it stands.
    private mutating func awaitStillness(known: Int) throws(ArchiveError) {
        var (known, quiet) = (known, vanished > known ? 0 : 2)
        for _ in 0..<40 where quiet < 2 {
            known = vanished
            system.pause(milliseconds: 250)
            try checkStands()
            try? rescan()
            quiet = vanished > known ? 0 : quiet + 1
        }
    }

    /// Records whose file went away, and no act tells so.
    private var vanished: Int { news.removed.count { journals.told($0).map { $0.sum != nil } ?? true } }

    /// What the caller has not been told yet, and whose acts it was.
    mutating func takeNews() -> Refreshed {
        let updated = news.updated.compactMap { dossier.record($0) }
        let removed = Array(news.removed)
        news = News()
        return Refreshed(updated: updated, removed: removed, problems: dossier.problems, acts: acts(behind: updated))
    }

    /// A sentence names the first of them: a table of a thousand rows is not looked up row by row.
    private mutating func acts(behind records: [Record]) -> [RecordKey: HistoryEntry] {
        if records.isEmpty { return [:] }
        try? journals.refresh(in: root, system)
        let known = records.prefix(50).compactMap { record in journals.lastAct(on: record).map { (record.key, $0.history) } }
        return Dictionary(known, uniquingKeysWith: { first, _ in first })
    }
}
