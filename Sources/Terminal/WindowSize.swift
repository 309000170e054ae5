import CLinux
import Canvas

/// How large the window of a terminal is, as far as it is drawn on.
enum WindowSize {
    /// Nobody reads more; a terminal may pretend to have any size.
    private static let most = Size(width: 1000, height: 500)

    /// 80x24 when the terminal does not know.
    static func of(_ terminal: Int32) -> Size { limited(asked(terminal) ?? Size(width: 80, height: 24)) }

    static func asked(_ terminal: Int32) -> Size? {
        var (width, height): (Int32, Int32) = (0, 0)
        return clinux_terminal_size(terminal, &width, &height) ? Size(width: Int(width), height: Int(height)) : nil
    }

    static func limited(_ size: Size) -> Size { Size(width: min(size.width, most.width), height: min(size.height, most.height)) }
}
