import Canvas
import Domain
import Text

/// What the keys of a screen that is one list ask for: the screen's own acts, or those every list has.
enum ListCommand<Own: Hashable & Sendable>: Hashable, Sendable {
    case own(Own), part(PartCommand)
}

/// A list whose columns are chosen, ordered and widened.
protocol ArrangedScreen: ListScreen {}

/// A screen that is one list: moving, filtering, marking, what is typed and the picture are the list's; the screen says what its
/// rows are and what is done to them.
protocol ListScreen: Screen where Command == ListCommand<Own> {
    associatedtype Own: Hashable & Sendable
    var list: ListPart { get set }
    /// The keys of the screen, before those of the list.
    var own: [Binding<Own>] { get }
    /// What this screen takes of the keys of every list.
    var parts: [PartCommand] { get }
    mutating func perform(_ command: Own, _ context: Context) -> [Effect<Message>]
    /// The list that a view of this screen is of, and how it stands; nil: no view is kept of it.
    var viewed: (list: String, shape: ListShape)? { get }
    /// What can be said of its columns; nil: they are always the same.
    func arrangement(_ context: Context) -> Arrangement?
    func refusal(of command: Own, _ context: Context) -> Phrase?
}

extension ListScreen {
    var mode: Int { list.mode }
    var parts: [PartCommand] { list.commands + views }
    var viewed: (list: String, shape: ListShape)? { nil }
    func arrangement(_ context: Context) -> Arrangement? { nil }
    /// The keys of a list that views are kept of.
    var views: [PartCommand] { viewed == nil ? [] : self is any ArrangedScreen ? [.arrange, .keep] : [.keep] }
    var bindings: [Binding<Command>] { parts.bindings(after: own.map { $0.map(ListCommand.own) }, ListCommand.part) }
    var takesText: Bool { list.takesText }
    var aim: [Ref] { list.targets }
    var unready: (any MadeReady)? { list.unready }
    /// Where the cursor stands.
    func note(_ context: Context) -> Phrase? { list.note }

    mutating func type(_ key: Key, _ context: Context) -> [Effect<Message>]? { list.handle(key) ? [] : nil }

    mutating func perform(_ command: Command, _ context: Context) -> [Effect<Message>] {
        switch command {
        case .own(let command):
            if let phrase = missing(context) { return [.say(phrase)] }
            return perform(command, context)
        case .part(.arrange): return arrangement(context).map { [.open(ColumnsScreen($0))] } ?? []
        case .part(.keep): return viewed.map { [.open(KeepViewScreen($0.list, $0.shape))] } ?? []
        case .part(let command):
            list.perform(command)
            return []
        }
    }

    /// Somebody took the row in hand away: the next key says so, and is not for the row that came in its place.
    private mutating func missing(_ context: Context) -> Phrase? {
        guard let ref = list.takeLost() else { return nil }
        let isFile = ref.kind == Deposit.kind
        guard isFile || context.changedBy[ref.record] != nil else { return nil }
        let name = isFile ? Phrase(fr: "Ce fichier", en: "That file") : Phrase(same: context.naming.name(ref))
        let who = context.whose(ref.record)
        return Phrase(
            fr: "\(name.french) n'est plus dans cette liste\(who) : rien n'est fait, le curseur est sur une autre ligne.",
            en: "\(name.english) is no longer in this list\(who): nothing is done, the cursor is on another row.")
    }

    func refusal(of command: Own, _ context: Context) -> Phrase? { nil }

    func refusal(of command: Command, _ context: Context) -> Phrase? {
        if case .own(let command) = command { refusal(of: command, context) } else { nil }
    }

    func draw(_ grid: inout Grid, _ rect: Rect, _ context: Context) { list.draw(&grid, rect, context) }
    func describe(_ context: Context) -> [SafeText] { list.describe(context) }

    /// Opens the thing of the selected row.
    func openSelected(_ context: Context) -> [Effect<Message>] {
        list.selected?.ref.map { [.open(Screens.screen(for: $0, context))] } ?? []
    }
}
