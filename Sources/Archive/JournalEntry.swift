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
    }

    enum Outcome { case begun, committed, abandoned }

    let head: HistoryEntry
    /// Place in the dossier's history: one more than every act its writer knew of.
    let rank: Int
    let records: Int
    var touched: [Touched] = []
    var outcome = Outcome.begun

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
        guard let parts = object["record"]?.text?.split(separator: "/").map(String.init), parts.count == 2,
            let after = object["after"]?.text, let writes = object["writes"]?.array
        else { return nil }
        record = RecordKey(KindName(rawValue: parts[0]), parts[1])
        before = object["before"]?.text
        self.after = after
        self.writes = writes.compactMap { json in
            guard let write = json.object, let path = write["path"]?.text else { return nil }
            return Difference(path: Path(text: path), before: write["before"], after: write["after"])
        }
    }
}
