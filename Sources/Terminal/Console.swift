import Canvas
import Text

/// What a session shows itself on: a screen, or lines for a screen reader.
public protocol Console: AnyObject {
    var size: Size { get }
    /// Nothing but ASCII is shown.
    var isAscii: Bool { get }
    /// Signals to poll for.
    var signals: SignalPipe { get }
    /// Shows what there is now, as a picture or in words: only one of the two is made.
    func show(picture: () -> Grid, words: () -> Words)
    /// Takes the terminal's new size after SIGWINCH.
    func resize()
    /// Shows all again.
    func redraw()
    /// Catches the mouse, which takes away the terminal's own copy and paste.
    func captureMouse(_ on: Bool)
    /// Asks how many columns an accent takes, where that is in doubt: the answer comes as a report of `KeyDecoder`.
    func askAccentWidth()
    /// Shows nothing but ASCII from now on.
    func useAscii()
    /// Gives the terminal back as it was. Later calls do nothing.
    func close()
}

/// What a screen says of itself, line by line; the active line begins with `>`.
public struct Words: Sendable, Equatable {
    /// The way from the first screen: another one is another screen, told from its first line.
    public let path: [SafeText]
    /// Told with the screen, not when it changes.
    public let subtitle: SafeText?
    public let lines: [SafeText]
    /// What is said of the last act.
    public let message: SafeText?
    /// How many keys there were: the same message is told again for another one.
    public let keys: Int
    /// Letters are being typed in the active line.
    public let isTyping: Bool

    public init(
        path: [SafeText], subtitle: SafeText? = nil, lines: [SafeText], message: SafeText? = nil, keys: Int = 0, isTyping: Bool = false
    ) {
        self.path = path
        self.subtitle = subtitle
        self.lines = lines
        self.message = message
        self.keys = keys
        self.isTyping = isTyping
    }
}

extension TerminalScreen: Console {
    public func show(picture: () -> Grid, words: () -> Words) { present(picture()) }
}
