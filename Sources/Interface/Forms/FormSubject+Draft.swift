import Domain

extension FormSubject {
    /// Reads back what `draftKey` wrote; nil when the thing is no longer there.
    init?(draftKey: String, _ context: Context) {
        let parts = draftKey.split(separator: ":", maxSplits: 2).map(String.init)
        guard parts.count >= 2 else { return nil }
        switch parts[0] {
        case "new":
            guard context.dossier.schema[KindName(rawValue: parts[1])] != nil else { return nil }
            self = .newRecord(KindName(rawValue: parts[1]), id: context.makeID())
        case "record", "nested", "add":
            guard let ref = Ref(parts[1]), context.dossier.record(ref.record) != nil else { return nil }
            guard parts[0] != "record", parts.count == 3 else {
                self = .record(ref.record)
                return
            }
            let path = Path(text: parts[2].split(separator: ":").first.map(String.init) ?? parts[2])
            self = parts[0] == "add" ? .nested(ref.record, path.element(context.makeID()), isNew: true) : .nested(ref.record, path)
        case "note", "engagement", "item", "blocked", "evidence":
            guard let ref = Ref(parts[1]), context.dossier.record(ref.record) != nil else { return nil }
            let id = context.makeID()
            switch parts[0] {
            case "note": self = .note(ref, id: id)
            case "blocked": self = .blocked(ref)
            case "evidence": self = .evidence(ref, parts.last.flatMap { Evidence.Nature(rawValue: $0) } ?? .file, id: id)
            case "item": self = .newItem(ref, id: id)
            default: self = .newEngagement(ref, id: id)
            }
        case "returned":
            let keys = parts[1].split(separator: ",").compactMap { Ref(String($0))?.record }.filter { context.dossier.record($0) != nil }
            guard !keys.isEmpty else { return nil }
            self = .returned(keys)
        default: return nil
        }
    }
}
