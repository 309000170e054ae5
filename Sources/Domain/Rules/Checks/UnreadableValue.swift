import Text

extension Check {
    static let unreadableValue = Check(
        "E22", .warning, Phrase(fr: "valeur qui ne se lit pas", en: "value that cannot be read"),
        advice: Phrase(
            fr:
                "Écrite à la main ou par une version plus récente, elle compte comme absente : une date impossible n'est jamais en retard. Une date ou un nombre se tape de nouveau dans la fiche (E) ; le reste se corrige dans le fichier, ou se lit avec cette version.",
            en:
                "Written by hand or by a newer version, it counts as missing: an impossible date is never late. A date or a number is typed again in the record (E); anything else is corrected in the file, or read with that version."
        )
    ) { context in
        context.dossier.schema.kinds.flatMap { kind in
            context.dossier.records(kind.name).flatMap { record in hits(in: record.tree, kind.fields, record.reference) }
        }
    }

    private static func hits(in tree: JSONObject, _ fields: [FieldSpec], _ ref: Ref) -> [Hit] {
        fields.flatMap { field -> [Hit] in
            guard let value = tree[field.key], !value.isNull else { return [] }
            guard field.kind.reads(value) else { return [Hit(ref, detail(field, value))] }
            switch field.kind {
            case .object(let fields): return value.object.map { hits(in: $0, fields, ref) } ?? []
            case .records(let fields):
                return (value.array ?? []).flatMap { element in
                    element.object.map { hits(in: $0, fields, place(of: element, in: ref)) } ?? []
                }
            default: return []
            }
        }
    }

    /// A thing nested in a record is named itself; what is nested in it, by it.
    private static func place(of element: JSON, in ref: Ref) -> Ref {
        ref.nested == nil ? element.id.map { Ref(ref.record, nested: $0) } ?? ref : ref
    }

    /// As it stands in the file, quotes included: on a number they are what is wrong.
    private static func detail(_ field: FieldSpec, _ value: JSON) -> Phrase {
        let written = String(decoding: JSONWriter.line(value), as: UTF8.self)
        return Phrase(fr: "\(field.label.french) : \(written)", en: "\(field.label.english): \(written)")
    }
}
