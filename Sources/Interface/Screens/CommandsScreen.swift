import Canvas
import Domain
import Text

/// The keys of the screen below, searched by typing, run by Enter: help and command line in one.
struct CommandsScreen: Screen {
    enum Command: Hashable { case run, part(PartCommand) }

    private let entries: [MenuEntry]
    private let all: Bool
    private var list: ListPart

    init(_ entries: [MenuEntry], all: Bool) {
        self.entries = entries
        self.all = all
        list = ListPart([.fixed(16), .flexible(minimum: 20)])
        list.openFilter(isWhole: true)
    }

    var mode: Int { list.mode }
    var bindings: [Binding<Command>] {
        list.commands.filter { $0 != .filter }.bindings(
            after: [Binding([.enter], .run, fr: "exécuter", en: "run", footer: true)], Command.part)
    }

    func note(_ context: Context) -> Phrase? { list.overflows ? list.note : nil }
    func title(_ context: Context) -> Phrase {
        all
            ? Phrase(fr: "Commandes : tapez un mot", en: "Commands: type a word")
            : Phrase(fr: "Aide : les touches d'ici", en: "Help: the keys of this screen")
    }

    func overlay(_ context: Context) -> Size? { Size(width: 74, height: min(entries.count + 3, context.size.height - 5)) }

    mutating func refresh(_ context: Context) {
        list.load(entries.enumerated().map { row($1, $0, context) }, height: min(entries.count + 1, context.size.height - 8))
    }

    mutating func type(_ key: Key, _ context: Context) -> [Effect<Never>]? {
        if key == .escape { return [.close] }
        if key == .enter, !list.find.isTyping { return perform(.run, context) }
        switch key {
        case .up: list.move(by: -1)
        case .down: list.move(by: 1)
        default: return list.handle(key) ? [] : nil
        }
        return []
    }

    mutating func perform(_ command: Command, _ context: Context) -> [Effect<Never>] {
        if case .part(let command) = command {
            list.perform(command)
            return []
        }
        guard let place = list.selected?.ref.flatMap({ Int($0.record.id) }) else { return [.close] }
        if let refusal = entries[place].refusal { return [.say(refusal)] }
        return [.answer(.choice(String(place)))]
    }

    func draw(_ grid: inout Grid, _ rect: Rect, _ context: Context) { list.draw(&grid, rect, context) }
    func describe(_ context: Context) -> [SafeText] { list.describe(context) }

    private func row(_ entry: MenuEntry, _ place: Int, _ context: Context) -> ListRow {
        let reason = entry.refusal.map { " (\($0[context.language]))" } ?? ""
        let search = Folding.fold(entry.phrase.french + " " + entry.phrase.english + " " + Synonyms.words(entry))
        return ListRow(
            Ref("entries", String(place)), [context.text(KeyName.phrase(entry.keys)), SafeText(entry.phrase[context.language] + reason)],
            tone: entry.refusal == nil ? .neutral : .muted, search: search)
    }
}
