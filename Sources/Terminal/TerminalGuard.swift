import CLinux

/// Gives the terminal back whatever ends the program, also a crash.
enum TerminalGuard {
    /// Mouse and bracketed paste off, cursor on, plain attributes, main screen, keypad as typed.
    static let leave = "\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1000l\u{1B}[?2004l\u{1B}[?25h\u{1B}[0m\u{1B}[?1049l\u{1B}[?1l\u{1B}>"

    /// Remembers the terminal's modes; from now on a crash restores them and says the sentence.
    static func arm(terminal: Int32, output: Int32, sentence: String) throws(TerminalError) {
        let error = clinux_guard_arm(terminal, output, leave + "\r", sentence + (sentence.isEmpty ? "" : "\n"))
        if error != 0 { throw .refused(error) }
    }

    /// Gives the modes back; sends what leaves the screen when the screen itself can no longer.
    static func restore(terminal: Int32) {
        if clinux_guard_is_cut() { _ = clinux_write_within(terminal, leave, leave.utf8.count, 200) }
        clinux_guard_restore_modes()
    }

    static func disarm() { clinux_guard_disarm() }
}
