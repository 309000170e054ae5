import Domain

/// What a row of a list filled where it stands is: a record, or a thing nested in one (a point of a checklist, an exigence).
struct CellThing: Sendable {
    let ref: Ref
    /// As it stood when it was looked up: the base of what is written.
    let record: Record
    /// Where it stands in its record.
    let path: Path
    let tree: JSONObject

    /// Nil for a row that stands for nothing stored.
    init?(_ ref: Ref, _ context: Context) {
        guard let record = context.dossier.record(ref.record), !record.isDeleted, let path = context.dossier.path(of: ref),
            let tree = JSON.object(record.tree)[path]?.object
        else { return nil }
        self.ref = ref
        self.record = record
        self.path = path
        self.tree = tree
    }

    /// A change of one of its values that writes nothing: asked whether the person may make it.
    func trial(_ spec: FieldSpec) -> Change {
        Change(Act(.edit, ""), [Edit(record.key, base: nil, writes: [Write(path.key(spec.key), nil)])])
    }

    /// The form of the same thing: cells and forms write alike and share what is typed.
    var subject: any FormSubject { path.steps.isEmpty ? RecordForm(record.key) : NestedForm(record.key, path) }
}
