/// When a change is made, and how whoever makes it signs.
public struct Stamp: Sendable {
    public let today: Day
    public let author: String

    public init(_ today: Day, _ author: String) {
        self.today = today
        self.author = author
    }
}
