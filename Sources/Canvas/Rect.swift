/// A part of the screen. Width and height are never negative, so a layout survives a screen of 1x1.
public struct Rect: Hashable, Sendable {
    public let x: Int
    public let y: Int
    public let width: Int
    public let height: Int

    public init(x: Int = 0, y: Int = 0, width: Int, height: Int) {
        self.x = x
        self.y = y
        self.width = max(0, width)
        self.height = max(0, height)
    }

    public init(_ size: Size) { self.init(width: size.width, height: size.height) }

    public var size: Size { Size(width: width, height: height) }
    public var isEmpty: Bool { width == 0 || height == 0 }
    public var maxX: Int { x + width }
    public var maxY: Int { y + height }

    public func contains(_ point: Point) -> Bool {
        (x..<maxX).contains(point.x) && (y..<maxY).contains(point.y)
    }

    /// Without `dx` columns on either side and `dy` rows above and below.
    public func inset(_ dx: Int, _ dy: Int) -> Rect {
        Rect(x: x + min(dx, width), y: y + min(dy, height), width: width - 2 * dx, height: height - 2 * dy)
    }

    /// The rows of the range, counted from this rectangle's first; what lies outside is left out.
    public func rows(_ range: Range<Int>) -> Rect {
        let rows = range.clamped(to: 0..<height)
        return Rect(x: x, y: y + rows.lowerBound, width: width, height: rows.count)
    }

    /// One row, empty when it lies outside.
    public func row(_ index: Int) -> Rect { rows(index..<index + 1) }

    /// A rectangle of the given size in the middle, no larger than this one.
    public func centered(_ size: Size) -> Rect {
        let width = min(size.width, self.width)
        let height = min(size.height, self.height)
        return Rect(x: x + (self.width - width) / 2, y: y + (self.height - height) / 2, width: width, height: height)
    }
}
