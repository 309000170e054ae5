import Domain
import Synchronization
import Text

/// What a filter of words looks in, row by row: folded once, kept as long as the rows are the same.
final class RowTexts: MadeReady {
    private struct Known {
        var texts: [[UInt8]?]
        /// Rows before it are ready.
        var next = 0
        /// The last answer, which a longer word only narrows.
        var last: (words: [[UInt8]], places: [Int])?
    }

    private let rows: [ListRow]
    private let known: Mutex<Known>

    init(_ rows: [ListRow]) {
        self.rows = rows
        known = Mutex(Known(texts: Array(repeating: nil, count: rows.count)))
    }

    /// The places of the rows, headings aside, in which each of the words stands.
    func places(_ words: [[UInt8]]) -> [Int] {
        known.withLock { known in
            let among =
                known.last.flatMap { Self.narrows(words, $0.words) ? $0.places : nil } ?? rows.indices.filter { !rows[$0].isHeading }
            let found = among.filter { place in
                let text = text(place, &known)
                return words.allSatisfy { Folding.contains(text, $0) }
            }
            known.last = (words, found)
            return found
        }
    }

    private static func narrows(_ words: [[UInt8]], _ before: [[UInt8]]) -> Bool {
        words.count >= before.count && zip(words, before).allSatisfy { $0.starts(with: $1) }
    }

    private func text(_ place: Int, _ known: inout Known) -> [UInt8] {
        if let text = known.texts[place] { return text }
        let text = rows[place].search
        known.texts[place] = text
        return text
    }

    var isReady: Bool { known.withLock { $0.next >= rows.count } }

    func makeReady() {
        known.withLock { known in
            let end = min(rows.count, known.next + 100)
            for place in known.next..<end { _ = text(place, &known) }
            known.next = end
        }
    }
}
