import CLinux

/// Gives the terminal back whatever ends the program, also a crash.
enum TerminalGuard {
    /// Mouse and bracketed paste off, cursor on, plain attributes, main screen, keypad as typed.
    static let leave = "\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1000l\u{1B}[?2004l\u{1B}[?25h\u{1B}[0m\u{1B}[?1049l\u{1B}[?1l\u{1B}>\r"

    /// Remembers the terminal's modes; from now on a crash restores them and says the sentence.
    static func arm(terminal: Int32, leave: String = leave, sentence: String) throws(TerminalError) {
        let error = clinux_guard_arm(terminal, leave, sentence + (sentence.isEmpty ? "" : "\n"))
        if error != 0 { throw .refused(error) }
    }
}
