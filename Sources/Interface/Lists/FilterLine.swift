import Canvas
import Domain
import Text

/// The line that `/` opens above a list: the text of the filter, and Tab, which takes what is proposed. The same on every list.
struct FilterLine: Sendable {
    private(set) var line = TypedLine()
    /// What Tab took last, and what it takes instead when it is pressed again.
    private var taken: (completion: FilterCompletion, place: Int)?

    var text: String { line.text }
    var isTyping: Bool { line.isTyping }
    var isActive: Bool { line.isActive }
    var isShown: Bool { line.isShown }
    /// The words looked for, folded: in lists that have no fields.
    var words: [[UInt8]] { text.split(separator: " ").map { Folding.fold(String($0)) } }

    mutating func open() { line.open() }

    /// A filter that stands already.
    mutating func put(_ text: String) { line.put(text) }

    /// The rows stay hidden, keys are keys again.
    mutating func close() { line.close() }

    /// True when the key was for the filter; Esc clears one that stands too.
    mutating func handle(_ key: Key) -> Bool {
        if isTyping {
            taken = nil
            return line.handle(key)
        }
        guard key == .escape, isActive else { return false }
        line.clear()
        return true
    }

    /// Tab: the first of what is proposed, the next one when Tab was the last key too. False where nothing is.
    mutating func complete(_ completion: FilterCompletion?) -> Bool {
        var next = completion.map { (completion: $0, place: 0) }
        // a field that was taken is done: its values follow
        if let taken, taken.completion.proposals.count > 1, !text.hasSuffix(":") {
            next = (taken.completion, (taken.place + 1) % taken.completion.proposals.count)
        }
        guard let next, next.completion.proposals.indices.contains(next.place) else { return false }
        taken = next
        line.put(next.completion.text(next.completion.proposals[next.place]))
        return true
    }
}
