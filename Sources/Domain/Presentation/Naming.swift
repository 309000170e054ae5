import Text

/// What people call a thing: its reference and title, in one line.
public struct Naming: Sendable {
    public let dossier: Dossier
    public let language: Language

    public init(_ dossier: Dossier, _ language: Language) {
        self.dossier = dossier
        self.language = language
    }

    /// The title alone.
    public func title(_ record: Record) -> String {
        guard let kind = dossier.schema[record.kind] else { return record.id }
        if record.kind == Checklist.name { return checklist(record) }
        let title = record.tree[kind.titleKey]?.text ?? ""
        if record.kind == "assessments" { return assessment(record, title) }
        return title.isBlank ? Phrase(fr: "(sans titre) \(record.id)", en: "(untitled) \(record.id)")[language] : title
    }

    /// `DOC-ACC-012`, empty where a kind has no reference.
    public func reference(_ record: Record) -> String {
        dossier.schema[record.kind]?.referenceKey.flatMap { record.tree[$0]?.text } ?? ""
    }

    /// Reference and title, and whose it is where another reads the same.
    public func full(_ record: Record) -> String {
        let reference = reference(record)
        return (reference.isEmpty ? title(record) : "\(reference)  \(title(record))") + apart(record)
    }

    /// Any linked thing, nested ones included; a dangling link says so.
    public func name(_ ref: Ref, nestedIn field: String? = nil) -> String {
        guard let record = dossier.record(ref.record) else {
            return Phrase(fr: "(introuvable) \(ref.text)", en: "(not found) \(ref.text)")[language]
        }
        guard let nested = ref.nested else { return full(record) }
        if let field, let element = record.tree[field]?.array?.first(where: { $0.id == nested })?.object {
            return [element["number"]?.text, element["title"]?.text].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "  ")
        }
        return part(nested, of: record)
    }

    /// A thing nested in a record, as the record stands: « Délai moyen de décroché · Mesures (31/03/2026) ».
    func part(_ id: String, of record: Record) -> String {
        if record.kind == Checklist.name { return item(Ref(record.key, nested: id)) }
        if record.kind == Referential.name { return engagement(record, id) }
        return ([title(record)] + [nestedTitle(record, id)].compactMap { $0 }).joined(separator: " · ")
    }

    /// Short: the reference where there is one, else the title.
    public func short(_ ref: Ref, nestedIn field: String? = nil) -> String {
        guard ref.nested == nil, let record = dossier.record(ref.record) else { return name(ref, nestedIn: field) }
        let reference = reference(record)
        return (reference.isEmpty ? title(record) : reference) + apart(record)
    }

    /// « 1.2  Informations vérifiées · DCL ».
    public func item(_ ref: Ref) -> String {
        guard let item = dossier.item(ref) else { return ref.nested ?? ref.text }
        let unit = item.unit == .department ? "" : " · " + item.unitName(in: dossier)[language]
        return (item.number.isEmpty ? "" : item.number + "  ") + item.title + unit
    }

    private func engagement(_ referential: Record, _ id: String) -> String {
        if let retained = dossier.structure.engagement(Ref(referential.key, nested: id)) {
            let number = Engagement.number.value(in: retained.tree)
            return number.isEmpty ? retained.title : "\(number)  \(retained.title)"
        }
        let module = referential[Referential.modules].first { $0["id"]?.text == id }.map { Module.title.value(in: $0) }
        let own = referential[Referential.engagements].first { $0["id"]?.text == id }.map { Engagement.title.value(in: $0) }
        return module ?? own.flatMap { $0.isBlank ? nil : $0 } ?? id
    }

    private func checklist(_ record: Record) -> String {
        let unit = Unit(record[Checklist.unit])?.phrase(in: dossier)[language] ?? record[Checklist.unit]
        return (record[Checklist.engagement].map { name($0) } ?? record.id) + " · " + unit
    }

    private func assessment(_ record: Record, _ comment: String) -> String {
        let subject = record[Assessment.subject].map { name($0) } ?? Phrase(fr: "(sans objet)", en: "(no subject)")[language]
        return "\(record[Assessment.type].phrase[language]) · \(subject)" + (comment.isBlank ? "" : " · \(comment)")
    }

    /// The first text of a nested thing, else what it is and the first thing it says; its id says nothing to people.
    private func nestedTitle(_ record: Record, _ id: String) -> String? {
        for member in record.tree.members {
            if let element = member.value.array?.first(where: { $0.id == id })?.object {
                let title = ["title", "text", "body", "number"].lazy.compactMap { element[$0]?.text }.first { !$0.isBlank }
                return title ?? dossier.schema[record.kind]?.field(member.key).map { untitled(element, $0) }
            }
        }
        return nil
    }

    /// « Titulaires (Mme Durand) », « Mesures (31/03/2026) ».
    private func untitled(_ element: JSONObject, _ field: FieldSpec) -> String {
        let text = FieldText(self)
        let said = (field.nestedFields ?? []).lazy.map { text.line(element[$0.key], $0) }.first { !$0.isEmpty }
        let label = field.label[language]
        return said.map { "\(label) (\($0))" } ?? label
    }
}
