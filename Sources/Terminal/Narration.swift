import Text

/// What is new in a screen, as the text to write below what was written: a line for each change, the active line last, the cursor at its
/// end. No frame, no escape sequence.
struct Narration {
    private var last: Words?
    /// What was told last of each screen: one that is come back to is not told again.
    private var told: [[SafeText]: Words] = [:]

    /// All is new again.
    mutating func reset() { self = Narration() }

    mutating func tell(_ words: Words) -> String {
        let (isFirst, isOther) = (last == nil, last?.path != words.path)
        let (before, wasSaid) = (told[words.path], last?.message == words.message && last?.keys == words.keys)
        (last, told[words.path]) = (words, words)
        let message = wasSaid ? nil : words.message
        if !isOther, message == nil, let before, let typed = Self.typed(before, words) { return typed }
        let active = words.active
        // a question has no active line: it is told whole each time
        let old = isOther && active == nil ? [] : Set((before?.lines ?? []).map(Words.bare))
        // the sentence of an act says what it changed
        let others =
            message != nil && !isOther ? [] : words.lines.indices.filter { $0 != active && !old.contains(Words.bare(words.lines[$0])) }
        var news = others.map { words.lines[$0].string }
        if isOther { news.insert("== " + words.title, at: 0) }
        if let message { news.append(message.string) }
        if let active, !news.isEmpty || active != before?.active || words.lines[active] != before?.lines[active] {
            news.append(words.lines[active].string)
        }
        return news.isEmpty ? "" : (isFirst ? "" : isOther ? "\n\n" : "\n") + news.joined(separator: "\n")
    }

    /// Letters added at the end of the active line, or taken away there, are written alone.
    private static func typed(_ old: Words, _ new: Words) -> String? {
        guard new.isTyping, let place = new.active, place == old.active, old.lines.count == new.lines.count else { return nil }
        var (others, before) = (new.lines, old.lines)
        let (now, was) = (others.remove(at: place).string, before.remove(at: place).string)
        guard others == before, now != was else { return nil }
        if now.hasPrefix(was) { return String(now.dropFirst(was.count)) }
        guard was.hasPrefix(now) else { return nil }
        return String(repeating: "\u{8} \u{8}", count: SafeText(String(was.dropFirst(now.count))).width)
    }
}

extension Words {
    /// The screen alone; the first one with the program's name.
    var title: String { (path.suffix(path.count > 2 ? 1 : 2) + [subtitle].compactMap { $0 }).map(\.string).joined(separator: " · ") }

    /// The place of the active line.
    var active: Int? { lines.firstIndex { $0.string.hasPrefix(">") } }

    /// A line without the mark of the active one.
    static func bare(_ line: SafeText) -> String {
        let text = line.string
        return text.hasPrefix(">") || text.hasPrefix(" ") ? String(text.dropFirst()) : text
    }
}
