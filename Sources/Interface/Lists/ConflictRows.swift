import Domain
import Text

/// What somebody has to settle in a thing, at the top of its sheet.
enum ConflictRows {
    static func rows(_ record: Record, of subject: Ref, _ context: Context) -> [SheetRow] {
        let waiting = record.disagreements.filter { $0.subject(in: record) == subject }
        guard !waiting.isEmpty else { return [] }
        let heading = context.text(fr: "CONFLIT À TRANCHER (\(waiting.count))", en: "CONFLICT TO SETTLE (\(waiting.count))")
        return [SheetRow(heading: heading)] + waiting.map { row($0, record, context) }
    }

    private static func row(_ disagreement: Disagreement, _ record: Record, _ context: Context) -> SheetRow {
        let field = context.dossier.schema[record.kind]?.field(at: disagreement.path)
        let values = disagreement.versions.map { quoted($0.value, field, context) }
        let either = values.joined(separator: context.language == .french ? " ou " : " or ")
        return SheetRow(label(field, disagreement.path, context), either, .settle, tone: .bad)
    }

    static func label(_ field: FieldSpec?, _ path: Path, _ context: Context) -> SafeText {
        field.map { context.text($0.label) } ?? SafeText(path.text)
    }

    static func text(_ value: JSON?, _ field: FieldSpec?, _ context: Context) -> String {
        let text =
            field.map { FieldText(context.naming).line(value, $0) } ?? value.map { String(decoding: JSONWriter.line($0), as: UTF8.self) }
        return text.flatMap { $0.isBlank ? nil : $0 } ?? Phrase(fr: "(vide)", en: "(empty)")[context.language]
    }

    private static func quoted(_ value: JSON?, _ field: FieldSpec?, _ context: Context) -> String {
        let text = text(value, field, context)
        return Phrase(fr: "« \(text) »", en: "“\(text)”")[context.language]
    }
}
