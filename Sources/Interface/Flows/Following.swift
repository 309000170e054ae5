import Domain
import Text

/// What is made from the sheet of a record because of it: an action from anything, a finding from an audit.
enum Following {
    private static let prefix = "new:"

    static func choices(_ ref: Ref, _ context: Context) -> [Choice] {
        guard context.readOnlyRefusal == nil else { return [] }
        let kinds =
            (ref.kind == Audit.kind.name ? [Finding.kind] : []) + (ref.kind == CorrectiveAction.kind.name ? [] : [CorrectiveAction.kind])
        return kinds.map {
            Choice(
                prefix + $0.name.rawValue, Phrase(fr: "\($0.singular.french) (nouvelle fiche)", en: "\($0.singular.english) (new record)"))
        }
    }

    /// The form of a new one that already points at the record; nil when the choice is none of them.
    static func form(_ choice: String, of record: Record, _ context: Context) -> FormScreen? {
        guard choice.hasPrefix(prefix) else { return nil }
        let kind = KindName(rawValue: String(choice.dropFirst(prefix.count)))
        let ref = record.reference
        let link: Write =
            switch (kind, record.kind) {
            case (Finding.kind.name, _): Finding.audit.write(ref)
            case (_, Finding.kind.name): CorrectiveAction.findings.write([ref])
            case (_, Decision.kind.name): CorrectiveAction.decisions.write([ref])
            default: CorrectiveAction.concerns.write([ref])
            }
        return FormScreen(.newRecord(kind, id: context.makeID()), context, preset: [link])
    }
}
