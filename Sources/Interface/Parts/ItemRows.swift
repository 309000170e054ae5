import Domain
import Text

/// The items of an engagement as rows of a list, by unit.
enum ItemRows {
    enum Columns { case full, short }

    static func rows(_ engagement: RetainedEngagement, _ context: Context, columns: Columns) -> [ListRow] {
        let dossier = context.dossier
        let several = engagement.checklists.count > 1
        return engagement.checklists.flatMap { key -> [ListRow] in
            let items = dossier.items(of: key)
            guard let first = items.first else { return [] }
            let heading = several ? [ListRow.heading(SafeText(first.unit.phrase(in: dossier)[context.language].uppercased()))] : []
            return heading + items.map { row($0, context, columns) }
        }
    }

    private static func row(_ item: ChecklistItem, _ context: Context, _ columns: Columns) -> ListRow {
        let status = ItemStatus(item, today: context.today)
        let mark = Theme.mark(status.tone) + " "
        let title = SafeText((item.number.isEmpty ? "" : item.number + "  ") + item.title)
        let pending = context.pending.contains(item.checklist.key)
        let word = context.text(status.phrase) + (pending ? " …" : "")
        if columns == .short { return ListRow(item.ref, [title, mark + word], tone: status.tone) }
        return ListRow(item.ref, [title, mark + word, SafeText(detail(item, context)), SafeText(links(item))], tone: status.tone)
    }

    /// The strip of a recurring item, else its due or done day.
    private static func detail(_ item: ChecklistItem, _ context: Context) -> String {
        if item.recurrence != .none {
            let text = Strip(item, on: context.today).text(last: 4, context.language)
            return context.size.width < 100 ? text.replacing("  ", with: ",").replacing(" ", with: "").replacing(",", with: " ") : text
        }
        if let done = item[Item.doneOn], item[Item.progress] == .done {
            return Phrase(fr: "fait le \(done.shown)", en: "done \(done.shown)")[context.language]
        }
        return item[Item.due].map { Phrase(fr: "pour le \($0.shown)", en: "due \($0.shown)")[context.language] } ?? ""
    }

    /// How many evidence, documents, decisions and actions: `P2 D1 C3 A0`.
    private static func links(_ item: ChecklistItem) -> String {
        [
            ("P", item[Item.evidence].count), ("D", item[Item.documents].count), ("C", item[Item.decisions].count),
            ("A", item[Item.actions].count),
        ]
        .filter { $0.1 > 0 }.map { "\($0.0)\($0.1)" }.joined(separator: " ")
    }
}
