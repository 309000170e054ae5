import Canvas
import Domain
import Text

/// Things that stand in others (the points of a checklist, exigences) as a table of their fields, filled where it stands.
struct TableScreen: CellScreen {
    enum Own: Hashable { case cell(CellCommand) }

    /// Those of the list it was opened from, under the same headings.
    private let source: [ListRow]
    var list: ListPart
    var filling = Filling()
    private(set) var columns: [FieldSpec] = []
    /// Columns before them that only name the row.
    private var labels = 0

    /// The rows that a list shows, its cursor and its marks.
    init(_ list: ListPart) {
        self.list = list.shownAlone
        source = self.list.rows
    }

    var own: [Binding<Own>] { CellCommand.bindings(isTyping: list.cell.map { !$0.isFresh } ?? false).map { $0.map(Own.cell) } }

    func place(of key: String) -> Int? { columns.firstIndex { $0.key == key }.map { labels + $0 } }

    func title(_ context: Context) -> Phrase { Phrase(fr: "Modifier dans la liste", en: "Edit in the list") }

    mutating func opened(_ context: Context) -> [Effect<CellMessage>] {
        let effects = fill(context)
        return list.cell == nil ? [.close] + effects : effects
    }

    mutating func refresh(_ context: Context) {
        let things = source.map { $0.ref.flatMap { CellThing($0, context) } }
        guard let thing = things.lazy.compactMap(\.self).first else { return list.cell = nil }
        arrange(thing.subject.fields(context), context)
        let texts = FieldText(context.naming)
        var rows = ListRow.rows(things.compactMap(\.self), \.ref) { [labels, columns] in
            Self.cells($0, labels: labels, columns, texts, context.today)
        }[...]
        let all = zip(source, things).compactMap { row, thing in thing == nil ? row.isHeading ? row : nil : rows.popFirst() }
        layOut(all, context)
        list.load(all, height: context.size.height - 6)
        reachCell(context)
    }

    /// What is not itself called something is called by its row.
    private mutating func arrange(_ all: [FieldSpec], _ context: Context) {
        let held = all.filter(\.fitsCell)
        let isNamed = held.contains { $0.key == Engagement.title.key }
        columns = held.filter { $0.key == Engagement.number.key } + held.filter { $0.key != Engagement.number.key }
        labels = isNamed ? 0 : 1
        let label = Phrase(fr: "Point de contrôle", en: "Item")
        list.headings = ((isNamed ? [] : [label]) + columns.map(\.label)).map(context.text)
    }

    private mutating func layOut(_ rows: [ListRow], _ context: Context) {
        let title = labels > 0 ? 0 : place(of: Engagement.title.key)
        let filled = filling.column.flatMap { place(of: $0) }
        let all = list.headings.enumerated().map { place, heading in
            var column = ListColumn(heading: heading, look: .title)
            column.isTitle = place == title
            column.rank = place == filled ? -1 : place
            column.least = place == filled || place == title ? 10 : 0
            return column
        }
        list.looks = all.map(\.look)
        list.columns = ListLayout.columns(all, rows, width: context.size.width, leavesSame: false)
    }

    private static func cells(_ thing: CellThing, labels: Int, _ fields: [FieldSpec], _ texts: FieldText, _ today: Day) -> ListRow.Cells {
        let name = labels > 0 ? [SafeText(texts.naming.name(thing.ref))] : []
        return ListRow.Cells(
            texts: name + fields.map { SafeText(texts.brief(thing.tree[$0.key] ?? $0.standard, $0, near: today)) }, tone: .neutral)
    }

    func refusal(of command: Own, _ context: Context) -> Phrase? {
        switch command {
        case .cell(let command): cellRefusal(of: command)
        }
    }

    mutating func perform(_ command: Own, _ context: Context) -> [Effect<CellMessage>] {
        switch command {
        case .cell(let command): perform(command, context)
        }
    }

    mutating func answered(_ answer: Answer, on hold: Hold?, _ context: Context) -> [Effect<CellMessage>] { choose(answer, context) }
    mutating func left(_ context: Context) -> [Effect<CellMessage>] { [list.selected?.ref.map { .answer(.goTo($0)) } ?? .close] }
}
