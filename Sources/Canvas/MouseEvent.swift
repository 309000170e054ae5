/// What the mouse did, where, from 0.
public struct MouseEvent: Hashable, Sendable {
    public enum Act: Hashable, Sendable {
        case press, release, drag, move, wheelUp, wheelDown
    }

    public let act: Act
    /// 1 left, 2 middle, 3 right, 0 none.
    public let button: Int
    public let point: Point

    public init(_ act: Act, button: Int, at point: Point) {
        self.act = act
        self.button = button
        self.point = point
    }
}
