import Text

/// What is new in a screen, as the text to write below what was written: a line for each change, the active line last, the cursor at its
/// end. No frame, no escape sequence.
struct Narration {
    private var title: SafeText?
    /// What was told last under each title: a screen one comes back to is not told again.
    private var told: [String: Words] = [:]

    /// All is new again.
    mutating func reset() { self = Narration() }

    mutating func tell(_ words: Words) -> String {
        let (isFirst, isOther) = (title == nil, title != words.title)
        let before = told[words.title.string]
        (title, told[words.title.string]) = (words.title, words)
        if !isOther, let before, let typed = Self.typed(before, words) { return typed }
        let old = Set((before?.lines ?? []).map(Words.bare))
        let active = words.active
        var news = words.lines.indices.filter { $0 != active && !old.contains(Words.bare(words.lines[$0])) }.map { words.lines[$0].string }
        if isOther { news.insert("== " + words.title.string, at: 0) }
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
    /// The place of the active line.
    var active: Int? { lines.firstIndex { $0.string.hasPrefix(">") } }

    /// A line without the mark of the active one.
    static func bare(_ line: SafeText) -> String {
        let text = line.string
        return text.hasPrefix(">") || text.hasPrefix(" ") ? String(text.dropFirst()) : text
    }
}
