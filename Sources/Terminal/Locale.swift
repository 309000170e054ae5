import CNcurses
import Glibc

/// The character set of the C library, which decides what ncurses may send.
enum Locale {
    /// Takes the locale of the environment. One that names UTF-8 but is not installed is replaced by C.UTF-8.
    /// - Returns: true when the set is UTF-8.
    static func adopt() -> Bool {
        if !curses_set_locale(""), namesUTF8() { _ = curses_set_locale("C.UTF-8") }
        return curses_locale_is_utf8()
    }

    private static func namesUTF8() -> Bool {
        let name = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(Environment.value).first ?? ""
        let set = name.split(separator: ".").last?.lowercased() ?? ""
        return set.hasPrefix("utf-8") || set.hasPrefix("utf8")
    }
}
