import Domain

/// The sums of records as they stood when a journal began to speak of them: laid down with the dossier, or taken once later.
struct Baseline {
    let id: String
    let rank: Int
    let at: Instant
    let sums: [RecordKey: String]

    var object: JSONObject {
        JSONObject([
            "line": .string("baseline"), "entry": .string(id), "rank": .integer(rank), "at": .string(at.text),
            "sums": .object(JSONObject(sums: sums)),
        ])
    }

    init(id: String, rank: Int, at: Instant, sums: [RecordKey: String]) {
        (self.id, self.rank, self.at, self.sums) = (id, rank, at, sums)
    }

    init?(_ id: String, _ object: JSONObject) {
        guard let rank = object["rank"]?.integer, let at = object["at"]?.text.flatMap({ Instant($0) }),
            let sums = object["sums"]?.object?.sums
        else { return nil }
        self.init(id: id, rank: JournalLine.rank(rank), at: at, sums: sums)
    }

    /// In parts, so that no line is longer than a line may be.
    static func parts(of sums: [RecordKey: String], rank: Int, at: Instant, id: () -> String) -> [Baseline] {
        // a record's name and its sum take 250 bytes at most
        let most = Layout.sizeLimit / 256
        let all = sums.sorted { Ref($0.key) < Ref($1.key) }
        return stride(from: 0, to: all.count, by: most).map { start in
            let part = all[start..<min(all.count, start + most)].map { ($0.key, $0.value) }
            return Baseline(id: id(), rank: rank, at: at, sums: Dictionary(part, uniquingKeysWith: { $1 }))
        }
    }
}
