extension EditBuffer {
    /// The keys that mean the same in one line and in many; `line` is the range that Home, End, Ctrl-K and Ctrl-U keep to.
    /// False for a key that is not for editing.
    mutating func handle(_ key: Key, line: Range<Int>) -> Bool {
        switch key {
        case .character(let character): insert(String(character))
        case .left: move(to: cursor - 1)
        case .right: move(to: cursor + 1)
        case .home, .control("a"): move(to: line.lowerBound)
        case .end, .control("e"): move(to: line.upperBound)
        case .backspace: delete(to: cursor - 1)
        case .delete: delete(to: cursor + 1)
        case .control("k"): delete(to: line.upperBound)
        case .control("u"): delete(to: line.lowerBound)
        case .control("w"): delete(to: wordStart)
        default: return false
        }
        return true
    }
}
