import Text

/// A bar that shows a part of a whole: `########....`. It looks full only when the part is the whole, and empty only
/// when there is none.
public struct Gauge: Hashable, Sendable {
    public let part: Int
    public let whole: Int

    public init(part: Int, whole: Int) {
        self.whole = max(0, whole)
        self.part = min(max(0, part), self.whole)
    }

    public func text(width: Int) -> SafeText {
        let filled = filled(max(0, width))
        return .repeating("#", filled) + .repeating(".", width - filled)
    }

    public func draw(_ grid: inout Grid, _ rect: Rect, style: Style = .plain) {
        grid.put(text(width: rect.width), in: rect, style: style)
    }

    private func filled(_ width: Int) -> Int {
        if part == 0 || whole == 0 { return 0 }
        if part == whole { return width }
        let exact = Int((Double(part) / Double(whole) * Double(width)).rounded())
        return width < 2 ? exact : min(max(1, exact), width - 1)
    }
}
