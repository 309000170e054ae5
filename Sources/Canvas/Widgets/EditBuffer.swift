/// Text being edited: characters as people see them, and the cursor between two of them.
struct EditBuffer: Hashable, Sendable {
    private(set) var characters: [Character]
    private(set) var cursor: Int
    /// The most characters it takes; what is typed or pasted beyond is dropped.
    let limit: Int

    init(_ text: String, limit: Int) {
        characters = Array(text.prefix(limit))
        cursor = characters.count
        self.limit = limit
    }

    var text: String { String(characters) }
    /// Nothing more goes in.
    var isFull: Bool { characters.count >= limit }

    /// Inserts at the cursor; a combining mark joins the character before it.
    mutating func insert(_ text: String) {
        let before = cursor > 0 ? String(characters[cursor - 1]) : ""
        let room = limit - characters.count + (cursor > 0 ? 1 : 0)
        let joined = Array((before + text).prefix(max(0, room)))
        if joined.isEmpty { return }
        let start = max(0, cursor - 1)
        characters.replaceSubrange(start..<cursor, with: joined)
        cursor = start + joined.count
    }

    mutating func move(to position: Int) { cursor = min(max(0, position), characters.count) }

    /// Removes from the cursor to a position on either side of it.
    mutating func delete(to position: Int) {
        let other = min(max(0, position), characters.count)
        let range = min(cursor, other)..<max(cursor, other)
        characters.removeSubrange(range)
        cursor = range.lowerBound
    }

    /// Where the word before the cursor starts.
    var wordStart: Int {
        var position = cursor
        while position > 0, characters[position - 1].isWhitespace { position -= 1 }
        while position > 0, !characters[position - 1].isWhitespace { position -= 1 }
        return position
    }
}
