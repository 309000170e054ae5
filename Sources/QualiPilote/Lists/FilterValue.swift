import Domain
import Text

/// A field of a list's line: the names people may give it, its value as stored and as read.
struct FilterValue {
    let names: [String]
    let texts: [String]
    /// A word of a list: the filter's value begins it, so that « applicable » is not « non applicable ».
    let isWord: Bool

    init(_ key: String, _ label: Phrase? = nil, _ texts: [String], isWord: Bool = false) {
        names = [key] + (label.map { [$0.french, $0.english] } ?? [])
        self.texts = texts
        self.isWord = isWord
    }
}
