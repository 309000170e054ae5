import Domain

/// The file of a journal's segment: `<writer>.jsonl` is the first, `<writer>.2.jsonl` the second. A closed segment is never written again.
struct SegmentName: Hashable {
    let writer: String
    let number: Int

    /// What a writer's segments hold, as far as it was worked out: derived from them, made anew where it is missing.
    static func index(_ writer: String) -> String { writer + indexEnd }
    static let indexEnd = ".index"
    static let end = ".jsonl"

    init(_ writer: String, _ number: Int) {
        self.writer = writer
        self.number = number
    }

    /// Nil for a name that no writer gives, such as that of a copy.
    init?(file: String) {
        guard file.hasSuffix(Self.end) else { return nil }
        let parts = file.dropLast(Self.end.count).split(separator: ".", omittingEmptySubsequences: false)
        guard let writer = parts.first, RecordID.isWellFormed(writer), parts.count <= 2 else { return nil }
        let number = parts.count == 2 ? Int(parts[1]) : 1
        guard let number, parts.count == 1 || number > 1 && String(number) == parts[1] else { return nil }
        self.init(String(writer), number)
    }

    var file: String { writer + (number == 1 ? "" : ".\(number)") + Self.end }
}
