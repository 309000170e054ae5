extension SafeText {
    /// At most `width` columns; what is cut is marked by `…` in the last one.
    public func fitted(to width: Int) -> SafeText {
        if self.width <= width { return self }
        if width <= 0 { return .empty }
        let head = prefix(columns: width - 1)
        return SafeText(clean: head.string + "…", width: head.width + 1)
    }

    /// At most `width` columns, cut before its last `tail` ones: what tells two long names apart often stands at their end.
    public func fitted(to width: Int, keeping tail: Int) -> SafeText {
        guard self.width > width, tail > 0, width > 2 * tail else { return fitted(to: width) }
        var (end, columns) = ("", 0)
        for character in string.reversed() {
            let next = DisplayWidth.of(character)
            if columns + next > tail { break }
            end = String(character) + end
            columns += next
        }
        let head = prefix(columns: width - 1 - columns)
        return SafeText(clean: head.string + "…" + end, width: head.width + 1 + columns)
    }

    /// The longest start that takes at most `columns`; a wide character is never cut in half.
    public func prefix(columns: Int) -> SafeText {
        if width <= columns { return self }
        let scalars = string.unicodeScalars
        var taken = 0
        var end = scalars.startIndex
        // A mark of no width stays with its base.
        while end < scalars.endIndex {
            let next = taken + DisplayWidth.of(scalars[end])
            if next > columns { break }
            taken = next
            scalars.formIndex(after: &end)
        }
        return SafeText(clean: String(scalars[..<end]), width: taken)
    }

    /// Exactly `width` columns: cut with `…` or filled with spaces.
    public func padded(to width: Int, alignment: Alignment = .leading) -> SafeText {
        let text = fitted(to: width)
        let spaces = SafeText.repeating(" ", width - text.width)
        switch alignment {
        case .leading: return text + spaces
        case .trailing: return spaces + text
        }
    }
}
