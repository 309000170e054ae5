import Canvas
import Domain
import Text

/// « Utilisé par »: everything that links to a thing, and what it would mean to take it away.
struct UsesScreen: Screen {
    enum Command: Hashable { case open }

    private let ref: Ref
    private var list = ListPart([.fixed(18), .flexible(minimum: 30), .fixed(22)])

    init(_ ref: Ref) { self.ref = ref }

    var bindings: [Binding<Command>] { [Binding([.enter, .right], .open, fr: "ouvrir", en: "open", footer: true)] }
    func title(_ context: Context) -> Phrase { Phrase(fr: "Utilisé par", en: "Used by") }
    func subtitle(_ context: Context) -> Phrase? { Phrase(same: context.naming.name(ref)) }

    mutating func refresh(_ context: Context) {
        let uses = ref.nested == nil ? context.dossier.usesOfAnything(in: ref.record) : Self.usesOfNested(ref, context)
        let sources = Set(uses.map(\.source)).sorted()
        let rows = sources.map { source -> ListRow in
            let kind = context.dossier.schema[source.kind]
            let name = source.kind == Checklist.name && source.nested != nil ? Phrase(fr: "point de contrôle", en: "item") : kind?.singular
            let status = context.status(of: source)
            return ListRow(
                source,
                [
                    name.map { context.text($0) } ?? .empty, SafeText(context.naming.name(source)),
                    status.map { context.text($0.phrase) } ?? .empty,
                ],
                tone: status?.tone ?? .neutral)
        }
        list.load(rows, height: context.size.height - 6)
    }

    /// An item is used by what points at it, and by what points at its exigence.
    private static func usesOfNested(_ ref: Ref, _ context: Context) -> [LinkUse] {
        let own = context.dossier.uses(of: ref)
        guard let item = context.item(ref) else { return own }
        return own + context.dossier.uses(of: item.engagement.ref).filter { $0.source.kind != Checklist.name }
    }

    mutating func type(_ key: Key, _ context: Context) -> [Effect<Never>]? { list.handle(key) ? [] : nil }
    mutating func perform(_ command: Command, _ context: Context) -> [Effect<Never>] {
        list.selected?.ref.map { [.open(Screens.screen(for: $0, context))] } ?? []
    }

    func draw(_ grid: inout Grid, _ rect: Rect, _ context: Context) { list.draw(&grid, rect, context) }
    func describe(_ context: Context) -> [SafeText] { list.describe() }
}
