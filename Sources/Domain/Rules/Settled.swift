import Text

extension Dossier {
    /// « soldée »: the word of a thing whose deadline does not count any more; nil while it does, or where it never did.
    public func settledWord(of ref: Ref) -> Phrase? {
        if let item = item(ref) {
            guard item.recurrence == .none, item[Item.progress] == .done else { return nil }
            return Phrase(fr: "en place", en: "in place")
        }
        guard let record = record(ref.record), let kind = schema[ref.kind], let isOpen = kind.isOpen, !isOpen(record),
            kind.fields.contains(where: { $0.isDeadline && record.tree[$0.key] != nil }),
            let status = kind.statusKey.flatMap({ kind.field($0) }), let value = record.tree[status.key]?.text
        else { return nil }
        return status.word(value)
    }
}
