import CLinux
import CNcurses
import Canvas
import Glibc

/// The terminal as a screen: a scoped resource. ncurses is the output side; keys are read by the caller from the standard
/// input and decoded by `KeyDecoder`. Used from one thread, one at a time.
public final class TerminalScreen: Display {
    private static let mouseOn = "\u{1B}[?1000h\u{1B}[?1002h\u{1B}[?1006h"
    private static let mouseOff = "\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1000l"

    public private(set) var size: Size
    /// True when only ASCII is drawn: asked for, or the locale is not UTF-8.
    public var isAscii: Bool { encoder.ascii }
    /// Signals to poll for.
    public let signals: SignalPipe

    private let terminal: Int32
    private let screen: CursesScreen
    private let stream: CursesStream
    private var encoder: Encoder
    private var burst: Burst
    private var shown: Grid
    private var isOpen = true
    private var hasMouse = false

    /// Takes the terminal: raw modes, alternate screen, bracketed paste. Nothing is sent before the first `present`.
    public static func open(_ options: ScreenOptions = ScreenOptions()) throws(TerminalError) -> TerminalScreen {
        try open(options, input: STDIN_FILENO, output: STDOUT_FILENO)
    }

    /// On other descriptors, for tests.
    static func open(_ options: ScreenOptions, input: Int32, output terminal: Int32) throws(TerminalError) -> TerminalScreen {
        let term = try checkedTerm(input, terminal)
        let signals = try SignalPipe()
        let isUTF8 = Locale.adopt()
        let output = fcntl(terminal, F_DUPFD_CLOEXEC, 3)
        guard output >= 0, let stream = curses_stream(output) else { throw .refused(errno) }
        try TerminalGuard.arm(terminal: terminal, sentence: options.crashSentence)
        guard let screen = curses_open(term, stream) else {
            clinux_guard_disarm()
            fclose(stream)
            throw .termUnknown(term)
        }
        clinux_guard_keep_modes()
        let burst = try Burst(collector: output, terminal: terminal)
        return TerminalScreen(terminal, screen, stream, burst, signals, options, isAscii: options.ascii || !isUTF8)
    }

    private init(
        _ terminal: Int32, _ screen: CursesScreen, _ stream: CursesStream, _ burst: Burst, _ signals: SignalPipe,
        _ options: ScreenOptions, isAscii: Bool
    ) {
        self.terminal = terminal
        self.screen = screen
        self.stream = stream
        self.burst = burst
        self.signals = signals
        let isMono = options.mono || Environment.value("NO_COLOR") != nil
        encoder = Encoder(palette: isMono ? .mono : .colored(), ascii: isAscii)
        size = Self.measured(terminal)
        shown = Grid(size)
        enter()
    }

    deinit { close() }

    /// Sends the cells that differ from what is shown, in one burst.
    public func present(_ grid: Grid) {
        guard isOpen else { return }
        let next = grid.size == size ? grid : grid.cropped(to: size)
        var doubtful: [Int] = []
        for y in 0..<size.height where stage(row: y, of: next, unlessDoubtful: true) { doubtful.append(y) }
        update(cursor: next.cursor)
        for y in doubtful {
            _ = stage(row: y, of: next, unlessDoubtful: false)
            update(cursor: next.cursor)
            moveAbsolutely(to: next.cursor)
        }
        burst.send()
        shown = next
    }

    /// Takes the terminal's new size after SIGWINCH. The next `present` paints all.
    public func resize() {
        guard isOpen else { return }
        size = Self.measured(terminal)
        _ = resizeterm(Int32(size.height), Int32(size.width))
        repaint()
    }

    /// Paints all again, for a terminal that others wrote to.
    public func redraw() {
        guard isOpen else { return }
        clinux_guard_set_modes(true)
        enter()
        let last = shown
        repaint()
        present(last)
    }

    /// Asks the terminal how many columns « é » takes, after the first picture and without waiting. Its answer is a
    /// report of `KeyDecoder`; many terminals that read other than UTF-8 say 2.
    public func askAccentWidth() {
        guard isOpen, size.height > 1, !isAscii else { return }
        burst.add("\u{1B}7\u{1B}[2;1Hé\u{1B}[6n\u{1B}8")
        curses_repaint_row(1)
        update(cursor: shown.cursor)
        burst.send()
    }

    /// True when the answer to `askAccentWidth` says that accents take one column, or is none of its answers.
    public static func accentsFit(_ report: Point) -> Bool { report.y != 1 || report.x < 2 }

    /// Draws with ASCII only from now on.
    public func useAscii() {
        encoder = Encoder(palette: encoder.palette, ascii: true)
        redraw()
    }

    /// Gives the terminal to another program.
    public func suspend() {
        guard isOpen else { return }
        leave()
        clinux_guard_set_modes(false)
    }

    /// Takes it back after `suspend`, with the size it has now.
    public func resume() {
        redraw()
        resize()
    }

    /// Catches the mouse, which takes away the terminal's own copy and paste.
    public func captureMouse(_ on: Bool) {
        hasMouse = on
        burst.add(on ? Self.mouseOn : Self.mouseOff)
        burst.send()
    }

    /// Gives the terminal back as it was. Later calls do nothing.
    public func close() {
        guard isOpen else { return }
        isOpen = false
        leave()
        burst.close()
        clinux_guard_set_modes(false)
        clinux_guard_disarm()
        curses_close(screen, stream)
    }
}

extension TerminalScreen {
    /// Says why there can be no screen before anything is changed.
    private static func checkedTerm(_ input: Int32, _ output: Int32) throws(TerminalError) -> String {
        if isatty(input) == 0 { throw .inputIsNoTerminal }
        if isatty(output) == 0 { throw .outputIsNoTerminal }
        guard let term = Environment.value("TERM") else { throw .termUnset }
        if term == "dumb" { throw .termTooSimple(term) }
        return term
    }

    private static func measured(_ terminal: Int32) -> Size {
        var width: Int32 = 80
        var height: Int32 = 24
        _ = clinux_terminal_size(terminal, &width, &height)
        return Size(width: Int(width), height: Int(height))
    }

    /// Keypad in application mode, as ncurses does, and bracketed paste; sent with the next update.
    private func enter() {
        burst.add(curses_string("smkx"))
        burst.add("\u{1B}[?2004h")
        if hasMouse { burst.add(Self.mouseOn) }
    }

    private func leave() {
        if hasMouse { burst.add(Self.mouseOff) }
        burst.add("\u{1B}[?2004l")
        _ = curs_set(1)
        _ = endwin()
        burst.send()
    }

    private func repaint() {
        shown = Grid(size)
        curses_erase()
        curses_repaint()
    }

    /// Hands the changed cells of a row to ncurses. A row whose columns terminals may count differently waits.
    /// - Returns: true when it waits.
    private func stage(row y: Int, of grid: Grid, unlessDoubtful: Bool) -> Bool {
        let old = shown.row(y)
        let new = grid.row(y)
        guard let range = Difference.range(old, new) else { return false }
        if unlessDoubtful, new.contains(where: encoder.isDoubtful) { return true }
        let cells = encoder.encoded(new[range])
        curses_put(Int32(y), Int32(range.lowerBound - new.startIndex), cells, Int32(cells.count))
        return false
    }

    private func update(cursor: Point?) {
        _ = curs_set(cursor == nil ? 0 : 1)
        let place = place(of: cursor)
        curses_stage(place.y, place.x)
        _ = doupdate()
    }

    private func place(of cursor: Point?) -> (x: Int32, y: Int32) {
        let cursor = cursor ?? Point(x: 0, y: 0)
        return (Int32(min(max(0, cursor.x), size.width - 1)), Int32(min(max(0, cursor.y), size.height - 1)))
    }

    /// Puts the cursor where ncurses believes it is.
    private func moveAbsolutely(to cursor: Point?) {
        let place = place(of: cursor)
        burst.add(curses_move_string(place.y, place.x))
    }
}
