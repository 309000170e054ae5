import Domain

/// An act as its lines tell it, with what recovery and undo need.
struct JournalEntry {
    /// What an act did to one record.
    struct Touched {
        let record: RecordKey
        /// SHA-256 of the file before; nil when there was none.
        let before: String?
        let after: String
        let writes: [Difference]

        /// In the place of a sum: there is no file any more.
        static let noFile = ""
    }

    enum Outcome { case begun, committed, abandoned }

    let head: HistoryEntry
    /// Place in the dossier's history: one more than every act its writer knew of.
    let rank: Int
    let records: Int
    var touched: [Touched] = []
    var outcome = Outcome.begun
    /// Who came later wrote it, where the act's own journal does not say how it ended.
    var settlement: Settlement?

    /// All its lines are there, so all of it can be done again.
    var isWhole: Bool { touched.count == records }

    var history: HistoryEntry {
        HistoryEntry(
            id: head.id, at: head.at, who: head.who, act: head.act, direction: head.direction, of: head.of,
            touched: touched.map(\.record),
            writes: touched.flatMap { one in
                one.writes.map { HistoryEntry.Written(record: one.record, path: $0.path, before: $0.before, after: $0.after) }
            })
    }

    /// The sum this act left a record with, if it touched it; nil as well where it left none.
    func sum(of key: RecordKey) -> String? {
        if let sum = settlement?.sums[key] { return sum }
        let touched = touched.first { $0.record == key }
        let sum = outcome == .abandoned ? touched?.before : touched?.after
        return sum == Touched.noFile ? nil : sum
    }

    /// What was done counts: a journal that says so is believed over one that took the act back elsewhere.
    mutating func settle(_ settlement: Settlement) {
        guard outcome == .begun || self.settlement?.fate == .takenBack else { return }
        outcome = settlement.outcome
        self.settlement = settlement
    }

    /// The fuller of two readings of one act: a copied journal may end earlier.
    func joined(with other: JournalEntry) -> JournalEntry {
        var fuller = other.touched.count > touched.count ? other : self
        if fuller.outcome == .begun { fuller.outcome = outcome == .begun ? other.outcome : outcome }
        return fuller
    }

    static func precedes(_ left: JournalEntry, _ right: JournalEntry) -> Bool {
        left.rank != right.rank ? left.rank < right.rank : ByteOrder.precedes(left.head.id, right.head.id)
    }
}

extension JournalEntry.Touched {
    func object(_ entry: String) -> JSONObject {
        var object = JSONObject([
            "line": .string("write"), "entry": .string(entry), "record": .string("\(record.kind.rawValue)/\(record.id)"),
            "after": .string(after),
        ])
        object["before"] = before.map(JSON.string)
        object["writes"] = .array(writes.map(Self.object))
        return object
    }

    private static func object(_ write: Difference) -> JSON {
        var object = JSONObject(["path": .string(write.path.text)])
        object["before"] = write.before
        object["after"] = write.after
        return .object(object)
    }

    init?(_ object: JSONObject) {
        guard let record = object["record"]?.text.flatMap(RecordKey.init(journal:)), let after = object["after"]?.text,
            let writes = object["writes"]?.array
        else { return nil }
        self.record = record
        before = object["before"]?.text
        self.after = after
        self.writes = writes.compactMap { json in
            guard let write = json.object, let path = write["path"]?.text else { return nil }
            return Difference(path: Path(text: path), before: write["before"], after: write["after"])
        }
    }
}
