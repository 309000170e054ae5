extension Naming {
    /// What waits, as a list names it: a point with the periods it owes, a proof named after its file with the point it is for.
    public func waiting(_ entry: ToDo.Entry) -> String {
        let name = name(entry.ref)
        if !entry.periods.isEmpty { return "\(name)  (\(entry.periods.told[language]))" }
        guard entry.ref.kind == Evidence.kind.name, let record = dossier.record(entry.ref.record), record.isNamedAfterItsFile else {
            return name
        }
        let items = dossier.items(provenBy: entry.ref)
        guard let first = items.first else { return name }
        return "\(name) · \(item(first.ref))" + (items.count > 1 ? " (+\u{A0}\(items.count - 1))" : "")
    }
}
