import Canvas
import Text

/// One line of the menu of commands, and what it stands for.
struct MenuEntry: Sendable {
    enum Target: Sendable, Hashable {
        case layer(Int)
        case place(Int)
        case global(GlobalCommand)
        case advice(Advice)
        case view(String)
    }

    let target: Target
    let keys: [Key]
    let phrase: Phrase
    let refusal: Phrase?

    init(_ target: Target, _ keys: [Key], _ phrase: Phrase, _ refusal: Phrase? = nil) {
        self.target = target
        self.keys = keys
        self.phrase = phrase
        self.refusal = refusal
    }
}
