/// Why there is no screen.
public enum TerminalError: Error, Hashable, Sendable {
    /// The standard input is no terminal.
    case inputIsNoTerminal
    /// The standard output is no terminal.
    case outputIsNoTerminal
    /// TERM is missing or empty.
    case termUnset
    /// TERM names a terminal that cannot place the cursor (`dumb`).
    case termTooSimple(String)
    /// The system does not know the terminal named by TERM.
    case termUnknown(String)
    /// The system refused, with this errno.
    case refused(Int32)
}
