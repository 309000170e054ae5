import Canvas
import Domain
import Text

/// Chooses records for a link: type to filter, Space marks several, Enter takes them. What is already linked is marked.
struct PickerScreen: Screen {
    enum Command: Hashable { case take, mark, create, part(PartCommand) }

    private let field: FieldSpec
    private let several: Bool
    /// Its points come first.
    private let first: Ref?
    /// What can be made new and taken at once.
    private let creates: KindName?
    private var chosen: Set<Ref>
    private var isTouched = false
    private var isOfPoints = false
    private var list = ListPart([.fixed(4), .flexible(minimum: 30), .fixed(18)])

    /// `first`: the service whose points stand before the others. `creates`: something new may be made and taken.
    init(_ field: FieldSpec, present: [Ref], several: Bool, filter: String = "", first: Ref? = nil, creates: Bool = false) {
        self.field = field
        self.several = several
        self.first = first
        let kinds = field.linkKinds ?? []
        self.creates = creates && kinds.count == 1 ? kinds.first { Self.creatable.contains($0) } : nil
        chosen = Set(present)
        guard !filter.isEmpty else { return }
        list.openFilter()
        for letter in filter { _ = list.handle(.character(letter)) }
    }

    var mode: Int { list.mode }
    var bindings: [Binding<Command>] {
        let mark: [Binding<Command>] = several ? [Binding([.letter(" ")], .mark, fr: "cocher", en: "mark", footer: true)] : []
        let create: [Binding<Command>] = creates == nil ? [] : [Binding([.insert], .create, fr: "nouveau", en: "new", footer: true)]
        return list.commands.bindings(
            after: mark + [Binding([.enter], .take, fr: "valider", en: "accept", footer: true)] + create, Command.part)
    }

    /// Made from where it is needed: what takes one form.
    private static let creatable: [KindName] = [
        Evidence.kind.name, CorrectiveAction.kind.name, FunctionalDocument.kind.name, Decision.kind.name, Finding.kind.name,
    ]
    private static let new = Ref("new", "new")

    func note(_ context: Context) -> Phrase? { list.overflows ? list.note : nil }
    func title(_ context: Context) -> Phrase { field.label }
    func overlay(_ context: Context) -> Size? { Size(width: min(110, context.size.width - 4), height: context.size.height - 6) }

    mutating func refresh(_ context: Context) { load(context) }

    private mutating func load(_ context: Context) {
        let isFirst = list.rows.isEmpty
        isOfPoints = field.linkKinds == [Checklist.name]
        let unit = Column.fixed(min(24, max(10, context.size.width / 5)))
        list.columns = Columns([.fixed(4), .flexible(minimum: 30)] + (isOfPoints ? [unit] : [.fixed(18)]), gap: 2)
        let rows = candidates(context).map { row($0, context) }
        list.load(newRow(context) + rows, height: context.size.height - 9)
        if isFirst, creates != nil, let ref = rows.first?.ref { list.select(ref) }
        if list.filter.isActive {
            if isFirst { selectBeginning() }
        } else if isFirst || list.view.selected == 0, !several, let first = chosen.first {
            list.select(first)
        }
    }

    /// A letter filters at once, as on a website; Enter takes the one found.
    mutating func type(_ key: Key, _ context: Context) -> [Effect<Never>]? {
        if key == .enter, !several, list.filter.isTyping, list.selected != nil { return perform(.take, context) }
        if case .character(let letter) = key, !list.takesText, !list.find.isActive, letter != " ", letter != "/" { list.openFilter() }
        let before = list.filter.text
        guard list.handle(key) else { return nil }
        if list.filter.text != before { selectBeginning() }
        return []
    }

    /// What begins with the text comes before what only holds it.
    private mutating func selectBeginning() {
        let wanted = Folding.fold(list.filter.text)
        let found = list.shown.first { Folding.fold(list.rows[$0].cells[1].string).starts(with: wanted) }
        if let found, !wanted.isEmpty, let ref = list.rows[found].ref { list.select(ref) }
    }

    mutating func perform(_ command: Command, _ context: Context) -> [Effect<Never>] {
        switch command {
        case .part(let command): list.perform(command)
        case .create: return create()
        case .mark:
            if list.takeLost() != nil { return [.say(Self.gone)] }
            if list.selected?.ref == Self.new { return create() }
            isTouched = true
            if let ref = list.selected?.ref { chosen.formSymmetricDifference([ref]) }
            load(context)
            list.move(by: 1)
        case .take:
            if list.takeLost() != nil { return [.say(Self.gone)] }
            if list.selected?.ref == Self.new, !isTouched { return create() }
            if several {
                if !isTouched, let ref = list.selected?.ref, ref != Self.new { chosen.insert(ref) }
                return [.answer(.refs(chosen.sorted()))]
            }
            return list.selected?.ref.map { [.answer(.refs([$0]))] } ?? [.close]
        }
        return []
    }

    private func create() -> [Effect<Never>] { creates.map { [.answer(.create($0))] } ?? [] }

    /// « + Nouveau : preuve (Inser) »
    private func newRow(_ context: Context) -> [ListRow] {
        guard let creates, let kind = context.dossier.schema[creates] else { return [] }
        let text = context.text(fr: "+ nouveau : \(kind.singular.french) (Inser)", en: "+ new: \(kind.singular.english) (Ins)")
        return [ListRow(Self.new, [.empty, text, .empty], tone: .muted)]
    }

    /// The row in hand was deleted meanwhile: nobody chose the one that came in its place.
    private static let gone = Phrase(
        fr: "La ligne choisie n'est plus dans le dossier : choisissez de nouveau.",
        en: "The chosen row is no longer in the dossier: choose again.")

    var takesText: Bool { list.takesText }
    var unready: (any MadeReady)? { list.unready }

    func draw(_ grid: inout Grid, _ rect: Rect, _ context: Context) { list.draw(&grid, rect, context) }
    func describe(_ context: Context) -> [SafeText] { list.describe(context) }

    private func candidates(_ context: Context) -> [Ref] {
        let kinds = field.linkKinds ?? []
        let wanted = context.dossier.schema.kinds.filter {
            kinds.isEmpty ? !$0.isSingle && $0.isTarget && $0.name != Checklist.name : kinds.contains($0.name)
        }
        let refs = wanted.flatMap { kind -> [Ref] in
            switch kind.name {
            case Checklist.name: points(context)
            case Referential.name where field.nestedIn == Referential.modules.key: context.dossier.modules
            case Referential.name: context.dossier.structure.engagements.map(\.ref)
            default: kind.sorted(context.dossier.records(kind.name)).map(\.reference).filter { isLiving($0, context) }
            }
        }
        return kinds.isEmpty ? refs + context.dossier.items.map(\.ref) : refs
    }

    /// Those of the service that is first come before the others.
    private func points(_ context: Context) -> [Ref] {
        let items = context.dossier.items
        guard let first else { return items.map(\.ref) }
        return (items.filter { $0.unit.ref == first } + items.filter { $0.unit.ref != first }).map(\.ref)
    }

    /// A service that ended is not chosen any more; what links to it keeps it.
    private func isLiving(_ ref: Ref, _ context: Context) -> Bool {
        guard ref.kind == Service.name, !chosen.contains(ref) else { return true }
        return context.dossier.record(ref.record)?[Service.to].map { context.today <= $0 } ?? true
    }

    /// Cut before its end where the box is narrow: the number of a meeting, the service of a point.
    private func name(_ ref: Ref, _ context: Context) -> SafeText {
        SafeText(context.naming.name(ref, nestedIn: field.nestedIn)).fittedName(to: (overlay(context)?.width ?? 0) - 30)
    }

    private func row(_ ref: Ref, _ context: Context) -> ListRow {
        if isOfPoints, let item = context.item(ref) {
            let name = SafeText((item.number.isEmpty ? "" : item.number + "  ") + item.title)
            let unit = context.text(item.unit.phrase(in: context.dossier))
            return ListRow(ref, [chosen.contains(ref) ? "[x]" : "[ ]", name, unit], tone: chosen.contains(ref) ? .good : .neutral)
        }
        let status = field.nestedIn == nil ? context.facts.standing(of: ref) : nil
        return ListRow(
            ref,
            [chosen.contains(ref) ? "[x]" : "[ ]", name(ref, context), status.map { context.text($0.phrase) } ?? .empty],
            tone: chosen.contains(ref) ? .good : .neutral)
    }
}
