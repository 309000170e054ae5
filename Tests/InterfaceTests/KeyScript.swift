import Canvas

/// Keys written as text: `<enter>`, `<c-z>`, letters.
enum KeyScript {
    static func keys(_ script: String) -> [Key] {
        var keys: [Key] = []
        var rest = script[...]
        while let first = rest.first {
            if first == "<", let end = rest.firstIndex(of: ">"), let key = named(String(rest[rest.index(after: rest.startIndex)..<end])) {
                keys.append(key)
                rest = rest[rest.index(after: end)...]
            } else {
                keys.append(.character(first))
                rest = rest.dropFirst()
            }
        }
        return keys
    }

    private static func named(_ name: String) -> Key? {
        switch name {
        case "enter": .enter
        case "esc": .escape
        case "tab": .tab
        case "s-tab": .backTab
        case "s-up": .shiftUp
        case "s-down": .shiftDown
        case "up": .up
        case "down": .down
        case "left": .left
        case "right": .right
        case "space": .character(" ")
        case "del": .delete
        case "bs": .backspace
        case "end": .end
        case "home": .home
        case "pgdn": .pageDown
        case "pgup": .pageUp
        case "ins": .insert
        default:
            name.hasPrefix("c-") ? name.last.map(Key.control) : name.hasPrefix("f") ? Int(name.dropFirst()).map(Key.function) : nil
        }
    }
}
