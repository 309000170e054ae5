/// The next free reference of a series: `AC-2026-015` after `AC-2026-014`.
public enum NextReference {
    /// Three digits at least; `taken` may hold references of other series.
    public static func after(_ taken: some Sequence<String>, prefix: String) -> String {
        let last = taken.filter { $0.hasPrefix(prefix) }.compactMap { Int($0.dropFirst(prefix.count)) }.max() ?? 0
        return prefix + Day.pad(last + 1, 3)
    }

    /// The next free one of every series there is (`DOC-ACC-023`, `DOC-TEL-010`…).
    public static func ofAllSeries(_ taken: [String]) -> [String] {
        Set(taken.compactMap(prefix)).sorted(by: ByteOrder.precedes).map { after(taken, prefix: $0) }
    }

    private static func prefix(_ reference: String) -> String? {
        guard let dash = reference.lastIndex(of: "-"), Int(reference[reference.index(after: dash)...]) != nil else { return nil }
        return String(reference[...dash])
    }
}
