import Domain

extension FormSubject {
    /// A change of the same places that writes nothing: asked whether the person may make it.
    var trial: Change { Change(Act(.edit, ""), [touched]) }

    /// The same of a new record that begins with some values.
    func trial(_ preset: [Write]) -> Change {
        guard case .newRecord(let kind, let id) = self, !preset.isEmpty else { return trial }
        return Change(Act(.create, ""), [Edit(RecordKey(kind, id), base: nil, writes: preset)])
    }

    private var touched: Edit {
        switch self {
        case .newRecord(let kind, let id), .linked(let kind, let id, _, _): Edit(RecordKey(kind, id), base: nil, writes: [])
        case .record(let key): Edit(key, base: nil, writes: [])
        case .nested(let key, let path, _): Edit(key, base: nil, writes: [.anywhere(in: path)])
        case .note(let ref, _): Self.item(ref, Item.notes.key)
        case .blocked(let ref), .evidence(let ref, _, _): Self.item(ref, Item.blocked.key)
        case .returned(let keys):
            Edit(keys.first ?? RecordKey(Evidence.kind.name, "-"), base: nil, writes: [Write(Path(Evidence.reason.key), .string("-"))])
        case .newEngagement(let module, _): Edit(module.record, base: nil, writes: [])
        case .newItem(let engagement, _): Edit(engagement.record, base: nil, writes: [])
        }
    }

    private static func item(_ ref: Ref, _ key: String) -> Edit {
        Edit(ref.record, base: nil, writes: [Write(Path("items").element(ref.nested ?? "").key(key), nil)])
    }
}
