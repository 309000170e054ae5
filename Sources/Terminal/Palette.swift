import CNcurses
import Canvas

/// How styles look on this terminal: its own default colours, and few others that are legible on dark and on light.
struct Palette {
    /// The number of each tint's colour pair, at the place of the tint; 0 where it has none.
    private let pairs: [Int32]

    static let mono = Palette([:])

    private init(_ colors: [Tint: Int16]) { pairs = Tint.allCases.map { colors[$0] == nil ? 0 : Int32($0.rawValue) } }

    /// Asks the open screen for its colours.
    static func colored() -> Palette {
        guard curses_start_color() else { return mono }
        let colors = colors(of: Int(curses_color_count()))
        for (tint, color) in colors { init_pair(Int16(tint.rawValue), color, -1) }
        return Palette(colors)
    }

    func pair(_ style: Style) -> Int32 { pairs[Int(style.tint.rawValue)] }

    func attributes(_ style: Style) -> UInt32 {
        var result: UInt32 = 0
        if style.bold { result |= curses_bold() }
        if style.dim || style.tint == .muted && pair(style) == 0 { result |= curses_dim() }
        if style.reverse { result |= curses_reverse() }
        if style.underline { result |= curses_underline() }
        return result
    }

    private static func colors(of count: Int) -> [Tint: Int16] {
        switch count {
        case 256...: [.accent: 31, .good: 28, .warning: 136, .bad: 160, .muted: 244]
        case 16...: [.accent: 6, .good: 2, .warning: 5, .bad: 1, .muted: 8]  // yellow is not seen on white
        case 8...: [.accent: 6, .good: 2, .warning: 5, .bad: 1]
        default: [:]
        }
    }
}
