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
        let details = change.overwritten.map { difference in
            detail(HistoryEntry.Written(record: change.record, path: difference.path, before: difference.before, after: difference.after))
        }
        return HistoryLine(
            at: Phrase(fr: "maintenant", en: "now")[language], who: Phrase(fr: "hors du programme", en: "outside the program")[language],
            phrase: change.phrase, details: details, outside: HistoryLine.Outside(isRestorable: change.isRestorable))
    }

    private func line(_ entry: HistoryEntry) -> HistoryLine {
        HistoryLine(
            at: world.moment(entry.at)[language], who: Author.signature(entry.who, dossier) ?? entry.who.account,
            phrase: entry.phrase(in: dossier, language),
            details: entry.writes.map(detail))
    }

    private func detail(_ written: HistoryEntry.Written) -> Phrase {
        let field = dossier.schema[written.record.kind]?.field(at: written.path)
        let label = field?.label ?? Phrase(fr: "autre champ", en: "other field")
        func value(_ json: JSON?) -> String {
            guard let json else { return "-" }
            return field.map { FieldText(Naming(dossier, language)).line(json, $0) }
                ?? String(decoding: JSONWriter.line(json), as: UTF8.self)
        }
        let (before, after) = (value(written.before), value(written.after))
        return Phrase(fr: "\(label.french) : \(before) → \(after)", en: "\(label.english): \(before) → \(after)")
    }
}
