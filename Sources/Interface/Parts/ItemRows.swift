import Canvas
import Domain
import Text

/// The items of an engagement as rows of a list, by unit.
enum ItemRows {
    static func columns(_ width: Int) -> Columns {
        switch width {
        case ..<70: Columns([.flexible(minimum: 16), .fixed(18)], gap: 2)
        case ..<100: Columns([.flexible(minimum: 24), .fixed(18), .fixed(18)], gap: 2)
        default: Columns([.flexible(minimum: 24), .fixed(18), .fixed(22), .fixed(11)], gap: 2)
        }
    }

    static func rows(_ engagement: RetainedEngagement, _ context: Context) -> [ListRow] {
        let dossier = context.dossier
        let several = engagement.checklists.count > 1
        return engagement.checklists.flatMap { key -> [ListRow] in
            let items = dossier.items(of: key)
            guard let first = items.first else { return [] }
            let heading = several ? [ListRow.heading(SafeText(first.unit.phrase(in: dossier)[context.language].uppercased()))] : []
            return heading + items.map { row($0, context) }
        }
    }

    /// What a unit answers: what is late first, then what is left to do, then what is settled.
    static func rows(_ unit: Unit, _ context: Context) -> [ListRow] {
        let items = context.dossier.items.filter { $0.unit == unit }.map { ($0, ItemStatus($0, today: context.today)) }
        let late = items.filter { $1 == .late || $1 == .periodMissed }
        let open = items.filter { !$1.isSettled && $1 != .late && $1 != .periodMissed }
        let settled = items.filter { $1.isSettled }
        let sections = [
            (Phrase(fr: "EN RETARD", en: "LATE"), late), (Phrase(fr: "À FAIRE", en: "TO DO"), open),
            (Phrase(fr: "EN PLACE", en: "IN PLACE"), settled),
        ]
        return sections.flatMap { name, items in
            items.isEmpty
                ? [] : [ListRow.heading(context.text(name) + SafeText(" (\(items.count))"))] + items.map { row($0.0, context) }
        }
    }

    private static func row(_ item: ChecklistItem, _ context: Context) -> ListRow {
        ListRow(item.ref) {
            let status = ItemStatus(item, today: context.today)
            let room = columns(context.size.width).widths(in: ListPart.room(context.size.width))[0]
            let title = context.reminded(SafeText((item.number.isEmpty ? "" : item.number + "  ") + item.title), item.ref, width: room)
            let pending = context.pending.contains(item.checklist.key)
            let word = Theme.mark(status.tone) + " " + context.text(status.phrase) + (pending ? " …" : "")
            return ListRow.Cells(texts: [title, word, SafeText(detail(item, context)), SafeText(links(item))], tone: status.tone)
        }
    }

    /// The strip of a recurring item, else its due or done day.
    private static func detail(_ item: ChecklistItem, _ context: Context) -> String {
        if item.recurrence != .none { return strip(item, context) }
        if let done = item[Item.doneOn], item[Item.progress] == .done {
            return Phrase(fr: "fait le \(done.shown)", en: "done \(done.shown)")[context.language]
        }
        return item[Item.due].map { Phrase(fr: "pour le \($0.shown)", en: "due \($0.shown)")[context.language] } ?? ""
    }

    /// The last periods, as many as the column shows whole.
    private static func strip(_ item: ChecklistItem, _ context: Context) -> String {
        let strip = Strip(item, on: context.today)
        let isNarrow = context.size.width < 100
        let texts = [4, 3, 2, 1].lazy.map { count -> String in
            let text = strip.text(last: count, context.language)
            return isNarrow ? text.replacing("  ", with: ",").replacing(" ", with: "").replacing(",", with: " ") : text
        }
        return texts.first { SafeText($0).width <= (isNarrow ? 18 : 22) } ?? ""
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
