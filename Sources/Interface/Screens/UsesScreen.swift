import Canvas
import Domain
import Text

/// « Utilisé par »: everything that links to a thing, and what it would mean to take it away.
struct UsesScreen: ListScreen {
    enum Own: Hashable { case open, export }

    private let ref: Ref
    var list = ListPart()
    private var hasItems = false

    init(_ ref: Ref) { self.ref = ref }

    var own: [Binding<Own>] { [Binding([.enter, .right], .open, fr: "ouvrir", en: "open", footer: true), .export(.export)] }
    func title(_ context: Context) -> Phrase { Phrase(fr: "Utilisé par", en: "Used by") }
    func subtitle(_ context: Context) -> Phrase? { Phrase(same: context.naming.name(ref)) }

    mutating func refresh(_ context: Context) {
        let uses = ref.nested == nil ? context.dossier.usesOfAnything(in: ref.record) : Self.usesOfNested(ref, context)
        let sources = Dictionary(grouping: Set(uses.map(\.source))) { Self.name(of: $0, context) }
        let order = context.dossier.schema.kinds.map(\.name)
        hasItems = uses.contains { context.item($0.source) != nil }
        let rows = sources.sorted { Self.place($0, order) < Self.place($1, order) }.flatMap { name, sources in
            [ListRow.heading(SafeText("\(name[context.language].uppercased()) (\(sources.count))"))]
                + sources.sorted().map { row($0, context) }
        }
        list.columns = .fitted(rows, first: 30, limits: hasItems ? [12, 23] : [23])
        list.load(rows, height: context.size.height - 6)
    }

    /// An item is used by what points at it, and by what points at its exigence.
    private static func usesOfNested(_ ref: Ref, _ context: Context) -> [LinkUse] {
        let own = context.dossier.uses(of: ref)
        guard let item = context.item(ref) else { return own }
        return own + context.dossier.uses(of: item.engagement.ref).filter { $0.source.kind != Checklist.name }
    }

    private static func name(of source: Ref, _ context: Context) -> Phrase {
        let isItem = source.kind == Checklist.name && source.nested != nil
        return isItem ? Phrase(fr: "Points de contrôle", en: "Items") : context.dossier.schema[source.kind]?.plural ?? Phrase(same: "")
    }

    /// In the order of the kinds, a record before what is nested in it.
    private static func place(_ group: (key: Phrase, value: [Ref]), _ order: [KindName]) -> Int {
        group.value.map { (order.firstIndex(of: $0.kind) ?? order.count) * 2 + ($0.nested == nil ? 0 : 1) }.min() ?? 0
    }

    /// The unit of an item has its own column: several units answer the same one.
    private func row(_ source: Ref, _ context: Context) -> ListRow {
        let item = context.item(source)
        let name = item.map { ($0.number.isEmpty ? "" : $0.number + "  ") + $0.title } ?? context.naming.name(source)
        let unit = item.map { $0.unit.phrase(in: context.dossier)[context.language] } ?? ""
        let status = context.facts.standing(of: source)
        let cells = [SafeText(name)] + (hasItems ? [SafeText(unit)] : []) + [status.map { context.text($0.phrase) } ?? .empty]
        return ListRow(source, cells, tone: status?.tone ?? .neutral)
    }

    func refusal(of command: Own, _ context: Context) -> Phrase? { command == .export ? context.readOnlyRefusal : nil }

    mutating func perform(_ command: Own, _ context: Context) -> [Effect<Never>] {
        if command == .open { return openSelected(context) }
        let unit = hasItems ? [Phrase(fr: "Unité", en: "Unit")] : []
        let columns = [Phrase(fr: "Utilisé par", en: "Used by")] + unit + [Phrase(fr: "Situation", en: "Status")]
        return [list.exported(title(context), group: Phrase(fr: "Genre", en: "Kind"), columns: columns, context)]
    }
}
