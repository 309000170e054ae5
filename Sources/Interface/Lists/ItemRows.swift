import Canvas
import Domain
import Text

/// The items of an engagement as rows of a list, by unit.
enum ItemRows {
    static let looks: [CellLook] = [.title, .state, .quiet, .quiet]

    /// The state first, then its day, then how many links: as far as there is room beside the name.
    static func columns(of rows: [ListRow], width: Int) -> Columns {
        let isNarrow = width < ListLayout.narrow
        let all = looks.enumerated().map { place, look in
            var column = ListColumn(heading: .empty, look: look, isTitle: place == 0, rank: place, limit: isNarrow ? 18 : 22)
            if place == 3 && isNarrow || place == 2 && width < 70 { column.chosen = 0 }
            return column
        }
        return ListLayout.columns(all, rows, width: width, leavesSame: false)
    }

    static func rows(_ engagement: RetainedEngagement, _ context: Context) -> [ListRow] {
        let items = context.dossier.items(of: engagement)
        let isShared = engagement.checklists.count > 1
        let rows = rows(items, naming: isShared, context)
        guard isShared else { return rows }
        var result: [ListRow] = []
        for (place, row) in rows.enumerated() {
            let unit = items[place].unit
            if place == 0 || unit != items[place - 1].unit {
                result.append(.heading(SafeText(unit.phrase(in: context.dossier)[context.language].uppercased())))
            }
            result.append(row)
        }
        return result
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
                ? [] : [.heading(context.text(name) + SafeText(" (\(items.count))"))] + rows(items.map(\.0), naming: false, context)
        }
    }

    /// `units`: each row names who answers it, as others answer points of the same words.
    private static func rows(_ items: [ChecklistItem], naming units: Bool, _ context: Context) -> [ListRow] {
        let maker = Maker(context, naming: units)
        return ListRow.rows(items, \.ref, of: { .item($0) }) { maker.cells($0) }
    }
}

/// What all rows share.
private struct Maker: Sendable {
    private let context: Context
    private let namesUnits: Bool

    init(_ context: Context, naming units: Bool) {
        self.context = context
        namesUnits = units
    }

    func cells(_ item: ChecklistItem) -> ListRow.Cells {
        let strip = item.recurrence == .none ? nil : Strip(item, on: context.today)
        let status = context.facts.standing(of: item, strip: strip)
        let name = SafeText((item.number.isEmpty ? "" : item.number + "  ") + item.title)
        let isShared = namesUnits && item.unit != .department
        let unit = isShared ? " · " + context.text(item.unitName(in: context.dossier)) : .empty
        let reminded = Reminding.phrase(Reminding.sent(item.tree)).map { " · " + context.text($0) } ?? .empty
        let pending = context.pending.contains(item.checklist.key)
        let word = Theme.mark(status.tone) + " " + context.text(status.phrase) + (pending ? " …" : "")
        let when = strip.map { SafeText(text($0)) } ?? day(item)
        return ListRow.Cells(
            texts: [name, word, when, SafeText(links(item))], tone: status.tone, tail: unit + reminded, late: status.tone == .bad ? 2 : nil)
    }

    private static let done = Phrase(fr: "fait le ", en: "done ")
    private static let due = Phrase(fr: "pour le ", en: "due ")

    /// Its due or done day.
    private func day(_ item: ChecklistItem) -> SafeText {
        let done = item[Item.progress] == .done ? item[Item.doneOn] : nil
        if let done { return SafeText(Self.done[context.language] + done.shownBrief(near: context.today)) }
        return item[Item.due].map { SafeText(Self.due[context.language] + $0.shownBrief(near: context.today)) } ?? .empty
    }

    /// The last periods, as many as the column shows whole; one that was missed is never left out for one that is not.
    private func text(_ strip: Strip) -> String {
        let (width, language) = (context.size.width < 100 ? 18 : 22, context.language)
        let texts = [4, 3, 2, 1].lazy.map { (count: $0, text: strip.text(last: $0, language)) }
        guard let shown = texts.first(where: { SafeText($0.text).width <= width }) else { return "" }
        guard let missed = strip.missed.last, !strip.entries.suffix(shown.count).contains(where: { $0.mark == .missed }) else {
            return shown.text
        }
        return "\(missed.period.name[language]) \(missed.mark.phrase[language])"
    }

    /// How many evidence, documents, decisions and actions: `P2 D1 C3 A0`.
    private func links(_ item: ChecklistItem) -> String {
        var text = ""
        func add(_ letter: String, _ count: Int) { if count > 0 { text += (text.isEmpty ? "" : " ") + letter + String(count) } }
        add("P", Item.evidence.count(in: item.tree))
        add("D", Item.documents.count(in: item.tree))
        add("C", Item.decisions.count(in: item.tree))
        add("A", Item.actions.count(in: item.tree))
        return text
    }
}
