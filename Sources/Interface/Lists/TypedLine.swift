import Canvas
import Text

/// A text typed above a list or a sheet, to filter it or to find something in it. Enter and the arrows keep it, Esc clears it.
struct TypedLine: Sendable {
    private(set) var field = TextField()
    private(set) var isTyping = false

    var text: String { field.text }
    var isActive: Bool { !field.isEmpty && !text.isBlank }
    var isShown: Bool { isTyping || isActive }

    mutating func open() { isTyping = true }

    /// The text stands, keys are keys again.
    mutating func close() { isTyping = false }

    mutating func clear() { self = TypedLine() }

    /// Another text in place of what was typed.
    mutating func put(_ text: String) { field = TextField(text) }

    /// True when the key was for the text.
    mutating func handle(_ key: Key) -> Bool {
        guard isTyping else { return false }
        switch key {
        case .enter: close()
        case .escape: clear()
        case .up, .down, .pageUp, .pageDown:
            close()
            return false
        default: return field.handle(key)
        }
        return true
    }

    /// `TROUVER horaires        2/7`
    func draw(_ label: SafeText, tail: SafeText, style: Style, _ grid: inout Grid, _ rect: Rect) {
        grid.put(label, in: rect, column: 1, style: .bold)
        let room = Rect(x: rect.x + 1 + label.width, y: rect.y, width: max(8, rect.width - label.width - tail.width - 2), height: 1)
        field.draw(&grid, room, focused: isTyping)
        grid.put(tail, in: rect, style: style, alignment: .trailing)
    }
}
