import Archive
import Domain
import Interface
import Text

/// Journal entries as people read them.
struct HistoryText {
    private let dossier: Dossier
    private let world: World
    private let language: Language

    init(_ dossier: Dossier, _ world: World, _ language: Language) {
        self.dossier = dossier
        self.world = world
        self.language = language
    }

    /// The newest first; before them what the journal cannot explain.
    func lines(_ entries: [HistoryEntry], outside: OutsideChange?) -> [HistoryLine] {
        (outside.map { [line($0)] } ?? []) + entries.map(line)
    }

    private func line(_ change: OutsideChange) -> HistoryLine {
        let details = change.overwritten.flatMap { self.details($0, of: change.record) }
        return HistoryLine(
            at: Phrase(fr: "maintenant", en: "now")[language], who: Phrase(fr: "hors du programme", en: "outside the program")[language],
            phrase: change.phrase, details: details, outside: HistoryLine.Outside(isRestorable: change.isRestorable))
    }

    private func line(_ entry: HistoryEntry) -> HistoryLine {
        HistoryLine(
            at: world.moment(entry.at)[language], who: Author.signature(entry.who, dossier) ?? entry.who.account,
            phrase: entry.phrase(in: dossier, language),
            details: entry.writes.flatMap { details(Difference(path: $0.path, before: $0.before, after: $0.after), of: $0.record) })
    }

    // MARK: Values

    /// What was written at a place, in words; of a whole record, what each of its fields says.
    private func details(_ written: Difference, of record: RecordKey) -> [Phrase] {
        guard written.path.steps.isEmpty else { return [detail(written, of: record)] }
        guard let after = written.after else {
            return [Phrase(fr: "la fiche entière : retirée", en: "the whole record: taken away")]
        }
        guard written.before == nil, let made = after.object else {
            return Difference.between(written.before, after).filter { !$0.path.steps.isEmpty }.map { detail($0, of: record) }
        }
        return (dossier.schema[record.kind]?.fields ?? []).compactMap { field in
            let text = self.text.line(made[field.key], field)
            guard !text.isEmpty, text != "0" || made[field.key]?.array == nil else { return nil }
            return Phrase(fr: "\(field.label.french) : \(text)", en: "\(field.label.english): \(text)")
        }
    }

    private func detail(_ written: Difference, of record: RecordKey) -> Phrase {
        let field = field(at: written.path, of: record)
        let label = field?.label ?? (written.path == .deleted ? Words.deleted : Words.other)
        let (before, after) = (value(written.before, field), value(written.after, field))
        return Phrase(fr: "\(label.french) : \(before) → \(after)", en: "\(label.english): \(before) → \(after)")
    }

    /// One of several nested things is told by its own fields.
    private func field(at path: Path, of record: RecordKey) -> FieldSpec? {
        guard let field = dossier.schema[record.kind]?.field(at: path) else { return nil }
        guard case .element? = path.steps.last, let fields = field.nestedFields else { return field }
        return FieldSpec(field.key, field.label, .object(fields))
    }

    private func value(_ json: JSON?, _ field: FieldSpec?) -> String {
        guard let json, !json.isNull else { return "-" }
        if let field { return text.line(json, field) }
        switch json {
        case .bool(let flag): return (flag ? Words.yes : Words.no)[language]
        case .number(let number): return number
        case .string(let text): return text
        case .array(let values): return Words.values(values.count)[language]
        case .object(let object): return Words.values(object.members.count)[language]
        case .null: return "-"
        }
    }

    private var text: FieldText { FieldText(Naming(dossier, language)) }

    private enum Words {
        static let deleted = Phrase(fr: "supprimé", en: "deleted")
        static let other = Phrase(fr: "autre champ", en: "other field")
        static let yes = Phrase(fr: "oui", en: "yes")
        static let no = Phrase(fr: "non", en: "no")

        static func values(_ count: Int) -> Phrase {
            Phrase(fr: Count.of(count, "valeur", "valeurs"), en: Count.english(count, "value", "values"))
        }
    }
}
