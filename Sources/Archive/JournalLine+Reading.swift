import Domain

extension JournalLine {
    /// Nil for a line that is no line of a journal; its `previous` comes with it.
    static func read(_ bytes: UnsafeRawBufferPointer) -> (line: JournalLine, previous: String)? {
        guard let object = (try? JSONReader.read(bytes))?.object, let previous = object["previous"]?.text,
            let entry = object["entry"]?.text, let line = line(object["line"]?.text, entry, object)
        else { return nil }
        return (line, previous)
    }

    private static func line(_ kind: String?, _ entry: String, _ object: JSONObject) -> JournalLine? {
        switch kind {
        case "begin": readBegin(entry, object)
        case "write": JournalEntry.Touched(object).map { .write(entry: entry, $0) }
        case "commit": .commit(entry: entry)
        case "abandon": .abandon(entry: entry)
        case "completed", "taken_back": Settlement(kind ?? "", entry, object).map(JournalLine.settled)
        case "baseline": Baseline(entry, object).map(JournalLine.baseline)
        case nil: nil
        default: .unknown
        }
    }

    private static let highestRank = 1 << 53

    private static func readBegin(_ id: String, _ object: JSONObject) -> JournalLine? {
        guard let rank = object["rank"]?.integer, let records = object["records"]?.integer, let who = Who(object["who"]),
            let at = object["at"]?.text.flatMap({ Instant($0) }), let act = object["act"]?.object,
            let direction = object["direction"]?.text.flatMap(HistoryEntry.Direction.init)
        else { return nil }
        let verb = Act.Verb(journal: act["verb"]?.text ?? "")
        let entry = HistoryEntry(
            id: id, at: at, who: who, act: Act(verb, act["subject"]?.text ?? ""), direction: direction, of: object["of"]?.text,
            touched: [], writes: [])
        return .begin(entry, rank: self.rank(rank), records: records)
    }

    /// One that nobody could count on from, written by hand, stands before all others.
    static func rank(_ rank: Int) -> Int { (0...highestRank).contains(rank) ? rank : 0 }
}
