import Domain

/// Who is at the keyboard.
public enum IdentityRequest: Request {
    case identify(RecordKey)
    case changePerson
}

extension Effect {
    static func identify(_ person: RecordKey) -> Self { .ask { _ in IdentityRequest.identify(person) } }
}
