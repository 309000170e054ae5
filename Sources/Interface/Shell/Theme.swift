import Canvas
import Domain
import Text

/// How states look: a mark and a tint beside the word, never a colour alone.
enum Theme {
    static func tint(_ tone: Tone) -> Tint {
        switch tone {
        case .neutral: .plain
        case .good: .good
        case .working: .accent
        case .waiting: .warning
        case .bad: .bad
        case .muted: .muted
        }
    }

    static func style(_ tone: Tone) -> Style { .tint(tint(tone)) }

    /// `[x]`, the same width in every character set.
    static func mark(_ tone: Tone) -> SafeText {
        switch tone {
        case .neutral: "[ ]"
        case .good: "[x]"
        case .working: "[~]"
        case .waiting: "[?]"
        case .bad: "[!]"
        case .muted: "[-]"
        }
    }

    /// It begins with a mark.
    static func isMarked(_ text: SafeText) -> Bool {
        let start = text.string.utf8.prefix(3)
        return start.count == 3 && start.first == 0x5B && start.last == 0x5D
    }

    static let heading = Style.bold
    static let quiet = Style.tint(.muted)
    static let selected = Style.reverse
}
