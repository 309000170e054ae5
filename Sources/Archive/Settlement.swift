import Domain

/// What became of an interrupted act, as whoever came next wrote it in a journal of their own: all readers hold to it.
struct Settlement: Equatable {
    enum Fate: String {
        case completed
        case takenBack = "taken_back"
    }

    /// The act.
    let entry: String
    let fate: Fate
    let at: Instant
    /// The sums of records that stand now neither as before the act nor as it meant them: joined with what others wrote since.
    let sums: [RecordKey: String]

    var outcome: JournalEntry.Outcome { fate == .completed ? .committed : .abandoned }
}

extension Settlement {
    var object: JSONObject {
        var object = JSONObject([
            "line": .string(fate.rawValue), "entry": .string(entry), "at": .string(at.text),
        ])
        if !sums.isEmpty { object["sums"] = .object(JSONObject(sums: sums)) }
        return object
    }

    /// Nil for a line of another kind.
    init?(_ kind: String, _ entry: String, _ object: JSONObject) {
        guard let fate = Fate(rawValue: kind), let at = object["at"]?.text.flatMap({ Instant($0) }) else { return nil }
        self.init(entry: entry, fate: fate, at: at, sums: object["sums"]?.object?.sums ?? [:])
    }
}

extension JSONObject {
    /// Sums of records by the name of each, `documents/a`.
    init(sums: [RecordKey: String]) {
        let named = sums.map { Member(key: "\($0.key.kind.rawValue)/\($0.key.id)", value: .string($0.value)) }
        self.init(sorted: named.sorted { ByteOrder.precedes($0.key, $1.key) })
    }

    var sums: [RecordKey: String] {
        let pairs = members.compactMap { member in
            RecordKey(journal: member.key).flatMap { key in member.value.text.map { (key, $0) } }
        }
        return Dictionary(pairs, uniquingKeysWith: { $1 })
    }
}

extension RecordKey {
    /// `documents/a`, as journals name a record.
    init?(journal text: String) {
        let parts = text.split(separator: "/").map(String.init)
        guard parts.count == 2 else { return nil }
        self.init(KindName(rawValue: parts[0]), parts[1])
    }
}
