import Archive
import Domain

extension RecordConflict {
    /// What two people changed: the points of a checklist, each with the field, else the record and the field.
    func names(_ naming: Naming) -> [String] {
        let fields = conflicts.map { conflict -> String in
            let nested: String? = if conflict.path.steps.count > 1, case .element(let id) = conflict.path.steps[1] { id } else { nil }
            let part = Ref(record, nested: nested)
            let name = naming.name(record.kind == Checklist.name && naming.dossier.item(part) != nil ? part : Ref(record))
            let label = naming.dossier.schema[record.kind]?.field(at: conflict.path)?.label[naming.language]
            return label.map { "\(name) (\($0))" } ?? name
        }
        var names: [String] = []
        for name in fields where !names.contains(name) { names.append(name) }
        return names.isEmpty ? [naming.name(Ref(record))] : names
    }
}
