import Domain

/// Shows everything as it would stand on a day; nil: today.
public struct OtherDayRequest: Request {
    public let day: Day?
}

extension Effect {
    static func look(at day: Day?) -> Self { .ask { _ in OtherDayRequest(day: day) } }
}
