/// The byte between two cells, found by itself.
enum Separator {
    static let tab: UInt8 = 0x09
    private static let candidates: [UInt8] = [tab, 0x3B, 0x2C]  // semicolon, comma
    private static let sample = 1 << 16

    /// The one that cuts most rows into the same number of cells; a tab where nothing cuts.
    static func guess(_ text: [UInt8]) -> UInt8 {
        let head = text.prefix(sample)
        let scores = candidates.map { (separator: $0, score: score(Array(head), $0)) }
        return scores.reduce(scores[0]) { $1.score > $0.score ? $1 : $0 }.separator
    }

    /// Rows that have the most frequent number of cells, two or more.
    private static func score(_ text: [UInt8], _ separator: UInt8) -> Int {
        guard text.contains(separator) else { return 0 }
        let rows = text.withUnsafeBufferPointer { (try? CellReader($0, separator).rows(limit: .max)) ?? [] }
        let widths = Dictionary(grouping: rows.map(\.cells.count).filter { $0 > 1 }) { $0 }
        return widths.values.map(\.count).max() ?? 0
    }
}
