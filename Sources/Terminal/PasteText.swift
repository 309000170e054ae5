/// What is kept of pasted bytes: every newline as LF, no control character but newline and tab, and nothing of the
/// sequences that colour or steer a terminal (copied along with a program's output).
struct PasteText {
    private enum State { case text, escape, charset, control, string, stringEscape }

    private var kept = String.UnicodeScalarView()
    private var state = State.text
    private var previous: Unicode.Scalar?

    static func cleaned(_ bytes: [UInt8]) -> String {
        var text = PasteText()
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars { text.take(scalar) }
        return String(text.kept)
    }

    private mutating func take(_ scalar: Unicode.Scalar) {
        defer { previous = scalar }
        switch (state, scalar.value) {
        case (_, 0x0A), (_, 0x0D), (.text, _): keep(scalar)
        case (.escape, _): afterEscape(scalar)
        case (.charset, _): state = .text
        case (.control, 0x20...0x3F): break
        case (.control, 0x40...0x7E): state = .text
        case (.control, _): keep(scalar)
        case (.string, 0x07), (.string, 0x9C): state = .text
        case (.string, 0x1B): state = .stringEscape
        case (.string, _): break
        case (.stringEscape, 0x5C): state = .text
        case (.stringEscape, _): afterEscape(scalar)
        }
    }

    private mutating func afterEscape(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "[": state = .control
        case "]", "P", "X", "^", "_": state = .string
        case "(", ")": state = .charset
        default: keep(scalar)
        }
    }

    private mutating func keep(_ scalar: Unicode.Scalar) {
        state = .text
        switch scalar.value {
        case 0x1B: state = .escape
        case 0x9B: state = .control
        case 0x90, 0x9D: state = .string
        case 0x0D: kept.append("\n")
        case 0x0A: if previous != "\r" { kept.append("\n") }
        case 0x09, 0x20..<0x7F, 0xA0...: kept.append(scalar)
        default: break
        }
    }
}
