import Interface

/// What only the terminal can do.
extension TerminalRequest: Capability {
    func perform(in session: Session) {
        switch self {
        case .redraw: session.terminal.redraw()
        case .captureMouse(let on): session.terminal.captureMouse(on)
        }
    }
}
