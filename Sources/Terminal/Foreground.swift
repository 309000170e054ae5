import CLinux

/// The process that the shell waits for, while another one works: where a disk holds a thread of that one, the shell goes on all the same.
public enum Foreground {
    /// What a program that was told to end has at most, in milliseconds.
    private static let patience: Int32 = 2900

    /// From here on the program is the second process, where the system gives one. To be called before there is another thread.
    /// `sentence`: said on the standard error where the program ends without a word.
    public static func split(sentence: String, isLinear: Bool) {
        clinux_foreground(isLinear ? "\r\n" : TerminalGuard.leave, sentence + "\n", patience)
    }

    /// Ends the program: for the shell at once, whatever still holds it.
    public static func leave(_ code: Int32) -> Never { clinux_leave(code) }

    /// What fails to be written is told, and ends nothing by a signal; a stream that was closed is one that fails.
    public static func prepare() {
        clinux_keep_streams()
        clinux_overlook_failing_writes()
    }
}
