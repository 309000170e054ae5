import Domain
import Text

/// What a form writes to: which fields it shows, where their values are, and the change that comes of it.
enum FormSubject: Sendable, Hashable {
    case newRecord(KindName, id: String)
    /// Something new, linked from where it was missing: one act.
    case linked(KindName, id: String, [Ref], LinkField)
    case record(RecordKey)
    case nested(RecordKey, Path, isNew: Bool = false)
    case note(Ref, id: String)
    /// Why a point cannot be done: one sentence.
    case blocked(Ref)
    /// A proof joined to a point.
    case evidence(Ref, Evidence.Nature, id: String)
    /// What is missing of evidence sent back: one sentence.
    case returned([RecordKey])
    case newEngagement(Ref, id: String)
    case newItem(Ref, id: String)

    /// Names its draft: a new record of a kind has one, whatever its future id.
    var draftKey: String {
        switch self {
        case .newRecord(let kind, _), .linked(let kind, _, _, _): "new:\(kind.rawValue)"
        case .record(let key): "record:\(key.kind.rawValue)/\(key.id)"
        case .nested(let key, let path, let isNew):
            isNew
                ? "add:\(key.kind.rawValue)/\(key.id):\(Path(path.steps.dropLast()).text)"
                : "nested:\(key.kind.rawValue)/\(key.id):\(path.text)"
        case .note(let ref, _): "note:\(ref.text)"
        case .blocked(let ref): "blocked:\(ref.text)"
        case .evidence(let ref, let nature, _): "evidence:\(ref.text):\(nature.rawValue)"
        case .returned(let keys): "returned:" + keys.map { Ref($0).text }.joined(separator: ",")
        case .newEngagement(let module, _): "engagement:\(module.text)"
        case .newItem(let engagement, _): "item:\(engagement.text)"
        }
    }

    func fields(_ context: Context) -> [FieldSpec] {
        let all: [FieldSpec]
        switch self {
        case .newRecord(let kind, _), .linked(let kind, _, _, _): all = context.dossier.schema[kind]?.fields ?? []
        case .record(let key): all = context.dossier.schema[key.kind]?.fields ?? []
        case .nested(let key, let path, _): all = Self.fields(at: path, context.dossier.schema[key.kind]?.fields ?? [])
        case .note: all = [Note.text.spec]
        case .blocked: all = [Item.blocked.spec]
        case .evidence(_, let nature, _): all = Attaching.fields(nature)
        case .returned: all = [Evidence.missing]
        case .newEngagement: all = Engagement.fields
        case .newItem: all = ExpectedItem.fields
        }
        return all.map { moduleChosen($0, context) }.filter { !$0.isKept && !$0.isNested && !$0.isObject }
    }

    /// The module of an exigence is chosen among those of its référentiel.
    private func moduleChosen(_ field: FieldSpec, _ context: Context) -> FieldSpec {
        let referential: RecordKey
        switch self {
        case .newEngagement(let module, _): referential = module.record
        case .nested(let key, _, _) where key.kind == Referential.name: referential = key
        default: return field
        }
        guard field.key == Engagement.module.key, field.isKept else { return field }
        let retained = context.dossier.retainedModules(of: referential)
        let choices = context.dossier.modules.filter { $0.record == referential }.compactMap { ref -> Choice? in
            guard let id = ref.nested else { return nil }
            let name = context.naming.name(ref, nestedIn: Referential.modules.key)
            return Choice(
                id, retained.contains(id) ? Phrase(same: name) : Phrase(fr: "\(name) (non retenu)", en: "\(name) (not retained)"))
        }
        return FieldSpec(field.key, field.label, .choice(choices), required: true)
    }

    /// The values at hand when the form opens.
    func values(_ context: Context) -> JSON {
        switch self {
        case .newRecord(let kind, _), .linked(let kind, _, _, _):
            let writes = context.dossier.schema[kind]?.start(context.dossier, context.today) ?? []
            return Edit(RecordKey(kind, "-"), base: JSONObject(), writes: writes).asJSON
        case .record(let key): return context.dossier.record(key).map { .object($0.tree) } ?? .null
        case .nested(let key, let path, _): return context.dossier.record(key).flatMap { JSON.object($0.tree)[path] } ?? .null
        case .blocked(let ref): return context.item(ref).map { .object($0.tree) } ?? .null
        case .evidence(let ref, let nature, let id):
            return Edit(RecordKey(Evidence.kind.name, id), base: JSONObject(), writes: Attaching.start(ref, nature, context)).asJSON
        case .returned(let keys):
            return keys.count == 1 ? context.dossier.record(keys[0]).map { .object($0.tree) } ?? .null : .null
        case .newEngagement(let module, _): return .object(JSONObject([Engagement.module.key: .string(module.nested ?? "")]))
        case .note, .newItem: return .null
        }
    }

    func title(_ context: Context) -> Phrase {
        switch self {
        case .newRecord(let kind, _):
            let name = context.dossier.schema[kind]?.singular ?? Phrase(same: kind.rawValue)
            return Phrase(fr: "Ajouter : \(name.french)", en: "Add: \(name.english)")
        case .linked(let kind, _, let sources, _):
            let name = context.dossier.schema[kind]?.singular ?? Phrase(same: kind.rawValue)
            let source = sources.first.map { context.naming.name($0) } ?? ""
            return Phrase(fr: "Ajouter : \(name.french), pour \(source)", en: "Add: \(name.english), for \(source)")
        case .record(let key):
            let name = context.dossier.record(key).map { context.naming.full($0) } ?? key.id
            return Phrase(fr: "Modifier : \(name)", en: "Edit: \(name)")
        case .nested(let key, let path, let isNew): return nestedTitle(key, path, isNew, context)
        case .note(let ref, _): return Phrase(fr: "Note sur : \(context.naming.name(ref))", en: "Note on: \(context.naming.name(ref))")
        case .blocked(let ref):
            let name = context.naming.name(ref)
            return Phrase(fr: "Je ne peux pas, parce que… : \(name)", en: "I cannot, because…: \(name)")
        case .evidence(let ref, _, _):
            let name = context.naming.name(ref)
            return Phrase(fr: "Joindre la preuve : \(name)", en: "Attach the evidence: \(name)")
        case .returned(let keys):
            let name = keys.count == 1 ? context.naming.name(Ref(keys[0])) : nil
            return Phrase(
                fr: "Renvoyer : \(name ?? Count.of(keys.count, "preuve", "preuves"))", en: "Return: \(name ?? Count.ofEvidence(keys.count))"
            )
        case .newEngagement(let module, _):
            let some = (context.dossier.record(module.record).map { LevelWords($0) } ?? context.dossier.levels).some
            return Phrase(fr: "Ajouter \(some.french) au dossier", en: "Add \(some.english) to the dossier")
        case .newItem: return Phrase(fr: "Ajouter un point de contrôle", en: "Add an item")
        }
    }

    /// The change that sets these fields; `record` is the record as it stood when the form opened.
    func change(_ writes: [Write], record: Record?, judged: [Record] = [], _ context: Context) -> Change? {
        switch self {
        case .newRecord(let kind, let id):
            let start = context.dossier.schema[kind]?.start(context.dossier, context.today) ?? []
            let own = Set(writes.map(\.path))
            return context.dossier.schema[kind].map { context.acts.create($0, id: id, start.filter { !own.contains($0.path) } + writes) }
        case .linked(let kind, let id, let sources, let field):
            guard let made = Self.newRecord(kind, id: id).change(writes, record: nil, context),
                let link = context.acts.link(sources, field.spec, adding: [Ref(kind, id)], removing: [])
            else { return nil }
            return Change(made.act, made.edits + link.edits)
        case .record: return record.map { context.acts.edit($0, writes) }
        case .nested(let key, let path, let isNew):
            let placed = writes.map { Write(path.appending($0.path), $0.value) }
            guard let change = record.map({ context.acts.edit($0, placed, verb: isNew ? .create : .edit) }) else { return nil }
            guard !isNew, case .element(let id)? = path.steps.dropFirst().first else { return change }
            return Change(Act(.edit, Naming(context.dossier, .french).name(Ref(key, nested: id))), change.edits)
        case .blocked(let ref):
            let isBlocked = writes.first?.value?.text?.isBlank == false
            return Self.nested(ref.record, Path("items").element(ref.nested ?? "")).change(writes, record: record, context).map {
                Change(Act(isBlocked ? .block : .unblock, context.naming.item(ref)), $0.edits)
            }
        case .returned: return context.acts.sendBack(judged, because: writes.first?.value?.text ?? "")
        case .note(let ref, let id):
            let text = writes.first { $0.path == Path(Note.text.key) }?.value?.text ?? ""
            return context.acts.note(ref, text, id: id)
        case .evidence(let ref, let nature, let id): return Attaching.change(ref, nature, id: id, writes, context)
        case .newEngagement(let module, let id): return context.acts.addEngagement(to: module, id: id, writes)
        case .newItem(let engagement, let id): return context.acts.addItem(to: engagement, id: id, writes)
        }
    }

    var recordKey: RecordKey? {
        switch self {
        case .record(let key), .nested(let key, _, _): key
        case .blocked(let ref): ref.record
        default: nil
        }
    }

    /// The proofs it sends back.
    var judged: [RecordKey] { if case .returned(let keys) = self { keys } else { [] } }

    /// The record it makes.
    var made: (KindName, String)? {
        switch self {
        case .newRecord(let kind, let id), .linked(let kind, let id, _, _): (kind, id)
        default: nil
        }
    }

    /// It makes a thing there was not.
    var isNew: Bool {
        switch self {
        case .newRecord, .linked, .newEngagement, .newItem, .note, .evidence, .returned, .nested(_, _, isNew: true): true
        case .record, .nested, .blocked: false
        }
    }

    /// What was made, once it is stored: where a list or a sheet puts its cursor.
    func added(_ context: Context) -> Ref? {
        switch self {
        case .newRecord(let kind, let id), .linked(let kind, let id, _, _): return Ref(RecordKey(kind, id))
        case .nested(let key, let path, isNew: true):
            guard path.steps.count == 2, case .element(let id)? = path.steps.last else { return nil }
            return Ref(key, nested: id)
        case .newEngagement(let module, let id): return Ref(module.record, nested: id)
        case .newItem(let engagement, let id):
            return context.dossier.structure.engagement(engagement).flatMap { found in
                context.dossier.items(of: found).first { $0.id == id }?.ref
            }
        default: return nil
        }
    }

    private func nestedTitle(_ key: RecordKey, _ path: Path, _ isNew: Bool, _ context: Context) -> Phrase {
        let thing: String
        let isPartOfRecord = isNew && path.steps.count == 2  // the thing itself has no name yet
        switch (key.kind, path.steps.dropFirst().first) {
        case (Checklist.name, .element(let id)?) where !isPartOfRecord, (Referential.name, .element(let id)?) where !isPartOfRecord:
            thing = context.naming.name(Ref(key, nested: id))
        default: thing = context.dossier.record(key).map { context.naming.full($0) } ?? key.id
        }
        // A part of a part says which: « Notes · 1.2  Informations vérifiées ».
        let part = path.steps.count > 2 ? Self.part(path, key, context)[context.language] : nil
        let name = [part, thing].compactMap { $0 }.joined(separator: " · ")
        return isNew ? Phrase(fr: "Ajouter à : \(name)", en: "Add to: \(name)") : Phrase(fr: "Modifier : \(name)", en: "Edit: \(name)")
    }

    /// « Notes »; the period itself, « T3 2026 ».
    private static func part(_ path: Path, _ key: RecordKey, _ context: Context) -> Phrase {
        let field = context.dossier.schema[key.kind]?.field(at: path)
        if field?.key == Item.occurrences.key, case .element(let id)? = path.steps.last, let period = Period(id: id) { return period.dated }
        return field?.label ?? Phrase(same: "")
    }

    private static func fields(at path: Path, _ fields: [FieldSpec]) -> [FieldSpec] {
        path.steps.reduce(fields) { fields, step in
            guard case .key(let key) = step else { return fields }
            return fields.first { $0.key == key }?.nestedFields ?? []
        }
    }
}

extension Edit {
    var asJSON: JSON { .object(mine) }
}
