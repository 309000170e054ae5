/// The end of the run.
public enum EndRequest: Request {
    case quit
    /// Without waiting for the disk any longer.
    case leave
    /// Goes on after all.
    case stay
}

extension Effect {
    static var quit: Self { .ask { _ in EndRequest.quit } }
    static var leave: Self { .ask { _ in EndRequest.leave } }
    static var stay: Self { .ask { _ in EndRequest.stay } }
}
