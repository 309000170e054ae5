import Canvas
import Domain
import Text

/// Which columns a list shows, in which order, how wide, and by which it is sorted.
struct ColumnsScreen: Screen {
    enum Command: Hashable { case accept, toggle, up, down, narrower, wider, sort, reset }

    private struct Choice: Equatable {
        let key: String
        let label: Phrase
        var isShown: Bool
        var width: Int?
    }

    private let arranged: Arrangement
    private var choices: [Choice]
    private var order: Order?
    private var list = ListPart([.fixed(3), .flexible(minimum: 20), .fixed(14), .fixed(18)])
    private var isChanged = false

    init(_ arranged: Arrangement) {
        self.arranged = arranged
        order = arranged.shape.order
        choices = Self.choices(arranged, arranged.shape.columns)
    }

    /// The columns shown, in order, then the others there are.
    private static func choices(_ arranged: Arrangement, _ columns: [ListShape.Column]) -> [Choice] {
        let standard = columns.isEmpty ? arranged.standard.map { ListShape.Column($0) } : columns
        let shown = standard.compactMap { column in
            arranged.source.facet(column.key).map { Choice(key: $0.key, label: $0.label, isShown: true, width: column.width) }
        }
        let others = arranged.source.facets.filter { facet in !shown.contains { $0.key == facet.key } }
        return shown + others.map { Choice(key: $0.key, label: $0.label, isShown: false, width: nil) }
    }

    var bindings: [Binding<Command>] {
        [
            Binding([.enter], .accept, fr: "prendre", en: "take", footer: true),
            Binding([.letter(" ")], .toggle, fr: "montrer ou non", en: "show or not", footer: true),
            Binding([.shiftUp, .letter("h")], .up, fr: "plus haut", en: "higher", footer: true),
            Binding([.shiftDown, .letter("b")], .down, fr: "plus bas", en: "lower", footer: true),
            Binding([.left], .narrower, fr: "plus étroite", en: "narrower", footer: true),
            Binding([.right], .wider, fr: "plus large", en: "wider", footer: true),
            Binding([.letter("t")], .sort, fr: "trier par elle", en: "sort by it", footer: true),
            Binding([.letter("r")], .reset, fr: "comme au début", en: "as at first", footer: true),
        ]
    }

    func title(_ context: Context) -> Phrase { Phrase(fr: "Colonnes et ordre", en: "Columns and order") }
    func note(_ context: Context) -> Phrase? { list.note }
    func overlay(_ context: Context) -> Size? { Size(width: 66, height: min(choices.count + 3, context.size.height - 5)) }

    mutating func refresh(_ context: Context) { load(context) }

    private mutating func load(_ context: Context) {
        let rows = choices.map { choice in
            ListRow(
                Ref("columns", choice.key),
                [
                    choice.isShown ? "[x]" : "[ ]",
                    context.text(arranged.source.facet(choice.key)?.heading(context.dossier.levels) ?? choice.label),
                    width(choice, context),
                    sorted(choice, context),
                ],
                tone: .neutral)
        }
        list.load(rows, height: max(3, min(choices.count + 1, context.size.height - 8)))
    }

    private func width(_ choice: Choice, _ context: Context) -> SafeText {
        guard choice.isShown else { return .empty }
        return choice.width.map { context.text(fr: "\($0) signes", en: "\($0) signs") }
            ?? context.text(fr: "au plus juste", en: "as needed")
    }

    private func sorted(_ choice: Choice, _ context: Context) -> SafeText {
        guard let order, order.keys.first == choice.key else { return .empty }
        return order.isDescending
            ? context.text(fr: "tri, à rebours", en: "sorted, backwards") : context.text(fr: "tri", en: "sorted")
    }

    mutating func type(_ key: Key, _ context: Context) -> [Effect<Never>]? {
        guard [.up, .down, .pageUp, .pageDown, .home, .end].contains(key) else { return nil }
        return list.handle(key) ? [] : nil
    }

    private var place: Int? { list.selected?.ref.flatMap { ref in choices.firstIndex { $0.key == ref.record.id } } }

    mutating func perform(_ command: Command, _ context: Context) -> [Effect<Never>] {
        guard let place else { return [.close] }
        let before = choices
        switch command {
        case .accept: return accept()
        case .toggle: choices[place].isShown.toggle()
        case .up where place > 0: choices.swapAt(place, place - 1)
        case .down where place + 1 < choices.count: choices.swapAt(place, place + 1)
        case .up, .down: break
        case .narrower, .wider: resize(place, by: command == .wider ? 2 : -2)
        case .sort:
            let key = choices[place].key
            order = order?.keys.first == key ? order?.isDescending == true ? nil : Order([key], isDescending: true) : Order([key])
        case .reset: (choices, order) = (Self.choices(arranged, []), nil)
        }
        isChanged = command == .reset ? false : isChanged || choices != before
        load(context)
        return []
    }

    /// From what its texts take now.
    private mutating func resize(_ place: Int, by step: Int) {
        let now = choices[place].width ?? arranged.widths[choices[place].key] ?? SafeText(choices[place].label.french).width
        choices[place].isShown = true
        choices[place].width = ListShape.Column(choices[place].key, width: now + step).width
    }

    private func accept() -> [Effect<Never>] {
        let shown = choices.filter(\.isShown)
        if shown.isEmpty { return [.say(Self.none)] }
        var shape = ListShape(order: order)
        if isChanged || !arranged.shape.columns.isEmpty, shown.map(\.key) != arranged.standard || shown.contains(where: { $0.width != nil })
        {
            shape.columns = shown.map { ListShape.Column($0.key, width: $0.width) }
        }
        return [.close, .keepShape(shape, of: arranged.key)]
    }

    private static let none = Phrase(fr: "Une liste montre au moins une colonne.", en: "A list shows at least one column.")

    func draw(_ grid: inout Grid, _ rect: Rect, _ context: Context) { list.draw(&grid, rect, context) }
    func describe(_ context: Context) -> [SafeText] { list.describe(context) }
}

/// What of a list can be arranged, and how it is arranged now.
struct Arrangement: Sendable {
    let source: Source
    /// The columns it always has.
    let standard: [String]
    let shape: ListShape
    /// Under which name it is kept.
    let key: String
    /// How wide each column is now.
    var widths: [String: Int] = [:]
}
