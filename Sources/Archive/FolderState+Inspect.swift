import Domain
import Text

extension FolderState {
    /// The journals beside the records. `isThorough`: closed segments are read too.
    mutating func inspect(isThorough: Bool) throws(ArchiveError) -> Inspection {
        try journals.refresh(in: root, system)
        return Inspection(breaks: try journals.breaks(isThorough: isThorough), changes: try outsideChanges())
    }

    /// Somebody may be writing meanwhile: what looks changed is looked at again, beside what the journals say then.
    private mutating func outsideChanges() throws(ArchiveError) -> [OutsideChange] {
        var suspects = try suspects()
        for _ in 0..<3 where !suspects.isEmpty {
            system.pause(milliseconds: 50)
            try journals.refresh(in: root, system)
            var still: [RecordKey] = []
            for key in suspects where try kind(of: key, look(at: key)) != nil { still.append(key) }
            suspects = still
        }
        var changes: [OutsideChange] = []
        for key in suspects.sorted(by: { Ref($0) < Ref($1) }) {
            if let change = try change(of: key) { changes.append(change) }
        }
        return changes
    }

    private mutating func suspects() throws(ArchiveError) -> [RecordKey] {
        var standing: [RecordKey: String] = [:]
        try eachFile { key, bytes in standing[key] = Digest.hex(bytes) }
        let told = journals.allTold
        let isTold = journals.hasBaseline
        var found = standing.filter { key, sum in told[key].map { $0.sum != sum } ?? isTold }.map(\.key)
        found += told.filter { standing[$0.key] == nil && $0.value.sum != nil }.map(\.key)
        return found
    }

    private enum Look {
        case missing, unusable
        case sum(String)
    }

    private func look(at key: RecordKey) throws(ArchiveError) -> Look {
        do throws(ArchiveError) { return try current(key).map { .sum(Digest.hex($0.bytes)) } ?? .missing } catch {
            switch error {
            case .damaged, .unread: return .unusable
            default: throw error
            }
        }
    }

    private mutating func kind(of key: RecordKey, _ look: Look) throws(ArchiveError) -> OutsideChange.Kind? {
        let told = journals.told(key)
        switch look {
        case .unusable: return nil
        case .missing: return told?.sum == nil || journals.isUnderWay(key) ? nil : .vanished
        case .sum(let sum):
            guard let told else { return journals.hasBaseline && !journals.isUnderWay(key) ? .appeared : nil }
            if journals.explains(key, sum) == true { return nil }
            if told.sum == nil { return .appeared }
            return try journals.isEarlier(sum, of: key) ? .earlier : .replaced
        }
    }

    mutating func change(of key: RecordKey) throws(ArchiveError) -> OutsideChange? {
        guard let kind = try kind(of: key, look(at: key)) else { return nil }
        let path = layout.path(of: key)
        let kept = kind == .appeared ? [] : try keptValues(of: key)
        let isRestorable = kind == .vanished ? try isMade(key) : !kept.isEmpty
        return OutsideChange(key, file: path, kind, overwritten: kept, isRestorable: isRestorable)
    }

    /// From what stands there to what the journals keep of it: every value that an act wrote last.
    private mutating func keptValues(of key: RecordKey) throws(ArchiveError) -> [Difference] {
        let now = try current(key).map { JSON.object($0.tree) }
        var kept = now
        for act in try journals.history(of: key, limit: .max).reversed() {
            for write in act.touched.filter({ $0.record == key }).flatMap(\.writes) {
                if write.path.steps.isEmpty { kept = write.after } else if kept != nil { kept?.set(write.after, at: write.path) }
            }
        }
        return Difference.between(now, kept)
    }

    private mutating func isMade(_ key: RecordKey) throws(ArchiveError) -> Bool {
        try journals.history(of: key, limit: .max).contains { $0.touched.contains { $0.record == key && $0.isCreation } }
    }

    // MARK: What to do about it

    /// The edits that put back what the journals keep of records.
    mutating func planReturn(of keys: [RecordKey], _ who: Who, _ at: Instant) throws(ArchiveError) -> Result<Plan, Refused> {
        var changes: [OutsideChange] = []
        for key in keys {
            guard let change = try change(of: key), change.isRestorable else { return .failure(nothingToReturn(key)) }
            changes.append(change)
        }
        var edits: [Edit] = []
        for change in changes { edits.append(try edit(returning: change)) }
        return .success(
            Plan(
                act: Act(.restore, subject(of: changes)), direction: .do, of: nil, edits: edits, who: who, at: at, acceptsOutside: true))
    }

    private func nothingToReturn(_ key: RecordKey) -> Refused {
        let path = layout.path(of: key)
        let phrase = Phrase(
            fr: "Le journal n'a rien à remettre dans « \(path) » : reprenez ce fichier d'une sauvegarde, ou gardez-le.",
            en: "The journal has nothing to put back into “\(path)”: take this file from a backup, or keep it.")
        return Refused(refusals: [Refusal("outside.nothing", key, phrase)])
    }

    private func edit(returning change: OutsideChange) throws(ArchiveError) -> Edit {
        let writes = change.overwritten.flatMap { difference -> [Write] in
            guard difference.path.steps.isEmpty, let whole = difference.after?.object else {
                return [Write(difference.path, difference.after)]
            }
            return whole.members.map { Write(Path($0.key), $0.value) }
        }
        return Edit(change.record, base: try current(change.record)?.tree, writes: writes)
    }

    /// The title of the first one, and how many others there are.
    private func subject(of changes: [OutsideChange]) -> String {
        guard let first = changes.first else { return "" }
        let tree = first.lost ?? dossier.record(first.record)?.tree
        let title = layout.schema[first.record.kind].flatMap { tree?[$0.titleKey]?.text } ?? first.record.id
        return changes.count == 1 ? title : "\(title) (+\u{A0}\(changes.count - 1))"
    }

    /// Says in the journal that records are right as they stand.
    mutating func accept(_ records: [RecordKey], _ who: Who, _ at: Instant) -> CommitAnswer {
        do throws(ArchiveError) {
            try makeReady()
            let lock = try StoreLock(in: root, system, wait: options.lockWait)
            try checkFolder()
            try recoverIfNeeded(at)
            try rescan()
            if let refusal = try refusal(ofAccepting: records, who, at) { return .refused([refusal]) }
            let entry = try acceptLocked(records, who, at)
            _ = consume lock
            return .stored(Stored(records: records.compactMap { dossier.record($0) }, entry: entry))
        } catch { return .failed(error) }
    }

    /// To keep what was written outside is to write it: it asks for the same right.
    private mutating func refusal(ofAccepting records: [RecordKey], _ who: Who, _ at: Instant) throws(ArchiveError) -> Refusal? {
        var edits: [Edit] = []
        for key in records {
            guard let change = try change(of: key) else { continue }
            edits.append(Edit(key, base: dossier.record(key)?.tree, writes: change.overwritten.map { Write($0.path, $0.before) }))
        }
        return edits.isEmpty ? nil : refusal(of: Plan(act: Act(.restore, ""), direction: .do, of: nil, edits: edits, who: who, at: at))
    }

    private mutating func acceptLocked(_ records: [RecordKey], _ who: Who, _ at: Instant) throws(ArchiveError) -> HistoryEntry? {
        var changes: [OutsideChange] = []
        var touched: [JournalEntry.Touched] = []
        for key in records {
            guard let change = try change(of: key) else { continue }
            let sum = try current(key).map { Digest.hex($0.bytes) }
            let writes = change.overwritten.map { Difference(path: $0.path, before: $0.after, after: $0.before) }
            changes.append(change)
            touched.append(
                JournalEntry.Touched(
                    record: key, before: journals.lastSum(of: key), after: sum ?? JournalEntry.Touched.noFile, writes: writes))
        }
        guard let writer, !touched.isEmpty else { return nil }
        try writer.turnOver()
        let rank = journals.nextRank
        let lines = doneLines(Act(.accept, subject(of: changes)), touched, who, at, rank)
        try writer.append(lines, durable: true)
        try? journals.refresh(in: root, system)
        guard case .begin(let head, _, _)? = lines.first else { return nil }
        return JournalEntry(head: head, rank: rank, records: touched.count, touched: touched, outcome: .committed).history
    }
}
