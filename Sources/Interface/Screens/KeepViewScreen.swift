import Canvas
import Domain
import Text

/// A list as it stands gets a name: for everybody, or for oneself.
struct KeepViewScreen: Screen {
    enum Command: Hashable { case accept, whose, cancel }

    private let list: String
    private let shape: ListShape
    /// The one that gets another name.
    private let renamed: NamedView?
    private var field: TextField
    private var isShared: Bool
    private var wrong: Phrase?

    init(_ list: String, _ shape: ListShape, isShared: Bool = false) {
        (self.list, self.shape, renamed) = (list, shape, nil)
        self.isShared = isShared
        field = TextField()
    }

    init(renaming view: NamedView, _ language: Language) {
        (list, shape, renamed) = (view.list, view.shape(language), view)
        isShared = false
        field = TextField(view.name[language])
    }

    var bindings: [Binding<Command>] {
        [
            Binding([.enter], .accept, fr: "garder", en: "keep", footer: true),
            Binding([.tab], .whose, fr: "pour moi, ou pour tous", en: "for me, or for everybody", footer: true),
            Binding([.escape], .cancel, fr: "revenir", en: "go back", footer: true),
        ]
    }

    func title(_ context: Context) -> Phrase { Phrase(fr: "Garder cette liste comme vue", en: "Keep this list as a view") }
    func overlay(_ context: Context) -> Size? { Size(width: 66, height: 7) }
    var takesText: Bool { true }

    mutating func type(_ key: Key, _ context: Context) -> [Effect<Never>]? {
        var field = field
        guard field.handle(key) || field != self.field else { return nil }
        self.field = field
        wrong = nil
        return []
    }

    /// Why the role of the person keeps no view for all.
    private static func refusal(_ context: Context) -> Phrase? {
        context.readOnlyRefusal ?? context.refusal(of: [SavedView.kind.deed ?? .organise], on: Ref(SavedView.kind.name, "-"))
    }

    func refusal(of command: Command, _ context: Context) -> Phrase? {
        guard command == .whose else { return nil }
        return renamed != nil ? Self.mineStays : isShared ? nil : Self.refusal(context)
    }

    private static let mineStays = Phrase(
        fr: "Cette vue est à vous : pour tous, ouvrez-la et gardez-la de nouveau (I).",
        en: "This view is yours: for everybody, open it and keep it again (I).")

    mutating func perform(_ command: Command, _ context: Context) -> [Effect<Never>] {
        switch command {
        case .cancel: return [.close]
        case .whose:
            isShared.toggle()
            return []
        case .accept: break
        }
        let name = field.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !name.isEmpty else {
            wrong = Phrase(fr: "Donnez un nom à la vue.", en: "Give the view a name.")
            return []
        }
        return [.close] + (isShared ? share(name, context) : keep(name))
    }

    private func keep(_ name: String) -> [Effect<Never>] {
        let view = NamedView(name, of: list, shape, .mine)
        let before: [Effect<Never>] = renamed.map { $0.id == view.id ? [] : [.removeView($0)] } ?? []
        return before + [.keepView(view), .say(Phrase(fr: "Vue gardée pour vous : \(name).", en: "View kept for you: \(name)."))]
    }

    /// One of the same name is that one, as the list stands now.
    private func share(_ name: String, _ context: Context) -> [Effect<Never>] {
        let writes = shape.writes(name, of: list)
        let same = context.dossier.records(SavedView.kind.name).first { Folding.fold($0[SavedView.title]) == Folding.fold(name) }
        let change =
            same.map { context.acts.edit($0, writes) } ?? context.acts.create(SavedView.kind, id: context.makeID(), writes)
        return [.commit(change), .invite(Phrase(fr: "Vue gardée pour tous : \(name).", en: "View kept for everybody: \(name)."))]
    }

    func draw(_ grid: inout Grid, _ rect: Rect, _ context: Context) {
        let label = Self.name(context)
        grid.put(label, in: rect)
        field.draw(&grid, Rect(x: rect.x + label.width, y: rect.y, width: rect.width - label.width, height: 1))
        grid.put(whose(context), in: rect, row: 1)
        let lines = Wrapping.wrap((wrong ?? about)[context.language], width: rect.width).prefix(2)
        for (row, line) in lines.enumerated() {
            grid.put(SafeText(line), in: rect, row: row + 2, style: wrong == nil ? Theme.quiet : Theme.style(.bad))
        }
    }

    func describe(_ context: Context) -> [SafeText] {
        ["> " + Self.name(context) + SafeText(field.text), whose(context), context.text(wrong ?? about)]
    }

    private static func name(_ context: Context) -> SafeText { context.text(fr: "Nom : ", en: "Name: ") }

    private func whose(_ context: Context) -> SafeText {
        let (mine, all) = (Phrase(fr: "pour moi", en: "for me"), Phrase(fr: "pour tous", en: "for everybody"))
        let label = context.text(fr: "Pour qui : ", en: "For whom: ")
        return label + (isShared ? "( ) " : "(x) ") + context.text(mine) + (isShared ? "  (x) " : "  ( ) ") + context.text(all)
    }

    private var about: Phrase {
        let filter = shape.filter.isEmpty ? Phrase(fr: "sans filtre", en: "no filter") : Phrase(same: shape.filter)
        return Phrase(
            fr: "Filtre : \(filter.french). La vue se rouvre par 0, ou par « : » et son nom.",
            en: "Filter: \(filter.english). The view opens again by 0, or by “:” and its name.")
    }
}
