import Canvas
import Domain
import Text

/// One view of the program: a value with its commands, its one table of bindings, and a picture. It touches no file and no terminal.
public protocol Screen: Sendable {
    associatedtype Command: Hashable & Sendable
    associatedtype Message: Sendable = Never

    /// Drawn into footer, help, palette and manual; two rows never share a key.
    /// The same as long as `mode` is.
    var bindings: [Binding<Command>] { get }
    /// Which of its tables is in force, for a screen that has several.
    var mode: Int { get }
    /// The part of the path in the header that is this screen.
    func title(_ context: Context) -> Phrase
    /// A second line of the header.
    func subtitle(_ context: Context) -> Phrase?
    /// What the header says after the path: where the cursor stands, how many rows are marked.
    func note(_ context: Context) -> Phrase?
    /// The thing under the cursor as one line, for a window with no room for a pane beside.
    func detail(_ context: Context) -> Phrase?
    /// It has such a line, whatever is under the cursor.
    var tellsDetail: Bool { get }
    /// The screen of the thing under the cursor: it stands beside this one where there is room, and Enter goes there.
    func beside(_ context: Context) -> Beside?
    /// How many screens this one and those beside it are at most.
    var depth: Int { get }
    /// Where this screen and those beside it stand; nil: the usual panes, with their titles.
    func panes(in rect: Rect, _ context: Context) -> [Rect]?
    /// Drawn over the screen below, in a box of this size.
    func overlay(_ context: Context) -> Size?
    /// The dossier, the size or the language moved: compute again what draw needs.
    mutating func refresh(_ context: Context)
    /// Just put on top: what it has to ask before it can show anything.
    mutating func opened(_ context: Context) -> [Effect<Message>]
    mutating func perform(_ command: Command, _ context: Context) -> [Effect<Message>]
    mutating func receive(_ message: Message, _ context: Context) -> [Effect<Message>]
    /// An overlay this screen opened hands something back; `hold` is what it was opened on, which stands as it stood.
    mutating func answered(_ answer: Answer, on hold: Hold?, _ context: Context) -> [Effect<Message>]
    /// The things its commands are for now: the rows marked, else the one in hand.
    var aim: [Ref] { get }
    /// Keys typed as text, before any binding; nil: not taken.
    mutating func type(_ key: Key, _ context: Context) -> [Effect<Message>]?
    /// Why a command cannot act now: shown instead of acting.
    func refusal(of command: Command, _ context: Context) -> Phrase?
    func draw(_ grid: inout Grid, _ rect: Rect, _ context: Context)
    /// The screen as lines for a screen reader, the active one marked by `>`.
    func describe(_ context: Context) -> [SafeText]
    /// Text being typed that must not be lost.
    var draft: Draft? { get }
    /// Letters are text now: the footer names the function keys.
    var takesText: Bool { get }
    /// What the next key may need and is not made yet.
    var unready: (any MadeReady)? { get }
}

extension Screen {
    public var mode: Int { 0 }
    public func subtitle(_ context: Context) -> Phrase? { nil }
    public func note(_ context: Context) -> Phrase? { nil }
    public func detail(_ context: Context) -> Phrase? { nil }
    public var tellsDetail: Bool { false }
    public func beside(_ context: Context) -> Beside? { nil }
    public var depth: Int { 1 }
    public func panes(in rect: Rect, _ context: Context) -> [Rect]? { nil }
    public func overlay(_ context: Context) -> Size? { nil }
    public mutating func refresh(_ context: Context) {}
    public mutating func opened(_ context: Context) -> [Effect<Message>] { [] }
    public mutating func answered(_ answer: Answer, on hold: Hold?, _ context: Context) -> [Effect<Message>] { [] }
    public var aim: [Ref] { [] }
    public mutating func type(_ key: Key, _ context: Context) -> [Effect<Message>]? { nil }
    public func refusal(of command: Command, _ context: Context) -> Phrase? { nil }
    public var draft: Draft? { nil }
    public var takesText: Bool { false }
    public var unready: (any MadeReady)? { nil }

    public func describe(_ context: Context) -> [SafeText] {
        // a window may be smaller than what there is to say
        var grid = Grid(width: max(80, context.size.width), height: max(24, context.size.height))
        draw(&grid, grid.bounds, context)
        return grid.lines().filter { !$0.isBlank }.map { SafeText($0) }
    }
}

extension Screen where Message == Never {
    public mutating func receive(_ message: Never, _ context: Context) -> [Effect<Never>] {}
}

/// A screen that stands beside another: made when the key differs from that of the one there.
public struct Beside {
    let key: String
    let make: () -> any Screen

    init(_ ref: Ref, make: @escaping () -> any Screen) {
        key = ref.text
        self.make = make
    }
}

/// A text being typed, kept every two seconds: where it belongs and what it says.
public struct Draft: Sendable, Equatable {
    /// Names the form: at most one draft each.
    public let key: String
    public let content: JSONObject
    /// Where it is kept, when that is another place than this window's.
    public let origin: String?

    public init(key: String, content: JSONObject, origin: String? = nil) {
        self.key = key
        self.content = content
        self.origin = origin
    }
}
