import Canvas
import Domain
import Text

/// Two people changed the same line: both values side by side, a person chooses, nothing is decided before.
public struct ConflictScreen: Screen {
    public enum Command: Hashable, Sendable { case swap, settle }

    private let conflicts: [OpenConflict]
    private let change: Change
    /// Places where the value just typed is kept.
    private var mine: Set<Int>
    private var list = ListPart([.fixed(24), .flexible(minimum: 14), .flexible(minimum: 14)])

    public init(_ conflicts: [OpenConflict], of change: Change) {
        self.conflicts = conflicts
        self.change = change
        mine = Set(conflicts.flatMap(\.conflicts).indices)
    }

    public var bindings: [Binding<Command>] {
        [
            Binding([.letter(" ")], .swap, fr: "prendre l'autre valeur", en: "take the other value", footer: true),
            Binding([.enter], .settle, fr: "garder les valeurs marquées", en: "keep the marked values", footer: true),
        ]
    }

    public func title(_ context: Context) -> Phrase {
        Phrase(fr: "Deux modifications de la même ligne", en: "Two changes to the same line")
    }
    public func subtitle(_ context: Context) -> Phrase? {
        Phrase(
            fr: "Quelqu'un a modifié la même ligne que vous. Rien n'est écrasé : choisissez.",
            en: "Somebody else changed what you are changing. Nothing is overwritten: choose.")
    }

    public mutating func refresh(_ context: Context) {
        list.headings = [
            context.text(fr: "Ligne", en: "Line"), context.text(fr: "La vôtre", en: "Yours"),
            context.text(fr: "Déjà enregistrée", en: "Already saved"),
        ]
        let rows = conflicts.flatMap { open in open.conflicts.map { (open.record, $0) } }.enumerated().map { place, pair in
            let (record, conflict) = pair
            let field = Self.field(conflict.path, context.dossier.schema[record.kind]?.fields ?? [])
            let label = field?.label[context.language] ?? conflict.path.text
            return ListRow(
                Ref("conflicts", String(place)),
                [
                    SafeText(label), value(conflict.mine, field, isKept: mine.contains(place), context),
                    value(conflict.theirs, field, isKept: !mine.contains(place), context),
                ],
                tone: .neutral)
        }
        list.load(rows, height: context.size.height - 8)
    }

    public mutating func type(_ key: Key, _ context: Context) -> [Effect<Never>]? { list.handle(key) ? [] : nil }

    public mutating func perform(_ command: Command, _ context: Context) -> [Effect<Never>] {
        switch command {
        case .swap:
            if let place = list.selected?.ref.flatMap({ Int($0.record.id) }) { mine.formSymmetricDifference([place]) }
            refresh(context)
            return []
        case .settle: return [.close, .commit(settled)]
        }
    }

    /// The change again, upon the record as it stands now, without the values given up.
    private var settled: Change {
        var place = 0
        var dropped: [RecordKey: Set<Path>] = [:]
        for open in conflicts {
            for conflict in open.conflicts {
                if !mine.contains(place) { dropped[open.record, default: []].insert(conflict.path) }
                place += 1
            }
        }
        let edits = change.edits.map { edit -> Edit in
            let theirs = conflicts.first { $0.record == edit.record }?.theirs
            return Edit(
                edit.record, base: theirs ?? edit.base, writes: edit.writes.filter { !(dropped[edit.record]?.contains($0.path) ?? false) })
        }
        return Change(Act(.settle, change.act.subject), edits)
    }

    private func value(_ json: JSON?, _ field: FieldSpec?, isKept: Bool, _ context: Context) -> SafeText {
        let text = field.map { FieldText(context.naming).line(json, $0) } ?? json?.text ?? ""
        return SafeText((isKept ? "[x] " : "[ ] ") + (text.isEmpty ? "-" : text))
    }

    private static func field(_ path: Path, _ fields: [FieldSpec]) -> FieldSpec? {
        var fields = fields
        var found: FieldSpec?
        for case .key(let key) in path.steps {
            found = fields.first { $0.key == key }
            fields = found?.nestedFields ?? []
        }
        return found
    }

    public func draw(_ grid: inout Grid, _ rect: Rect, _ context: Context) {
        let parts = rect.split(bottom: min(rect.height / 2, 12))
        list.draw(&grid, parts.rest, context)
        drawWhole(&grid, parts.bottom, context)
    }

    /// Both values of the selected line in full: they may differ at their end.
    private func drawWhole(_ grid: inout Grid, _ rect: Rect, _ context: Context) {
        guard let cells = list.selected?.cells, cells.count == 3 else { return }
        Rule(glyphs: context.glyphs, style: Theme.quiet).draw(&grid, rect.row(0))
        let labels = [context.text(fr: "La vôtre", en: "Yours"), context.text(fr: "Déjà enregistrée", en: "Already saved")]
        var row = 1
        for (label, cell) in zip(labels, cells.dropFirst()) {
            grid.put(label, in: rect, row: row, column: 1, style: Theme.quiet)
            for line in Wrapping.wrap(cell.string, width: max(10, rect.width - 22)) {
                grid.put(SafeText(line), in: rect, row: row, column: 20)
                row += 1
            }
        }
    }

    public func describe(_ context: Context) -> [SafeText] { list.describe() }
}
