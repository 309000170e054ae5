import Canvas
import Domain
import Text

/// The filter of a list: `/` opens it, every word must stand in the row, accents and case aside. The same on every list.
struct Filter: Sendable {
    private(set) var line = TypedLine()

    var text: String { line.text }
    var isTyping: Bool { line.isTyping }
    var isActive: Bool { line.isActive }
    var isShown: Bool { line.isShown }
    /// The words looked for, folded.
    var words: [[UInt8]] { text.split(separator: " ").map { Folding.fold(String($0)) } }

    mutating func open() { line.open() }

    /// The rows stay hidden, keys are keys again.
    mutating func close() { line.close() }

    /// True when the key was for the filter; Esc clears one that stands too.
    mutating func handle(_ key: Key) -> Bool {
        if isTyping { return line.handle(key) }
        guard key == .escape, isActive else { return false }
        line.clear()
        return true
    }

    func matches(_ search: [UInt8]) -> Bool { words.allSatisfy { Folding.contains(search, $0) } }
}
