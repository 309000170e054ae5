/// Looks at the folder now.
public struct RefreshRequest: Request {}

extension Effect {
    static var refresh: Self { .ask { _ in RefreshRequest() } }
}
