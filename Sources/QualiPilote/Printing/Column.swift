import Text

/// A column of a printed table.
struct Column {
    let title: Phrase
    var alignment = Alignment.leading
    /// On a narrow terminal these are cut, the widest first.
    var isFlexible = false

    init(fr: String, en: String, _ alignment: Alignment = .leading, flexible: Bool = false) {
        self.init(Phrase(fr: fr, en: en), alignment, flexible: flexible)
    }

    init(_ title: Phrase, _ alignment: Alignment = .leading, flexible: Bool = false) {
        self.title = title
        self.alignment = alignment
        isFlexible = flexible
    }
}
