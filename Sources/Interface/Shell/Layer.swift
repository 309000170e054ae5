import Canvas
import Domain
import Text

/// A screen on the stack, its commands and messages hidden behind numbers.
protocol AnyLayer: Sendable {
    var id: Int { get }
    var draft: Draft? { get }
    var takesText: Bool { get }
    var unready: (any MadeReady)? { get }
    /// What its commands are for now.
    var aim: [Ref] { get }
    var depth: Int { get }
    func title(_ context: Context) -> Phrase
    /// Titles from the first pane to the one in hand.
    func path(_ context: Context) -> [Phrase]
    func subtitle(_ context: Context) -> Phrase?
    func note(_ context: Context) -> Phrase?
    func detail(_ context: Context) -> Phrase?
    var tellsDetail: Bool { get }
    func beside(_ context: Context) -> Beside?
    func panes(in rect: Rect, _ context: Context) -> [Rect]?
    func overlay(_ context: Context) -> Size?
    func rows(_ context: Context) -> [CommandRow]
    /// What the footer says of the commands that can act now: `ENTRÉE ouvrir`.
    func hints(_ context: Context) -> [KeyHint]
    /// The footer names what Esc does here.
    var namesEscape: Bool { get }
    mutating func refresh(_ context: Context)
    mutating func opened(_ context: Context) -> [LayerEffect]
    /// Nil: the key is not for this layer.
    mutating func receive(_ key: Key, _ context: Context) -> [LayerEffect]?
    mutating func perform(row: Int, _ context: Context) -> [LayerEffect]
    /// A click in its part of the screen.
    mutating func point(at point: Point, in rect: Rect, _ context: Context)
    mutating func deliver(_ message: any Sendable, _ context: Context) -> [LayerEffect]
    /// `hold`: what the box that answers was opened on.
    mutating func answered(_ answer: Answer, on hold: Hold?, _ context: Context) -> [LayerEffect]
    func draw(_ grid: inout Grid, _ rect: Rect, _ context: Context)
    func describe(_ context: Context) -> [SafeText]
}

/// One command of a layer, as help and palette show it.
struct CommandRow: Sendable {
    let keys: [Key]
    let phrase: Phrase
    let refusal: Phrase?
}

/// An effect without its screen's message type.
enum LayerEffect: Sendable {
    case open(any Screen, on: Hold?)
    case goBeside
    case replace(any Screen)
    case close
    case answer(Answer)
    case say(Phrase)
    case invite(Phrase, UndoKey)
    case request(any Request)
}

extension LayerEffect {
    /// It answers what a box asked, or writes.
    var isDecided: Bool { if case .answer = self { true } else { hasActed } }
    var hasActed: Bool { if case .request(let request) = self { request.isAct } else { false } }
}

struct Layer<S: Screen>: AnyLayer {
    let id: Int
    var screen: S
    /// Made with the first key, not at each one: a screen that only stands beside another needs none.
    private var made: KeyTable<S>?

    init(id: Int, screen: S) {
        self.id = id
        self.screen = screen
    }

    private mutating func keepTable() { if made?.mode != screen.mode { made = KeyTable(screen) } }

    private var table: KeyTable<S> {
        if let made, made.mode == screen.mode { return made }
        return KeyTable(screen)
    }

    var namesEscape: Bool { table.namesEscape }
    var draft: Draft? { screen.draft }
    var takesText: Bool { screen.takesText }
    var unready: (any MadeReady)? { screen.unready }
    var depth: Int { screen.depth }
    func title(_ context: Context) -> Phrase { screen.title(context) }
    func path(_ context: Context) -> [Phrase] { [screen.title(context)] }
    func subtitle(_ context: Context) -> Phrase? { screen.subtitle(context) }
    func note(_ context: Context) -> Phrase? { screen.note(context) }
    func detail(_ context: Context) -> Phrase? { screen.detail(context) }
    var tellsDetail: Bool { screen.tellsDetail }
    func beside(_ context: Context) -> Beside? { screen.beside(context) }
    func panes(in rect: Rect, _ context: Context) -> [Rect]? { screen.panes(in: rect, context) }
    func overlay(_ context: Context) -> Size? { screen.overlay(context) }
    func draw(_ grid: inout Grid, _ rect: Rect, _ context: Context) { screen.draw(&grid, rect, context) }
    func describe(_ context: Context) -> [SafeText] { screen.describe(context) }
    mutating func refresh(_ context: Context) { screen.refresh(context) }
    mutating func opened(_ context: Context) -> [LayerEffect] { erased(screen.opened(context)) }

    func rows(_ context: Context) -> [CommandRow] {
        table.bindings.map { CommandRow(keys: $0.keys, phrase: $0.phrase, refusal: screen.refusal(of: $0.command, context)) }
    }

    func hints(_ context: Context) -> [KeyHint] {
        let footer = table.footer
        var found: [KeyHint] = []
        found.reserveCapacity(footer.count)
        for hint in footer where screen.refusal(of: hint.command, context) == nil { found.append(hint.hint) }
        return found
    }

    mutating func receive(_ key: Key, _ context: Context) -> [LayerEffect]? {
        keepTable()
        if let effects = screen.type(key, context) { return erased(effects) }
        assert(table.bindings.map(\.keys) == screen.bindings.map(\.keys), "\(S.self) changes its keys without its mode")
        let wanted = key.normalized
        guard let row = table.bindings.firstIndex(where: { $0.keys.contains(wanted) }) else { return nil }
        return perform(row: row, context)
    }

    mutating func perform(row: Int, _ context: Context) -> [LayerEffect] {
        let command = table.bindings[row].command
        if let refusal = screen.refusal(of: command, context) { return [.say(refusal)] }
        return erased(screen.perform(command, context))
    }

    mutating func deliver(_ message: any Sendable, _ context: Context) -> [LayerEffect] {
        guard let message = message as? S.Message else { return [] }
        return erased(screen.receive(message, context))
    }

    mutating func answered(_ answer: Answer, on hold: Hold?, _ context: Context) -> [LayerEffect] {
        erased(screen.answered(answer, on: hold, context))
    }
    var aim: [Ref] { screen.aim }

    /// Most keys ask for nothing: `count` tells it without what the program would have to look up of a type known when it runs.
    private func erased(_ effects: [Effect<S.Message>]) -> [LayerEffect] { effects.count == 0 ? [] : allErased(effects) }

    @inline(never) private func allErased(_ effects: [Effect<S.Message>]) -> [LayerEffect] { effects.map { Self.erased($0, id) } }

    private static func erased(_ effect: Effect<S.Message>, _ id: Int) -> LayerEffect {
        switch effect {
        case .open(let screen, let hold): .open(screen, on: hold)
        case .goBeside: .goBeside
        case .replace(let screen): .replace(screen)
        case .close: .close
        case .answer(let answer): .answer(answer)
        case .say(let phrase): .say(phrase)
        case .invite(let phrase, let way): .invite(phrase, way)
        case .ask(let make): .request(make(id))
        }
    }
}

extension AnyLayer {
    mutating func point(at point: Point, in rect: Rect, _ context: Context) {}
}

extension Screen {
    func layer(_ id: Int) -> any AnyLayer { PaneLayer(pane(id)) }
    /// Alone, without what stands beside.
    func pane(_ id: Int) -> any AnyLayer { Layer(id: id, screen: self) }
}
