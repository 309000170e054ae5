import Text

/// Text being laid out for reading: paragraphs wrapped, terms in a column with their phrase beside.
struct Page {
    let language: Language
    let width: Int
    private(set) var lines: [SafeText] = []

    init(_ language: Language, width: Int) {
        self.language = language
        self.width = min(max(width, 40), 100)
    }

    mutating func blank() { lines.append(.empty) }

    mutating func heading(_ phrase: Phrase) {
        if !lines.isEmpty { blank() }
        lines.append(SafeText(phrase[language].uppercased()))
    }

    /// A command's own line, as it is typed.
    mutating func entry(_ usage: String) {
        if !lines.isEmpty { blank() }
        lines.append(SafeText(usage))
    }

    /// A line to copy: never broken.
    mutating func example(_ line: String) { lines.append(SafeText("    $ " + line)) }

    mutating func text(_ phrase: Phrase, indent: Int = 0) { text(phrase[language], indent: indent) }

    mutating func text(_ text: String, indent: Int = 0) {
        let margin = SafeText.repeating(" ", indent)
        for line in Wrapping.wrap(text, width: width - indent) { lines.append(margin + SafeText(line)) }
    }

    /// Terms with what they mean; a long term has its meaning on the next line.
    mutating func terms(_ rows: [(term: String, phrase: Phrase)], indent: Int = 2) {
        let widest = rows.map { SafeText($0.term).width }.filter { $0 <= 30 }.max() ?? 0
        let margin = SafeText.repeating(" ", indent)
        for row in rows {
            let term = SafeText(row.term)
            let meaning = Wrapping.wrap(row.phrase[language], width: width - indent - widest - 2).map { SafeText($0) }
            if term.width > widest { lines.append(margin + term) }
            for (place, line) in meaning.enumerated() {
                let isBeside = place == 0 && term.width <= widest
                lines.append(margin + (isBeside ? term : .empty).padded(to: widest) + SafeText("  ") + line)
            }
        }
    }

    func print(_ invocation: Invocation) { for line in lines { invocation.output.print(line) } }
}
