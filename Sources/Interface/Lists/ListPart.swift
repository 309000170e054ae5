import Canvas
import Domain
import Text

/// A list with a filter, a text looked for and marks: keeps the selected thing selected while rows come, go and move.
struct ListPart: Sendable {
    private(set) var rows: [ListRow] = []
    private(set) var drawn = DrawnRows()
    /// Places of the rows that the filter lets through.
    private(set) var shown: [Int] = []
    private(set) var view = ListView()
    /// Rows there are when no filter line takes one.
    private var fullHeight = 0
    var filter = FilterLine()
    /// The view it is seen through, and how it is arranged.
    var opened: NamedView?
    var shape = ListShape()
    /// What the rows are things of, made when a filter asks; nil: a filter looks in what is drawn.
    private var question: (source: @Sendable () -> Source, asking: Asking)?
    private(set) var questioned: Questioned?
    private var answer: FilterAnswer?
    /// What a filter looks in where there is no such question.
    private var texts: RowTexts?
    private(set) var find = Find(wraps: false)
    private(set) var marks = Marks()
    /// The row that was in hand and went away: the cursor has gone on to another, which nobody pointed at.
    private(set) var lost: Ref?
    /// The cell of the selected row that is being filled.
    var cell: CellPart? { didSet { if (cell == nil) != (oldValue == nil) { narrow(height: fullHeight) } } }
    /// Among the rows of the list, and among those shown, how many are no headings; before each shown row, when there are headings.
    private(set) var total = 0
    private(set) var count = 0
    private var ordinals: [Int] = []
    /// Whether several rows can be acted on at once here.
    let canMark: Bool
    var columns: Columns
    var headings: [SafeText]
    /// How their cells look; nothing said: as their texts do.
    var looks: [CellLook] = []
    private(set) var isSearch = false
    /// What to do about a list that holds nothing.
    var invitation: Phrase?

    init(_ columns: [Column] = [.flexible(minimum: 10)], headings: [SafeText] = [], canMark: Bool = false) {
        self.columns = Columns(columns, gap: 2)
        self.headings = headings
        self.canMark = canMark
    }

    var selected: ListRow? { shown.indices.contains(view.selected) ? rows[shown[view.selected]] : nil }
    /// 1-based among the rows that are no headings.
    var position: Int { ordinals.indices.contains(view.selected) ? ordinals[view.selected] : view.selected + 1 }
    var takesText: Bool { filter.isTyping || find.isTyping || cell != nil }

    /// What an act is for: the rows marked, in their order, else the selected one.
    var targets: [Ref] {
        marks.refs.isEmpty ? [selected?.ref].compactMap { $0 } : rows.compactMap(\.ref).filter(marks.refs.contains)
    }

    /// What a filter of its rows is about, before they are loaded.
    mutating func ask(_ context: Context, _ source: @escaping @Sendable () -> Source) { question = (source, context.asking) }

    /// What is wrong with the filter.
    var fault: Phrase? { filter.isActive ? answer?.fault : nil }

    mutating func load(_ rows: [ListRow], height: Int) {
        questioned = nil
        answer = nil
        texts = nil
        let (ref, place) = (selected?.ref, view.selected)
        if rows.count != self.rows.count { marks.endRange() }
        self.rows = rows
        drawn = DrawnRows(count: rows.count)
        total = rows.count { !$0.isHeading }
        marks.keep(rows.lazy.compactMap(\.ref))
        if filter.isTyping { prepare() }
        narrow(height: height)
        if find.isActive { look() }
        if let ref { select(ref, orRow: place) } else { view.select(place) }
        skipHeadings(by: 1)
        if let ref, selected?.ref != ref, !rows.contains(where: { $0.ref == ref }) { lost = lost ?? ref }
    }

    /// The lost row, once.
    mutating func takeLost() -> Ref? {
        defer { lost = nil }
        return lost
    }

    /// The rows it shows, its cursor and its marks, as a list of their own.
    var shownAlone: ListPart {
        var list = ListPart(canMark: canMark)
        list.marks = marks
        list.load(shown.map { rows[$0] }, height: fullHeight)
        if let ref = selected?.ref { list.select(ref) }
        return list
    }

    mutating func select(_ ref: Ref, orRow row: Int? = nil) {
        if let place = shown.firstIndex(where: { rows[$0].ref == ref }) {
            view.select(place)
            lost = nil
        } else if let row {
            view.select(row)
        }
    }

    /// `isWhole`: the screen is one search, and Esc closes it.
    mutating func openFilter(isWhole: Bool = false) {
        isSearch = isWhole
        find.clear()
        filter.open()
        prepare()
        narrow(height: fullHeight)
    }

    mutating func clearMarks() { marks = Marks() }
    /// Only what was not done stays marked.
    mutating func keepMarks(_ left: [Ref]) { marks = Marks(left) }

    /// Keys of what is being typed and of movement; false for others. Esc clears marks first, then the text looked for, then the filter.
    mutating func handle(_ key: Key) -> Bool {
        if takesText || key == .escape, clearOrType(key) {
            lost = nil
            return true
        }
        if takesText { return false }
        let before = view.selected
        guard view.handle(Self.movement(key)) else { return false }
        lost = nil
        skipHeadings(by: view.selected < before ? -1 : 1)
        if marks.isFollowing { extendMarks(from: before) } else { marks.endRange() }
        return true
    }

    private mutating func clearOrType(_ key: Key) -> Bool {
        if find.handle(key) {
            narrow(height: fullHeight)
            look()
            show(find.place)
            return true
        }
        if key == .escape, !takesText, !marks.isEmpty {
            clearMarks()
            return true
        }
        if key == .escape, find.isActive {
            find.clear()
            narrow(height: fullHeight)
            return true
        }
        let found = selected?.ref
        let isTaken = key == .tab && filter.isTyping && filter.complete(completion)
        guard isTaken || filter.handle(key) else { return false }
        marks.endRange()
        narrow(height: fullHeight)
        view.select(0)
        if !filter.isActive, let found { select(found) }
        skipHeadings(by: 1)
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

    private mutating func filtered() -> [Int] {
        prepare()
        guard let questioned else { return texts?.places(filter.words) ?? [] }
        let answer = questioned.answer(filter.text, after: answer)
        self.answer = answer
        return answer.places
    }

    private mutating func prepare() {
        if questioned == nil, let question { questioned = Questioned(rows, question.source(), question.asking) }
        if question == nil, texts == nil { texts = RowTexts(rows) }
    }

    /// What the filter that is being typed will look in, as long as it is not all there.
    var unready: (any MadeReady)? {
        guard filter.isTyping, let next: any MadeReady = questioned ?? texts, !next.isReady else { return nil }
        return next
    }

    private mutating func narrow(height: Int) {
        fullHeight = height
        shown = filter.isActive ? filtered() : Array(rows.indices)
        count = filter.isActive ? shown.count : total
        ordinals = []
        if count != shown.count {
            var ordinal = 0
            ordinals = shown.map { place in
                if !rows[place].isHeading { ordinal += 1 }
                return ordinal
            }
        }
        let taken = (filter.isShown ? 1 : 0) + (find.isShown ? 1 : 0) + (cell == nil ? 0 : CellPart.height)
        view.resize(count: shown.count, height: height - taken)
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

// MARK: Commands

extension ListPart {
    /// While a text is looked for, n is « next »; while a cell is filled, letters are its text.
    var mode: Int { cell.map { $0.isFresh ? 2 : 3 } ?? (find.isActive ? 1 : 0) }

    /// The keys of the list, for the table of its screen.
    var commands: [PartCommand] {
        let marking: [PartCommand] = canMark ? [.mark, .range, .rangeUp, .rangeDown] : []
        return (find.isActive ? [.findNext, .findPrevious] : []) + [.filter] + marking + [.find]
    }

    mutating func perform(_ command: PartCommand) {
        let before = view.selected
        switch command {
        case .filter: openFilter()
        case .mark:
            if let ref = selected?.ref { marks.toggle(ref) }
            move(by: 1)
        case .range: marks.follow(from: before, refs(from: before))
        case .rangeUp, .rangeDown:
            move(by: command == .rangeUp ? -1 : 1)
            extendMarks(from: before)
        case .arrange, .keep: break
        case .find:
            filter.close()
            find.open()
            narrow(height: fullHeight)
        case .findNext, .findPrevious:
            find.step(by: command == .findNext ? 1 : -1)
            show(find.place)
        }
    }

    private mutating func extendMarks(from row: Int) { marks.extend(from: row, refs(from: marks.start(else: row))) }

    /// Between a row and the selected one.
    private func refs(from row: Int) -> [Ref] {
        let range = min(row, view.selected)...max(row, view.selected)
        return range.compactMap { shown.indices.contains($0) ? rows[shown[$0]].ref : nil }
    }

    private mutating func look() {
        find.look(in: shown.map { rows[$0].cells.map(\.string).joined(separator: "  ") }, from: find.place ?? view.selected)
    }

    private mutating func show(_ place: Int?) {
        guard let place else { return }
        view.select(place)
        skipHeadings(by: 1)
    }
}
