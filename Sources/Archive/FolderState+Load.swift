import Domain

extension FolderState {
    /// Reads everything. A file that cannot be used becomes a problem; the rest is whole, acts that were cut short included: who may
    /// write ends them, who may not sees them so.
    mutating func load() throws(ArchiveError) {
        let loaded = try Loader(root: root, layout: layout, system: system).load()
        stamps = loaded.stamps
        problems = Dictionary(loaded.problems.map { ($0.file, $0) }, uniquingKeysWith: { first, _ in first })
        var fresh = Dossier(schema: layout.schema)
        fresh.put(all: loaded.records)
        dossier = fresh
        baseline = fresh
        publishProblems()
        overlay = Overlay()
        if obstacle != nil { seeWhole() }
        news = News()
        isLoaded = true
    }

    mutating func publishProblems() {
        dossier.problems = problems.values.map(named).sorted { ByteOrder.precedes($0.file, $1.file) }
    }

    /// A file whose name and id differ may be another version of a record.
    private func named(_ problem: FileProblem) -> FileProblem {
        guard problem.cause == .wrongID, let record = original(ofCopy: problem.file) else { return problem }
        return FileProblem(file: problem.file, cause: .copy(of: record), record: problem.record)
    }

    /// Nil when this window may write; else why not.
    var obstacle: ArchiveError? {
        if options.isReadOnly { return .readOnlyAsked }
        if let strangeFormat { return strangeFormat }
        if let weakness, !isShareSetUp { return .untrustedShare(weakness) }
        return system.canWrite(in: root)
    }

    /// The dossier says that its share was set up so that nothing is lost.
    private var isShareSetUp: Bool { dossier.record(DossierRecord.key)?.tree[DossierRecord.shareSetUp.key] == .bool(true) }

    /// The format of a dossier that this program does not write.
    private var strangeFormat: ArchiveError? {
        for problem in problems.values {
            if case .newerFormat(let format) = problem.cause { return .newerFormat(format) }
            if case .unknownFormat(let text) = problem.cause { return .unknownFormat(text) }
        }
        return nil
    }
}
