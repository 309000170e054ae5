import Canvas
import Interface
import Terminal

/// What the last key would do once more, made while nobody waits: whoever goes down a list goes on.
struct Ahead {
    let key: Key
    let shell: Shell
    let picture: Grid
}

extension Session {
    /// Keys that are pressed many times in a row.
    private static func isRepeated(_ key: Key) -> Bool {
        switch key {
        case .up, .down, .pageUp, .pageDown: true
        default: false
        }
    }

    /// How long nothing must have come: what was drawn is on its way to the terminal, and the next key of a held one is far.
    static let calm: Int32 = 2

    /// Whether there is something to make ready.
    var looksAhead: Bool { ahead == nil && repeatedKey != nil && isLoaded && !isStale && ending == nil && !decoder.isPending }

    func lookAhead() {
        guard let key = repeatedKey else { return }
        var next = shell
        let context = context
        // a key that asks for something outside the screen is done when it comes
        guard next.receive(key, context).isEmpty else { return repeatedKey = nil }
        ahead = Ahead(key: key, shell: next, picture: next.draw(context))
    }

    /// Does the key; what it shows is at hand when it was foreseen and nothing happened since.
    func take(_ key: Key) {
        keyCount += 1
        repeatedKey = Self.isRepeated(key) && !options.isLinear ? key : nil
        if let ahead, ahead.key == key {
            assert(isTrue(ahead), "\(key) was foreseen otherwise than it is")
            shell = ahead.shell
            setNeedsDisplay()
            made = ahead.picture
        } else {
            ahead = nil
            perform(shell.receive(key, context))
            setNeedsDisplay()
        }
    }

    private func isTrue(_ ahead: Ahead) -> Bool {
        var now = shell
        let context = context
        return now.receive(ahead.key, context).isEmpty && now.draw(context) == ahead.picture
    }
}
