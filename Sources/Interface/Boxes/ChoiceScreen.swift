import Canvas
import Domain
import Text

/// A short list to choose one thing from, in a box: results, outcomes, sections. Nothing is cycled by a key.
struct ChoiceScreen: Screen {
    enum Command: Hashable { case choose }

    private let name: Phrase
    private let choices: [Choice]
    private var list = ListPart([.fixed(3), .flexible(minimum: 20)])

    /// The letters typed, as long as a word begins so.
    private var letters = ""

    init(_ name: Phrase, _ choices: [Choice], selected: String? = nil, letter: String = "") {
        self.name = name
        self.choices = choices
        list.load(choices.map { ListRow(Ref("choices", $0.value), [.empty, .empty]) }, height: choices.count)
        if let selected { list.select(Ref("choices", selected)) }
        letters = letter
    }

    var bindings: [Binding<Command>] { [Binding([.enter, .letter(" ")], .choose, fr: "choisir", en: "choose", footer: true)] }
    func note(_ context: Context) -> Phrase? { list.overflows ? list.note : nil }
    func title(_ context: Context) -> Phrase { name }

    func overlay(_ context: Context) -> Size? {
        let widest = choices.map { $0.phrase[context.language].count }.max() ?? 10
        return Size(width: max(widest + 14, name[context.language].count + 8), height: choices.count + 2)
    }

    mutating func refresh(_ context: Context) {
        let rows = choices.map { ListRow(Ref("choices", $0.value), [Theme.mark($0.tone), context.text($0.phrase)], tone: $0.tone) }
        list.load(rows, height: min(choices.count, context.size.height - 6))
    }

    mutating func opened(_ context: Context) -> [Effect<Never>] {
        if !letters.isEmpty { _ = look(for: letters, context) }
        return []
    }

    mutating func type(_ key: Key, _ context: Context) -> [Effect<Never>]? {
        if case .character(let letter) = key, letter != " ", look(for: letters + [letter], context) || look(for: "\(letter)", context) {
            return []
        }
        letters = ""
        return list.handle(key) ? [] : nil
    }

    /// Goes to the first word that begins so.
    private mutating func look(for text: String, _ context: Context) -> Bool {
        let wanted = Folding.fold(text)
        guard let found = choices.first(where: { Folding.fold($0.phrase[context.language]).starts(with: wanted) }) else { return false }
        letters = text
        list.select(Ref("choices", found.value))
        return true
    }

    mutating func perform(_ command: Command, _ context: Context) -> [Effect<Never>] {
        list.selected?.ref.map { [.answer(.choice($0.record.id))] } ?? [.close]
    }

    func draw(_ grid: inout Grid, _ rect: Rect, _ context: Context) { list.draw(&grid, rect, context) }
    func describe(_ context: Context) -> [SafeText] { list.describe(context) }
}
