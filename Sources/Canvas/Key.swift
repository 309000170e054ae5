/// One act at the keyboard: a key, a paste or a mouse event.
public enum Key: Hashable, Sendable {
    /// A printable character, never a control character.
    case character(Character)
    case enter, escape, tab, backTab, backspace, delete, insert
    case up, down, left, right, shiftUp, shiftDown
    case home, end, pageUp, pageDown
    /// F1 is 1. Shift adds 12 where the terminal tells it (xterm: Shift-F3 is 15); PuTTY sends Shift-F3 as 13.
    case function(Int)
    /// Ctrl and a lower-case letter, or one of ` @ \ ] ^ _`.
    case control(Character)
    /// Pasted text, with no control character but newline and tab. Never to be read as keys.
    case paste(String)
    case mouse(MouseEvent)
}
