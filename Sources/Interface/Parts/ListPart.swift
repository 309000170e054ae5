import Canvas
import Domain
import Text

/// A list with a filter: keeps the selected thing selected while rows come, go and move.
struct ListPart: Sendable {
    private(set) var rows: [ListRow] = []
    /// Places of the rows that the filter lets through.
    private(set) var shown: [Int] = []
    private(set) var view = ListView()
    /// Rows there are when no filter line takes one.
    private var fullHeight = 0
    var filter = Filter()
    var columns: Columns
    var headings: [SafeText]
    /// What to do about a list that holds nothing.
    var invitation: Phrase?

    init(_ columns: [Column] = [.flexible(minimum: 10)], headings: [SafeText] = []) {
        self.columns = Columns(columns, gap: 2)
        self.headings = headings
    }

    var selected: ListRow? { shown.indices.contains(view.selected) ? rows[shown[view.selected]] : nil }
    var count: Int { shown.count { !rows[$0].isHeading } }
    var total: Int { rows.count { !$0.isHeading } }
    /// 1-based among the rows that are no headings.
    var position: Int { shown.prefix(view.selected + 1).count { !rows[$0].isHeading } }

    mutating func load(_ rows: [ListRow], height: Int) {
        let (ref, place) = (selected?.ref, view.selected)
        self.rows = rows
        narrow(height: height)
        if let ref { select(ref, orRow: place) } else { view.select(place) }
        skipHeadings(by: 1)
    }

    mutating func resize(height: Int) { view.resize(count: shown.count, height: height) }

    mutating func select(_ ref: Ref, orRow row: Int? = nil) {
        if let place = shown.firstIndex(where: { rows[$0].ref == ref }) { view.select(place) } else if let row { view.select(row) }
    }

    /// Keys of the filter and of movement; false for others.
    mutating func handle(_ key: Key) -> Bool {
        if filter.handle(key) {
            narrow(height: fullHeight)
            view.select(0)
            skipHeadings(by: 1)
            return true
        }
        if filter.isTyping { return false }
        let before = view.selected
        guard view.handle(Self.movement(key)) else { return false }
        skipHeadings(by: view.selected < before ? -1 : 1)
        return true
    }

    mutating func move(by rows: Int) {
        view.move(by: rows)
        skipHeadings(by: rows < 0 ? -1 : 1)
    }

    /// The next row after the selected one, around the end, that holds.
    mutating func selectNext(where holds: (ListRow) -> Bool) {
        let count = shown.count
        guard count > 1 else { return }
        for step in 1..<count {
            let place = (view.selected + step) % count
            if holds(rows[shown[place]]) { return view.select(place) }
        }
    }

    private mutating func narrow(height: Int) {
        fullHeight = height
        shown = filter.isActive ? rows.indices.filter { !rows[$0].isHeading && filter.matches(rows[$0].search) } : Array(rows.indices)
        view.resize(count: shown.count, height: height - (filter.isTyping || filter.isActive ? 1 : 0))
    }

    /// A heading is never selected where something else can be.
    private mutating func skipHeadings(by step: Int) {
        for direction in [step, -step] {
            var place = view.selected
            while shown.indices.contains(place), rows[shown[place]].isHeading { place += direction }
            if shown.indices.contains(place) {
                view.select(place)
                if place > 0, rows[shown[place - 1]].isHeading, place - 1 < view.offset { reveal(place) }
                return
            }
        }
    }

    /// Scrolls so that the heading above is seen too.
    private mutating func reveal(_ place: Int) {
        view.select(place - 1)
        view.select(place)
    }

    /// j and k move like the arrows.
    private static func movement(_ key: Key) -> Key {
        switch key.normalized {
        case .character("j"): .down
        case .character("k"): .up
        default: key
        }
    }
}
