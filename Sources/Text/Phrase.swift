/// A sentence or word that people read, in every language of the program: a missing language does not compile.
/// The French text takes its non-breaking spaces here (before `: ; ! ? »`, after `«`), so no source line writes them.
public struct Phrase: Hashable, Sendable {
    public let french: String
    public let english: String

    public init(fr french: String, en english: String) {
        self.french = Typography.french(french)
        self.english = english
    }

    /// The same text in every language: names, numbers, references.
    public init(same text: String) {
        french = text
        english = text
    }

    public subscript(_ language: Language) -> String { language == .french ? french : english }
}
