import Domain
import Text

/// The periods of a recurring point as rows of a list or of its sheet.
struct PeriodRows {
    private let item: ChecklistItem
    private let context: Context
    private let entries: [PeriodList.Entry]

    init(_ item: ChecklistItem, _ context: Context) {
        (self.item, self.context) = (item, context)
        entries = PeriodList(item, in: context.dossier, today: context.today).entries
    }

    static let columns = [
        Phrase(fr: "Période", en: "Period"), Phrase(fr: "Fait le", en: "Done on"), Phrase(fr: "Situation", en: "Status"),
        Phrase(fr: "Par, preuves, note", en: "By, evidence, note"),
    ]

    var rows: [ListRow] {
        entries.map { entry in
            let mark = Self.mark(entry)
            return ListRow(
                Ref("periods", entry.period.id),
                [
                    context.text(entry.period.dated), SafeText(entry.doneOn?.shown ?? "-"),
                    Theme.mark(mark.tone) + " " + context.text(mark.phrase), SafeText(Self.rest(entry, context)),
                ], tone: mark.tone)
        }
    }

    /// The latest of them for the sheet of the point, and where all are.
    func sheet(_ count: Int) -> [SheetRow] {
        let latest = entries.prefix(count).map { entry -> SheetRow in
            let mark = Self.mark(entry)
            let done = entry.doneOn.map { Phrase(fr: "fait le \($0.shown)", en: "done \($0.shown)")[context.language] }
            let late = entry.mark == .doneLate ? mark.phrase[context.language] : ""
            let rest = [done ?? mark.phrase[context.language], late, Self.rest(entry, context)].filter { !$0.isEmpty }
            return SheetRow(
                context.text(entry.period.dated), rest.joined(separator: " · "), .nested(item.path(of: entry.period)),
                tone: entry.mark == .missed ? .bad : .neutral)
        }
        let all = Phrase(fr: "toutes les périodes (P)", en: "all periods (P)")[context.language]
        return latest + [SheetRow(.empty, all, .add(Item.occurrences.key), tone: .muted)]
    }

    /// Who did it, how many proofs, the note.
    private static func rest(_ entry: PeriodList.Entry, _ context: Context) -> String {
        guard let occurrence = entry.occurrence else { return "" }
        let count = Occurrence.evidence.count(in: occurrence)
        let proofs = Phrase(fr: Count.of(count, "preuve", "preuves"), en: Count.ofEvidence(count))[context.language]
        return [Occurrence.by.value(in: occurrence), count == 0 ? "" : proofs, Occurrence.note.value(in: occurrence)].filter { !$0.isEmpty }
            .joined(separator: " · ")
    }

    private static func mark(_ entry: PeriodList.Entry) -> (phrase: Phrase, tone: Tone) {
        switch entry.mark {
        case .done: (Phrase(fr: "vérifié", en: "verified"), .good)
        case .doneLate: (Phrase(fr: "hors délai", en: "verified late"), .waiting)
        case .missed: (Phrase(fr: "non vérifié", en: "not verified"), .bad)
        case .open: (Phrase(fr: "en cours", en: "running"), .neutral)
        case nil where entry.isGap: (Phrase(fr: "rien depuis le label", en: "nothing since the label"), .waiting)
        case nil: (Phrase(fr: "avant la première période", en: "before its first period"), .muted)
        }
    }
}
