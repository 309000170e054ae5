import CLinux
import Canvas
import Glibc
import Text

/// The terminal as lines that a screen reader follows: what changed is written below what was said, on any terminal, `dumb` too.
public final class LineTerminal: Console {
    public private(set) var size: Size
    public let signals: SignalPipe
    public private(set) var isAscii: Bool
    private let terminal: Int32
    private let output: Int32
    private var narration = Narration()
    private var isOpen = true

    /// Takes the keys one by one; writes nothing yet.
    public static func open(_ options: ScreenOptions = ScreenOptions()) throws(TerminalError) -> LineTerminal {
        try LineTerminal(options, input: STDIN_FILENO, output: STDOUT_FILENO)
    }

    /// On other descriptors, for tests.
    init(_ options: ScreenOptions, input: Int32, output: Int32) throws(TerminalError) {
        if isatty(input) == 0 { throw .inputIsNoTerminal }
        if isatty(output) == 0 { throw .outputIsNoTerminal }
        signals = try SignalPipe()
        isAscii = !Locale.adopt() || options.ascii
        try TerminalGuard.arm(terminal: output, leave: "\r\n", sentence: options.crashSentence)
        self.output = output
        size = WindowSize.of(output)
        terminal = clinux_terminal_reopen(output)
        if terminal < 0 {
            clinux_guard_disarm()
            throw .refused(errno)
        }
        takeKeys()
    }

    deinit { close() }

    public func show(picture: () -> Grid, words: () -> Words) { write(narration.tell(words())) }

    public func resize() { size = WindowSize.of(output) }

    public func redraw() {
        clinux_guard_set_modes(true)
        narration.reset()
        write("\n")
    }

    public func captureMouse(_ on: Bool) {}
    public func askAccentWidth() {}
    public func useAscii() { isAscii = true }

    public func close() {
        guard isOpen else { return }
        write("\n")
        isOpen = false
        _ = Glibc.close(terminal)
        clinux_guard_set_modes(false)
        clinux_guard_disarm()
    }

    /// Keys come at once and as they are; what is written keeps its newlines.
    private func takeKeys() {
        var modes = termios()
        tcgetattr(output, &modes)
        modes.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
        modes.c_iflag &= ~tcflag_t(IXON | ICRNL | INLCR | ISTRIP)
        tcsetattr(output, TCSANOW, &modes)
        clinux_guard_keep_modes()
    }

    private func write(_ text: String) {
        guard isOpen, !text.isEmpty else { return }
        let shown = isAscii ? String(String.UnicodeScalarView(text.unicodeScalars.map(AsciiFallback.of))) : text
        _ = clinux_terminal_write(terminal, shown, shown.utf8.count, 300)
    }
}
