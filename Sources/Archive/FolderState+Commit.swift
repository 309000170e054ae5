import Domain
import Glibc

extension FolderState {
    /// What a person asks for.
    enum Order {
        /// `id`: the name of the act in the journal, where whoever asks gives it one. `files`: what goes with it.
        case change(Change, id: String?, files: OutFiles? = nil)
        /// The act of that name, else the last one. `passing`: acts, as first done, that are passed over. `isPartial`: records that
        /// cannot be taken back are left.
        case undo(String?, passing: Set<String>, isPartial: Bool)
        case redo(String?)
        /// What the journals keep of records that were changed outside.
        case bringBack([RecordKey])
    }

    /// The one write path: lock, re-read, merge, validate, journal, files, folder, commit line.
    mutating func perform(_ order: Order, _ who: Who, _ at: Instant) -> CommitAnswer {
        do throws(ArchiveError) {
            try makeReady()
            let lock = try StoreLock(in: root, system, wait: options.lockWait)
            let answer = try performLocked(order, who, at)
            passOver(order, answer)
            _ = consume lock
            return answer
        } catch { return .failed(error) }
    }

    mutating func makeReady() throws(ArchiveError) {
        if !isLoaded { try load() }
        if let obstacle { throw obstacle }
    }

    private mutating func performLocked(_ order: Order, _ who: Who, _ at: Instant) throws(ArchiveError) -> CommitAnswer {
        try checkFolder()
        try recoverIfNeeded(at)
        seeAsOnDisk()
        let seen = dossier
        try rescan()
        if let obstacle { throw obstacle }
        switch try plan(order, who, at) {
        case .failure(let refusal): return .refused(refusal.refusals)
        case .success(let plan):
            if let refusal = refusal(of: plan) { return .refused([refusal]) }
            try checkRead(plan)
            let untenable = untenable(plan)
            if !untenable.isEmpty { return .refused(untenable) }
            let answer = try perform(plan, seen: seen)
            if case .stored(let stored) = answer { return .stored(stored.telling(plan.renumbered)) }
            return answer
        }
    }

    /// Looks the path up anew: somebody may have moved or replaced the folder.
    func checkFolder() throws(ArchiveError) {
        let now: OpenFile
        do throws(ArchiveError) { now = try system.openFolder(at: path) } catch {
            throw error.isMissing || error.code == ENOTDIR ? .folderMoved : error
        }
        guard try system.status(now).isSameFile(as: try system.status(root)) else { throw .folderMoved }
    }

    private mutating func plan(_ order: Order, _ who: Who, _ at: Instant) throws(ArchiveError) -> Result<Plan, Refused> {
        switch order {
        case .change(let change, let id, let files):
            let numbered = Renumbering(change, in: dossier)
            return .success(
                Plan(
                    act: change.act, id: id, direction: .do, of: nil, edits: numbered.edits, files: files, who: who, at: at,
                    renumbered: numbered.moved))
        case .undo(let act, let passing, let isPartial): return try planUndo(who, at, act, passing, isPartial)
        case .redo(let act): return try planRedo(who, at, act)
        case .bringBack(let records): return try planReturn(of: records, who, at)
        }
    }

    private mutating func perform(_ plan: Plan, seen: Dossier) throws(ArchiveError) -> CommitAnswer {
        if let foreign = plan.edits.first(where: { layout.key(ofPath: layout.path(of: $0.record)) != $0.record }) {
            throw .damaged(FileProblem(file: layout.path(of: foreign.record), cause: .wrongID, record: foreign.record))
        }
        var joining = Joining()
        for edit in plan.edits { try joining.join(edit, with: try current(edit.record, edit), layout) }
        if !joining.conflicts.isEmpty, !plan.isPartial || joining.prepared.isEmpty {
            return .conflict(joining.conflicts.map { $0.by(journals.lastAct(on: $0.record)?.history) })
        }
        if let answer = validate(joining.prepared, plan, seen) { return answer }
        if !plan.acceptsOutside, !system.lacks(.reread), let old = try firstOld(of: joining.prepared) {
            try wait(for: old)
            return try perform(plan, seen: seen)
        }
        return .stored(try store(joining.prepared.filter(\.hasChanged), plan, all: joining.prepared.map(\.record)))
    }

    /// A record that stands as it did before its last act is an old copy: restored, or read behind the lock on a share.
    private mutating func firstOld(of items: [Prepared]) throws(ArchiveError) -> Prepared? {
        for item in items where item.hasChanged {
            guard let sum = item.before, journals.explains(item.key, sum) == false else { continue }
            if try journals.isEarlier(sum, of: item.key) { return item }
        }
        return nil
    }

    /// Patiently: a share may show the record as it is in a moment. Nothing is written over an old copy.
    private func wait(for item: Prepared) throws(ArchiveError) {
        for _ in 0..<10 {
            system.pause(milliseconds: 100)
            if try current(item.key)?.bytes != item.current?.bytes { return }
        }
        throw .old(layout.path(of: item.key))
    }

    /// The record on disk now. What cannot be read is never written over.
    func current(_ key: RecordKey, _ edit: Edit? = nil) throws(ArchiveError) -> RecordFile.Content? {
        #if DEBUG
            if system.lacks(.reread), let base = edit?.base { return try remembered(base) }
        #endif
        guard let folder = try openFolder(layout.folder(of: key.kind)) else { return nil }
        switch try RecordFile.read(layout.name(of: key), in: folder, of: key, system, ReadBuffer(), wantsBytes: true) {
        case .missing: return nil
        case .content(let content): return content
        case .problem(let problem, _): throw .damaged(problem)
        }
    }

    /// A rule broken by mine alone is a refusal; by mine together with what others wrote, a conflict.
    private func validate(_ prepared: [Prepared], _ plan: Plan, _ seen: Dossier) -> CommitAnswer? {
        var merged = dossier
        for one in prepared { merged.put(one.record) }
        let refusals = Validation.refusals(of: prepared.map(\.key), in: merged)
        if refusals.isEmpty { return nil }
        let alone = Validation.refusals(of: prepared.map(\.key), in: seen.applying(Change(plan.act, plan.edits)))
        let mine = refusals.filter { refusal in alone.contains { $0.code == refusal.code && $0.record == refusal.record } }
        if !mine.isEmpty { return .refused(mine) }
        return .conflict(
            prepared.map(\.key).compactMap { key in
                let own = refusals.filter { $0.record == key }
                return own.isEmpty ? nil : RecordConflict(key, refusals: own)
            })
    }
}

/// Why an order could not become a plan.
struct Refused: Error {
    let refusals: [Refusal]
}
