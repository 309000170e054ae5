import Text

/// Acts named one below the other, under a sentence.
public enum ActLines {
    /// Of those that the disk did not answer, and that cannot be kept.
    public static let unknown = Phrase(
        fr: "À vérifier à la prochaine ouverture, le disque n'ayant rien confirmé :",
        en: "To be checked at the next start, as the disk has confirmed nothing:")

    static func lines(_ heading: Phrase, _ acts: [Phrase], most: Int, _ language: Language) -> [String] {
        if acts.isEmpty { return [] }
        let rest = acts.count - most
        let more = Phrase(fr: "  … \(rest) de plus", en: "  … \(rest) more")
        return Wrapping.wrap(heading[language], width: 70) + named(acts.prefix(most), language) + (rest > 0 ? [more[language]] : [])
    }

    public static func named(_ acts: some Sequence<Phrase>, _ language: Language) -> [String] { acts.map { "  " + $0[language] } }
}
