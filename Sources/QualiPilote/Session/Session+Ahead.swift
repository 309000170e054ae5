import Canvas
import Interface
import Terminal

/// What a key would show, made while nobody waits: whoever goes down a list goes on, or comes back.
struct Ahead {
    let key: Key
    var shell: Shell
    let picture: Grid
}

extension Session {
    /// How long nothing must have come: what was drawn is on its way to the terminal, and the next key of a held one is far.
    static let calm: Int32 = 2

    /// What probably comes after a key: once more the same, or the way back.
    private static func followers(of key: Key?) -> [Key] {
        switch key {
        case .down: [.down, .up]
        case .up: [.up, .down]
        case .pageDown: [.pageDown, .pageUp]
        case .pageUp: [.pageUp, .pageDown]
        default: []
        }
    }

    /// The key to make ready now; nil when there is none, or something else is to be done.
    var keyAhead: Key? {
        guard isLoaded, !isStale, leaving == nil, !decoder.isPending else { return nil }
        return Self.followers(of: lastKey).first { key in !ahead.contains { $0.key == key } }
    }

    /// What a filter that is being typed will look in.
    private var unready: (any MadeReady)? { isStale || leaving != nil || decoder.isPending ? nil : shell.unready }

    /// There is something to make while nobody waits.
    var isWorkAhead: Bool { keyAhead != nil || unready != nil }

    /// Makes a little of it.
    func workAhead() { if let unready { unready.makeReady() } else { lookAhead() } }

    func lookAhead() {
        guard let key = keyAhead else { return }
        var next = shell
        let context = context
        // a key that asks for something outside the screen is done when it comes
        guard next.receive(key, context).isEmpty else { return lastKey = nil }
        ahead.append(Ahead(key: key, shell: next, picture: next.draw(context)))
    }

    /// Does the key; what it shows is at hand when it was foreseen and nothing happened since.
    func take(_ key: Key) {
        keyCount += 1
        lastKey = options.isLinear ? nil : key
        guard let place = ahead.firstIndex(where: { $0.key == key }) else {
            perform(shell.receive(key, context))
            return setNeedsDisplay()
        }
        assert(isTrue(ahead[place]), "\(key) was foreseen otherwise than it is")
        let picture = ahead[place].picture
        swap(&shell, &ahead[place].shell)
        setNeedsDisplay()
        made = picture
    }

    private func isTrue(_ ahead: Ahead) -> Bool {
        var now = shell
        let context = context
        return now.receive(ahead.key, context).isEmpty && now.draw(context) == ahead.picture
    }
}
