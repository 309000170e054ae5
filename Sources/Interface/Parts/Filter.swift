import Canvas
import Domain
import Text

/// The filter of a list: `/` opens it, every word must stand in the row, accents and case aside. The same on every list.
struct Filter: Sendable {
    private(set) var field = TextField()
    private(set) var isTyping = false

    var text: String { field.text }
    var isActive: Bool { !text.isBlank }
    var isShown: Bool { isTyping || isActive }
    /// The words looked for, folded.
    var words: [[UInt8]] { text.split(separator: " ").map { Folding.fold(String($0)) } }

    mutating func open() { isTyping = true }

    /// The rows stay hidden, keys are keys again.
    mutating func close() { isTyping = false }

    mutating func clear() {
        field = TextField()
        isTyping = false
    }

    /// True when the key was for the filter. Enter and the arrows keep it, Esc clears it.
    mutating func handle(_ key: Key) -> Bool {
        guard isTyping else {
            guard key == .escape, isActive else { return false }
            clear()
            return true
        }
        switch key {
        case .enter: isTyping = false
        case .escape: clear()
        case .up, .down, .pageUp, .pageDown:
            isTyping = false
            return false
        default: return field.handle(key)
        }
        return true
    }

    func matches(_ search: [UInt8]) -> Bool { words.allSatisfy { Folding.contains(search, $0) } }
}
