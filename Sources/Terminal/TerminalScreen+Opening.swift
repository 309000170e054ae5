import CLinux
import CNcurses
import Canvas
import Glibc

extension TerminalScreen {
    /// Takes the terminal: raw modes, alternate screen, bracketed paste. Nothing is sent before the first `present`.
    public static func open(_ options: ScreenOptions = ScreenOptions()) throws(TerminalError) -> TerminalScreen {
        try open(options, input: STDIN_FILENO, output: STDOUT_FILENO)
    }

    /// On other descriptors, for tests.
    static func open(_ options: ScreenOptions, input: Int32, output: Int32) throws(TerminalError) -> TerminalScreen {
        let term = try checkedTerm(input, output)
        let signals = try SignalPipe()
        let isUTF8 = Locale.adopt()
        try TerminalGuard.arm(terminal: output, sentence: options.crashSentence)
        do {
            let (device, used) = try device(term, output)
            let screen = TerminalScreen(device, signals, options, isAscii: options.ascii || !isUTF8)
            if used != term { screen.standIn = StandIn(wanted: term, used: used) }
            return screen
        } catch {
            clinux_guard_set_modes(false)
            clinux_guard_disarm()
            throw error
        }
    }

    /// The terminal as TERM names it, else as one that most are like.
    private static func device(_ term: String, _ output: Int32) throws(TerminalError) -> (Device, String) {
        for name in [term] + StandIn.names {
            do throws(TerminalError) { return (try Device(term: name, terminal: output), name) } catch {
                guard error == .termUnknown(name) else { throw error }
            }
        }
        throw .termUnknown(term)
    }

    /// Says why there can be no screen before anything is changed.
    private static func checkedTerm(_ input: Int32, _ output: Int32) throws(TerminalError) -> String {
        if isatty(input) == 0 { throw .inputIsNoTerminal }
        if isatty(output) == 0 { throw .outputIsNoTerminal }
        guard let term = Environment.value("TERM") else { throw .termUnset }
        if term == "dumb" { throw .termTooSimple(term) }
        return term
    }
}
