import CLinux
import CNcurses
import Canvas
import Glibc

/// The terminal as a screen: a scoped resource. ncurses is the output side; keys are read by the caller from the standard
/// input and decoded by `KeyDecoder`. Used from one thread, one at a time.
public final class TerminalScreen {
    private static let mouseOn = "\u{1B}[?1000h\u{1B}[?1002h\u{1B}[?1006h"
    private static let mouseOff = "\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1000l"

    private enum State { case open, suspended, closed }

    public private(set) var size: Size
    /// Signals to poll for.
    public let signals: SignalPipe
    /// What is drawn for, where the terminal is not known here.
    public internal(set) var standIn: StandIn?
    private var device: Device
    private var painter: Painter
    private var state = State.open
    private var hasMouse = false

    init(_ device: Device, _ signals: SignalPipe, _ options: ScreenOptions, isAscii: Bool) {
        self.device = device
        self.signals = signals
        size = device.size
        let isMono = options.mono || Environment.value("NO_COLOR") != nil
        painter = Painter(Encoder(palette: isMono ? .mono : .colored(), ascii: isAscii), size)
        enter()
    }

    deinit { close() }

    /// True when only ASCII is drawn: asked for, or the locale is not UTF-8.
    public var isAscii: Bool { painter.encoder.ascii }

    /// Sends the cells that differ from what is shown, in one burst. Nothing while suspended.
    public func present(_ grid: Grid) {
        guard state == .open else { return }
        let grid = grid.size == size ? grid : grid.cropped(to: size)
        painter.paint(grid, into: device.burst)
        device.burst.send()
        painter.keep(grid)
    }

    /// Takes the terminal's new size after SIGWINCH. The next `present` paints all.
    public func resize() {
        guard state == .open else { return }
        size = device.size
        _ = resizeterm(Int32(size.height), Int32(size.width))
        painter.reset(size)
    }

    /// Paints all again, for a terminal that others wrote to.
    public func redraw() {
        guard state == .open else { return }
        clinux_guard_set_modes(true)
        enter()
        let last = painter.shown
        painter.reset(size)
        present(last)
    }

    /// Gives the terminal to another program.
    public func suspend() {
        guard state == .open else { return }
        leave()
        clinux_guard_set_modes(false)
        state = .suspended
    }

    /// Takes it back after `suspend`, with the size it has now; the next `present` paints all.
    public func resume() {
        guard state == .suspended else { return }
        state = .open
        clinux_guard_set_modes(true)
        enter()
        resize()
    }

    /// Gives the terminal back as it was. Later calls do nothing.
    public func close() {
        guard state != .closed else { return }
        if state == .open { leave() }
        state = .closed
        device.close()
        clinux_guard_set_modes(false)
        clinux_guard_disarm()
    }

    /// Catches the mouse, which takes away the terminal's own copy and paste.
    public func captureMouse(_ on: Bool) {
        guard on != hasMouse else { return }
        hasMouse = on
        guard state == .open else { return }
        device.burst.add(on ? Self.mouseOn : Self.mouseOff)
        device.burst.send()
    }

    /// Draws with ASCII only from now on.
    public func useAscii() {
        painter.encoder = Encoder(palette: painter.encoder.palette, ascii: true)
        redraw()
    }

    /// Asks the terminal how many columns « é » takes, after the first picture and without waiting. Its answer is a
    /// report of `KeyDecoder`; a terminal that does not read UTF-8 says 2.
    public func askAccentWidth() {
        guard state == .open, size.height > 1, !isAscii else { return }
        let cursor = painter.shown.cursor ?? Point(x: 0, y: 0)
        device.burst.add(curses_move_string(1, 0))
        device.burst.add("é\u{1B}[6n")
        device.burst.add(curses_move_string(Int32(min(cursor.y, size.height - 1)), Int32(min(cursor.x, size.width - 1))))
        painter.mend(row: 1)
        device.burst.send()
    }

    /// True when the answer to `askAccentWidth` says that accents take one column, or is none of its answers.
    public static func accentsFit(_ report: Point) -> Bool { report.y != 1 || report.x < 2 }

    /// Keypad in application mode, as ncurses does, and bracketed paste; sent with the next update.
    private func enter() {
        device.burst.add(curses_string("smkx"))
        device.burst.add("\u{1B}[?2004h")
        if hasMouse { device.burst.add(Self.mouseOn) }
    }

    private func leave() {
        if hasMouse { device.burst.add(Self.mouseOff) }
        device.burst.add("\u{1B}[?2004l")
        _ = curs_set(1)
        _ = endwin()
        device.burst.send()
    }
}
