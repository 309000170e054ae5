import Domain
import Text

/// A thing that stands in a record, or one made there: a point of a checklist, an exigence, a version, the time of a point in a period.
struct NestedForm: KeptForm {
    static let prefixes = ["nested", "add"]

    private let key: RecordKey
    private let path: Path
    let isNew: Bool

    init(_ key: RecordKey, _ path: Path, isNew: Bool = false) { (self.key, self.path, self.isNew) = (key, path, isNew) }

    init?(_ name: DraftName, _ context: Context) {
        guard let ref = name.ref(context), let rest = name.rest else { return nil }
        let path = Path(text: rest.split(separator: ":").first.map(String.init) ?? rest)
        let isNew = name.prefix == "add"
        self.init(ref.record, isNew ? path.element(context.makeID()) : path, isNew: isNew)
    }

    var draftKey: String {
        isNew
            ? "add:\(key.kind.rawValue)/\(key.id):\(Path(path.steps.dropLast()).text)"
            : "nested:\(key.kind.rawValue)/\(key.id):\(path.text)"
    }
    var recordKey: RecordKey? { key }
    var touched: Edit { Edit(key, base: nil, writes: [.anywhere(in: path)]) }

    func specs(_ context: Context) -> [FieldSpec] {
        let all = path.steps.reduce(context.dossier.schema[key.kind]?.fields ?? []) { fields, step in
            guard case .key(let key) = step else { return fields }
            return fields.first { $0.key == key }?.nestedFields ?? []
        }
        return key.kind == Referential.name ? all.map { EngagementForm.choosingModule($0, of: key, context) } : all
    }

    func values(_ context: Context) -> JSON { context.dossier.record(key).flatMap { JSON.object($0.tree)[path] } ?? .null }

    func title(_ context: Context) -> Phrase {
        let thing: String
        let isPartOfRecord = isNew && path.steps.count == 2  // the thing itself has no name yet
        switch (key.kind, path.steps.dropFirst().first) {
        case (Checklist.name, .element(let id)?) where !isPartOfRecord, (Referential.name, .element(let id)?) where !isPartOfRecord:
            thing = context.naming.name(Ref(key, nested: id))
        default: thing = context.dossier.record(key).map { context.naming.full($0) } ?? key.id
        }
        // A part of a part says which: « Notes · 1.2  Informations vérifiées ».
        let part = path.steps.count > 2 ? part(context)[context.language] : nil
        let name = [part, thing].compactMap { $0 }.joined(separator: " · ")
        return isNew ? Phrase(fr: "Ajouter à : \(name)", en: "Add to: \(name)") : Phrase(fr: "Modifier : \(name)", en: "Edit: \(name)")
    }

    /// « Notes »; the period itself, « T3 2026 ».
    private func part(_ context: Context) -> Phrase {
        let field = context.dossier.schema[key.kind]?.field(at: path)
        if field?.key == Item.occurrences.key, case .element(let id)? = path.steps.last, let period = Period(id: id) { return period.dated }
        return field?.label ?? Phrase(same: "")
    }

    func change(_ writes: [Write], record: Record?, _ context: Context) -> Change? {
        let placed = writes.map { Write(path.appending($0.path), $0.value) }
        return record.map { context.acts.edit($0, placed, verb: isNew ? .create : .edit) }
    }

    func added(_ context: Context) -> Ref? {
        guard isNew, path.steps.count == 2, case .element(let id)? = path.steps.last else { return nil }
        return Ref(key, nested: id)
    }
}

extension FormSubject where Self == NestedForm {
    static func nested(_ key: RecordKey, _ path: Path, isNew: Bool = false) -> Self { NestedForm(key, path, isNew: isNew) }
}
