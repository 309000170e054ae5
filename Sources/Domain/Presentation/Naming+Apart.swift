/// What tells things of the same words apart: the service or the site they are of.
extension Naming {
    /// « Affichage des horaires · DCL », where other units answer a point of the same words.
    public func title(_ item: ChecklistItem) -> String {
        guard item.engagement.checklists.count > 1, item.unit != .department else { return item.title }
        return item.title + apart(item.unitName(in: dossier)[language])
    }

    /// « Affichage des horaires · DCL », where another record reads the same and it is known whose each is.
    public func apartTitle(_ record: Record) -> String { title(record) + apart(record) }

    /// Empty where its words are its own, or nothing tells it from the other.
    func apart(_ record: Record) -> String {
        guard record.kind != Checklist.name, dossier.hasTwin(record), let unit = dossier.unit(of: record) else { return "" }
        return apart(unit.phrase(in: dossier)[language])
    }

    private func apart(_ unit: String) -> String { " · " + unit }
}

extension Dossier {
    /// The service or site that a record names; of a proof, that of the points it proves.
    func unit(of record: Record) -> Unit? {
        guard let kind = schema[record.kind] else { return nil }
        for field in kind.fields {
            guard case .link(let kinds) = field.kind, !kinds.isEmpty, kinds.allSatisfy({ $0 == Site.name || $0 == Service.name }),
                let unit = record.tree[field.key]?.text.flatMap({ Unit($0) })
            else { continue }
            return unit
        }
        guard record.kind == Evidence.kind.name else { return nil }
        let items = items(provenBy: record.reference)
        return items.first { $0.unit != .department }?.unit
            ?? items.lazy.compactMap { self.service(of: $0) }.first.flatMap { Unit($0.text) }
    }
}
