import Domain
import Text

/// What a list counts, with the gender that French participles agree with.
public struct Noun: Sendable {
    let fr: (one: String, many: String)
    let en: (one: String, many: String)
    let isFeminine: Bool

    init(fr: (one: String, many: String), en: (one: String, many: String), feminine: Bool = false) {
        self.fr = fr
        self.en = en
        isFeminine = feminine
    }

    /// « 124 documents ».
    public func counted(_ count: Int) -> Phrase {
        Phrase(fr: Count.of(count, fr.one, fr.many), en: Count.english(count, en.one, en.many))
    }

    /// « créées »: a participle that agrees with that many of these.
    func agreed(_ participle: String, _ count: Int) -> String { participle + (isFeminine ? "e" : "") + (count > 1 ? "s" : "") }
}
