import Archive
import Domain
import Text

/// A change that was not on disk when the program ended, as it is kept on this machine.
struct UnsavedChange: Sendable {
    static let mark = "change "

    /// The name of one that a window keeps: in the order they were done.
    static func key(_ index: Int) -> String { mark + Digits.of(index, count: 6) }

    /// The name it is kept under, which begins with `mark`.
    let key: String
    let change: Change
    /// When it was done, as the journal would say it.
    let at: Instant

    init(key: String, _ change: Change, at: Instant) { (self.key, self.change, self.at) = (key, change, at) }

    /// Whether the journal says that it reached the disk after all.
    func isAct(_ entry: HistoryEntry, of account: String) -> Bool {
        entry.at == at && entry.act == change.act && entry.direction == .do && entry.who.account == account
            && entry.touched.contains { key in change.edits.contains { $0.record == key } }
    }
}

extension UnsavedChange {
    var tree: JSONObject {
        JSONObject([
            "at": .string(at.text), "edits": .array(change.edits.map(Self.tree)),
            "act": .object(JSONObject(["verb": .string(change.act.verb.rawValue), "subject": .string(change.act.subject)])),
        ])
    }

    /// Nil for what is no change.
    init?(key: String, _ tree: JSONObject) {
        guard let at = tree["at"]?.text.flatMap({ Instant($0) }), let act = tree["act"]?.object,
            let subject = act["subject"]?.text, let list = tree["edits"]?.array
        else { return nil }
        let edits = list.compactMap(Self.edit)
        guard edits.count == list.count else { return nil }
        self.init(key: key, Change(Act(Act.Verb(journal: act["verb"]?.text ?? ""), subject), edits), at: at)
    }

    private static func tree(_ edit: Edit) -> JSON {
        var object = JSONObject(["kind": .string(edit.record.kind.rawValue), "id": .string(edit.record.id)])
        object["base"] = edit.base.map(JSON.object)
        object["writes"] = .array(
            edit.writes.map { write in
                var object = JSONObject(["path": .string(write.path.text)])
                object["value"] = write.value
                return .object(object)
            })
        return .object(object)
    }

    private static func edit(_ json: JSON) -> Edit? {
        guard let object = json.object, let kind = object["kind"]?.text, let id = object["id"]?.text, let list = object["writes"]?.array
        else { return nil }
        let writes = list.compactMap { json in json.object?["path"]?.text.map { Write(Path(text: $0), json.object?["value"]) } }
        return writes.count == list.count
            ? Edit(RecordKey(KindName(rawValue: kind), id), base: object["base"]?.object, writes: writes) : nil
    }
}
