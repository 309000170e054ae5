import Domain

/// What a person keeps of lists, on this machine.
public enum ListRequest: Request {
    /// How a list is seen; nil: as it always is.
    case keepShape(ListShape?, of: String)
    case keepView(NamedView)
    case removeView(NamedView)
}

extension Effect {
    static func keepShape(_ shape: ListShape?, of list: String) -> Self { .ask { _ in ListRequest.keepShape(shape, of: list) } }
    static func keepView(_ view: NamedView) -> Self { .ask { _ in ListRequest.keepView(view) } }
    static func removeView(_ view: NamedView) -> Self { .ask { _ in ListRequest.removeView(view) } }
}
