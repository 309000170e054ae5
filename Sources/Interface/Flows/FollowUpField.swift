import Domain
import Text

/// A word that asks for another field: « abandonnée » asks why, « reportée » to which meeting. Its form opens on that field.
enum FollowUpField {
    /// What a value of a field asks for, that the thing does not say yet.
    static func field(_ fields: [FieldSpec], by key: String, _ value: String?, in tree: JSONObject) -> FieldSpec? {
        guard let value else { return nil }
        return fields.first { field in
            field.isRequired && field.askedWhen == FieldSpec.Condition(key, value) && tree[field.key]?.text?.isBlank ?? true
        }
    }

    /// Nil: the word asks for nothing more.
    static func form(_ record: Record, _ write: Write, _ context: Context) -> FormScreen? {
        guard case .key(let key)? = write.path.steps.last, let fields = context.dossier.schema[record.kind]?.fields,
            let asked = field(fields, by: key, write.value?.text, in: record.tree)
        else { return nil }
        return FormScreen(.record(record.key), context, preset: [write], focus: asked.key)
    }

    static func opening<Message>(_ form: FormScreen, _ context: Context) -> [Effect<Message>] {
        let name = form.record.map { context.naming.short($0.reference) } ?? ""
        let asked = form.fields.indices.contains(form.focus) ? form.fields[form.focus].spec.label : Phrase(same: "")
        let why = Phrase(
            fr: "\(name) : dites aussi « \(asked.french) », puis F2.", en: "\(name): say “\(asked.english)” too, then F2.")
        return [.open(form), .say(why)]
    }
}
