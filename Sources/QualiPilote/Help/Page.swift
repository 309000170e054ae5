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

    /// A row of a table: the first cell has what the widths of the others leave; each is wrapped in its column.
    mutating func columns(_ cells: [Phrase], _ widths: [Int]) {
        let all = [width - widths.reduce(0) { $0 + $1 + 1 }] + widths
        let texts = zip(cells, all).map { Wrapping.wrap($0[language], width: $1) }
        for place in 0..<(texts.map(\.count).max() ?? 0) {
            let line = texts.map { SafeText(place < $0.count ? $0[place] : "") }
            let filled = line.lastIndex { !$0.isEmpty } ?? 0
            lines.append((0..<filled).reduce(SafeText.empty) { $0 + line[$1].padded(to: all[$1]) + " " } + line[filled])
        }
        blank()
    }

    func print(_ invocation: Invocation) { for line in lines { invocation.output.print(line) } }
}
