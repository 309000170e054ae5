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
    private(set) var fields: [FieldSpec] = []
    private(set) var labels = 0

    /// The rows that a list shows, its cursor and its marks.
    init(_ list: ListPart) {
        self.list = list.shownAlone
        source = self.list.rows
    }

    var own: [Binding<Own>] { CellCommand.bindings(isTyping: list.cell.map { !$0.isFresh } ?? false).map { $0.map(Own.cell) } }

    func title(_ context: Context) -> Phrase { Phrase(fr: "Modifier dans la liste", en: "Edit in the list") }
    func note(_ context: Context) -> Phrase? { list.note }

    mutating func opened(_ context: Context) -> [Effect<CellMessage>] {
        let effects = fill(context)
        return list.cell == nil ? [.close] + effects : effects
    }

    mutating func refresh(_ context: Context) {
        let things = source.map { $0.ref.flatMap { CellThing($0, context) } }
        guard let thing = things.lazy.compactMap(\.self).first, let kind = context.dossier.schema[thing.record.kind] else {
            return list.cell = nil
        }
        arrange(thing.subject.fields(context), kind, context)
        let texts = FieldText(context.naming)
        var rows = ListRow.rows(things.compactMap(\.self), \.ref) { [labels, fields] in Self.cells($0, labels: labels, fields, texts) }[...]
        let all = zip(source, things).compactMap { row, thing in thing == nil ? row.isHeading ? row : nil : rows.popFirst() }
        list.load(all, height: context.size.height - 6)
        reachCell(context)
    }

    /// What is not itself called something is called by its row.
    private mutating func arrange(_ all: [FieldSpec], _ kind: Kind, _ context: Context) {
        let held = all.filter(\.fitsCell)
        let isNamed = held.contains { $0.key == Engagement.title.key }
        columns = held.filter { $0.key == Engagement.number.key } + held.filter { $0.key != Engagement.number.key }
        labels = isNamed ? 0 : 1
        let width = context.size.width
        let name = Column.flexible(minimum: width * 2 / 5, weight: 3)
        func column(_ field: FieldSpec) -> Column {
            if field.key == Engagement.title.key { return name }
            if case .link = field.kind { return .flexible(minimum: 16, weight: 2) }
            return RecordRows.column(field, kind, width: width, context.language)
        }
        let room = isNamed ? width : width - name.minimum - 2
        fields = RecordRows.fitting(columns, keeping: [filling.column, Engagement.title.key], width: room, column: column)
        let label = Phrase(fr: "Point de contrôle", en: "Item")
        list.columns = Columns((isNamed ? [] : [name]) + fields.map(column), gap: 2)
        list.headings = ((isNamed ? [] : [label]) + fields.map(\.label)).map(context.text)
    }

    private static func cells(_ thing: CellThing, labels: Int, _ fields: [FieldSpec], _ texts: FieldText) -> ListRow.Cells {
        let name = labels > 0 ? [SafeText(texts.naming.name(thing.ref))] : []
        return ListRow.Cells(texts: name + fields.map { SafeText(texts.line(thing.tree[$0.key] ?? $0.standard, $0)) }, tone: .neutral)
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
