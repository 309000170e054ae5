import Domain

/// One line of a journal. An act is a `begin`, one `write` per record, and a `commit` once all of it is on disk.
enum JournalLine {
    case begin(HistoryEntry, rank: Int, records: Int)
    case write(entry: String, JournalEntry.Touched)
    case commit(entry: String)
    /// The act never happened: recovery found it neither done nor possible any more.
    case abandon(entry: String)
    case settled(Settlement)
    case baseline(Baseline)
    /// Of a newer version: kept in the chain, not understood.
    case unknown

    /// The line with its newline, chained to the one before by its sum.
    func bytes(after previous: String) -> [UInt8] {
        var object = object
        object["previous"] = .string(previous)
        return JSONWriter.line(.object(object)) + [0x0A]
    }

    private var object: JSONObject {
        switch self {
        case .begin(let entry, let rank, let records): Self.begin(entry, rank, records)
        case .write(let entry, let touched): touched.object(entry)
        case .commit(let entry): JSONObject(["line": .string("commit"), "entry": .string(entry)])
        case .abandon(let entry): JSONObject(["line": .string("abandon"), "entry": .string(entry)])
        case .settled(let settlement): settlement.object
        case .baseline(let baseline): baseline.object
        case .unknown: JSONObject()
        }
    }

    private static func begin(_ entry: HistoryEntry, _ rank: Int, _ records: Int) -> JSONObject {
        var object = JSONObject([
            "line": .string("begin"), "entry": .string(entry.id), "rank": .integer(rank), "records": .integer(records),
            "at": .string(entry.at.text), "direction": .string(entry.direction.rawValue),
        ])
        object["act"] = .object(JSONObject(["verb": .string(entry.act.verb.rawValue), "subject": .string(entry.act.subject)]))
        object["who"] = .object(entry.who.object)
        object["of"] = entry.of.map(JSON.string)
        return object
    }
}

extension Who {
    var object: JSONObject {
        var object = JSONObject(["account": .string(account), "host": .string(host)])
        object["person"] = person.map(JSON.string)
        object["post"] = post.map(JSON.string)
        return object
    }

    init?(_ json: JSON?) {
        guard let object = json?.object, let account = object["account"]?.text, let host = object["host"]?.text else {
            return nil
        }
        self.init(account: account, host: host, person: object["person"]?.text, post: object["post"]?.text)
    }
}
