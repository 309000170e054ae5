/// What only the terminal can do.
public enum TerminalRequest: Request {
    case redraw
    /// Clicks and the wheel come here, and no more to the terminal's own copy and paste; or not.
    case captureMouse(Bool)
}

extension Effect {
    static var redraw: Self { .ask { _ in TerminalRequest.redraw } }
}
