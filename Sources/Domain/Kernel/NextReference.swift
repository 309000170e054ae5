import Text

/// The next free reference of a series: `AC-2026-015` after `AC-2026-014`.
public enum NextReference {
    /// As many digits as the others of the series have, `digits` for the first; `taken` may hold references of other series.
    public static func after(_ taken: some Sequence<String>, prefix: String, digits: Int = 3) -> String {
        let numbers = taken.filter { $0.hasPrefix(prefix) }.map { $0.dropFirst(prefix.count) }.filter(isNumber)
        return prefix + Digits.of((numbers.compactMap { Int($0) }.max() ?? 0) + 1, count: numbers.map(\.count).max() ?? digits)
    }

    /// Whether one can count on from there: nothing but digits, at most nine.
    private static func isNumber(_ text: Substring) -> Bool {
        (1...9).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// The next free one of every series there is (`DOC-ACC-023`, `DOC-TEL-010`…).
    public static func ofAllSeries(_ taken: [String]) -> [String] {
        Set(taken.compactMap(prefix)).sorted(by: ByteOrder.precedes).map { after(taken, prefix: $0) }
    }

    /// The next free one of the series a reference belongs to.
    public static func following(_ reference: String, among taken: [String]) -> String? {
        prefix(reference).map { after(taken, prefix: $0) }
    }

    private static func prefix(_ reference: String) -> String? {
        guard let dash = reference.lastIndex(of: "-"), isNumber(reference[reference.index(after: dash)...]) else { return nil }
        return String(reference[...dash])
    }
}
