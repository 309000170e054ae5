import Canvas
import Domain
import Text

/// A text looked for in what is shown, accents and case aside: nothing is hidden, the cursor goes from line to line.
struct Find: Sendable {
    private var line = TypedLine()
    /// The lines where the text begins, each once.
    private(set) var places: [Int] = []
    private var current = 0
    private let joint: UInt8

    /// `wraps`: a text may begin on one line and end on the next.
    init(wraps: Bool) { joint = wraps ? 0x20 : 0x0A }

    /// Words with one blank between them, folded.
    private var needle: [UInt8] { Folding.fold(line.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")) }
    var isTyping: Bool { line.isTyping }
    var isActive: Bool { line.isActive }
    var isShown: Bool { line.isShown }
    /// The line to show.
    var place: Int? { places.indices.contains(current) ? places[current] : nil }

    mutating func open() {
        clear()
        line.open()
    }

    mutating func clear() {
        line.clear()
        places = []
        current = 0
    }

    /// True when the key was for the text looked for; what is found is to be looked for again.
    mutating func handle(_ key: Key) -> Bool { line.handle(key) }

    mutating func step(by places: Int) {
        let count = self.places.count
        if count > 0 { current = (current + places + count) % count }
    }

    /// Looks again; the current place is the first one from `line` on.
    mutating func look(in lines: [String], from line: Int) {
        let needle = needle
        guard !needle.isEmpty else { return places = [] }
        var hay: [UInt8] = []
        var starts: [Int] = []
        for line in lines {
            starts.append(hay.count)
            hay += Folding.fold(line)
            hay.append(joint)
        }
        places = []
        var owner = 0
        for start in Self.occurrences(of: needle, in: hay) {
            while owner + 1 < starts.count, starts[owner + 1] <= start { owner += 1 }
            if places.last != owner { places.append(owner) }
        }
        current = places.firstIndex { $0 >= line } ?? 0
    }

    private static func occurrences(of needle: [UInt8], in hay: [UInt8]) -> [Int] {
        guard let first = needle.first, hay.count >= needle.count else { return [] }
        return (0...hay.count - needle.count).filter { hay[$0] == first && hay[$0..<$0 + needle.count].elementsEqual(needle) }
    }

    /// `TROUVER horaires : 2/7`
    func words(_ context: Context) -> String {
        let place = places.isEmpty ? 0 : current + 1
        return Phrase(fr: "TROUVER \(line.text) : \(place)/\(places.count)", en: "FIND \(line.text): \(place)/\(places.count)")[
            context.language]
    }

    // MARK: Drawing

    /// `TROUVER horaires        2/7`
    func draw(_ grid: inout Grid, _ rect: Rect, _ context: Context) {
        let tail =
            !isActive
            ? .empty
            : places.isEmpty
                ? context.text(fr: "  rien de tel ici, Échap efface", en: "  no such text here, Esc clears")
                : SafeText("  \(current + 1)/\(places.count)")
        line.draw(context.text(fr: "TROUVER ", en: "FIND "), tail: tail, style: .bold, &grid, rect)
    }

    /// Underlines the text wherever it is drawn; on the row of the current place it is reversed too, and the terminal's cursor stands on it.
    func highlight(_ grid: inout Grid, _ rect: Rect, currentRow: Int?) {
        guard !places.isEmpty else { return }
        let drawn = Self.read(grid, rect, joint)
        let needle = needle
        var isMet = false
        for start in Self.occurrences(of: needle, in: drawn.bytes) {
            let points = Set(drawn.points[start..<start + needle.count].compactMap { $0 })
            let isCurrent = drawn.points[start]?.y == currentRow
            for point in points {
                grid.restyle(Rect(x: point.x, y: point.y, width: 1, height: 1)) {
                    $0.underline = true
                    $0.bold = true
                    if isCurrent { $0.reverse.toggle() }
                }
            }
            if isCurrent, !isMet, !isTyping { grid.cursor = drawn.points[start] }
            isMet = isMet || isCurrent
        }
    }

    /// What a part of the grid says, folded, blanks as one, and the cell of every byte.
    private static func read(_ grid: Grid, _ rect: Rect, _ joint: UInt8) -> (bytes: [UInt8], points: [Point?]) {
        var bytes: [UInt8] = []
        var points: [Point?] = []
        for y in rect.y..<min(rect.maxY, grid.height) {
            for x in rect.x..<min(rect.maxX, grid.width) where !grid[x, y].isContinuation {
                let folded = Folding.fold(grid[x, y].text)
                if folded == [0x20], bytes.last == 0x20 || bytes.last == nil { continue }
                bytes += folded
                points += folded.map { _ in Point(x: x, y: y) }
            }
            if joint == 0x20, bytes.last == joint { continue }
            bytes.append(joint)
            points.append(nil)
        }
        return (bytes, points)
    }
}
