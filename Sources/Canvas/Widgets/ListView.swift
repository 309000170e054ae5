/// Which row of a list is selected and which are seen. The selected row is always seen and always exists,
/// except in an empty list.
public struct ListView: Hashable, Sendable {
    public private(set) var selected = 0
    /// The first row seen.
    public private(set) var offset = 0
    public private(set) var count: Int
    public private(set) var height: Int

    public init(count: Int = 0, height: Int = 0) {
        self.count = max(0, count)
        self.height = max(0, height)
    }

    /// The rows seen.
    public var visible: Range<Int> { offset..<min(count, offset + height) }

    /// Tells how many rows there are and how many fit.
    public mutating func resize(count: Int, height: Int) {
        self.count = max(0, count)
        self.height = max(0, height)
        select(selected)
    }

    /// Selects the nearest row that exists.
    public mutating func select(_ row: Int) {
        selected = min(max(0, row), max(0, count - 1))
        offset = min(max(offset, selected - max(1, height) + 1), selected)
        offset = min(offset, max(0, count - height))
    }

    public mutating func move(by rows: Int) { select(selected + rows) }

    /// Moves by the rows seen less one, so that one stays in sight.
    public mutating func page(by pages: Int) { move(by: pages * max(1, height - 1)) }

    /// Arrows, pages, Home and End; false for another key.
    public mutating func handle(_ key: Key) -> Bool {
        switch key {
        case .up: move(by: -1)
        case .down: move(by: 1)
        case .pageUp: page(by: -1)
        case .pageDown: page(by: 1)
        case .home: select(0)
        case .end: select(count - 1)
        default: return false
        }
        return true
    }
}
