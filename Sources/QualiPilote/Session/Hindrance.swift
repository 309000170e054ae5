import Archive
import Domain

/// What keeps an act from being taken back: records that were changed since, and the last act on each.
struct Hindrance: Sendable {
    let records: [RecordKey]
    let last: [RecordKey: HistoryEntry]
    /// Those that nobody changed, but that others link to.
    let used: Set<RecordKey>
    /// The act, and how many of its records nothing stands in the way of; nil where the journal does not tell, or no name was asked.
    let whole: (id: String, act: Act, rest: Int)?

    /// Nil: nothing does, or nothing of this kind.
    init?(_ answer: CommitAnswer, of act: String?, in archive: Archive) {
        let records = answer.inTheWay
        guard let first = records.first else { return nil }
        self.records = records
        used = if case .refused(let refusals) = answer { Set(refusals.filter { $0.code == "undo.used" }.map(\.record)) } else { [] }
        var last: [RecordKey: HistoryEntry] = [:]
        for record in records.prefix(20) { last[record] = (try? archive.history(of: record, limit: 1))?.first }
        self.last = last
        let acts = act == nil ? [] : (try? archive.history(of: first, limit: 200)) ?? []
        whole = acts.first { $0.id == act && $0.direction == .do }.map { entry in
            (entry.id, entry.act, Set(entry.touched).subtracting(records).count)
        }
    }
}

extension CommitAnswer {
    /// The records that keep an act from being taken back or done again.
    var inTheWay: [RecordKey] {
        switch self {
        case .conflict(let conflicts): conflicts.map(\.record)
        case .refused(let refusals): refusals.filter { Self.codes.contains($0.code) }.map(\.record)
        default: []
        }
    }

    private static let codes: Set<String> = ["undo.deleted", "undo.used", "undo.changed"]
}
