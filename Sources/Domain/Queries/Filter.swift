import Text

/// What is asked of the things of a list, as people type it, in lists and after `--filtre` alike:
///
/// - words, each to stand somewhere in what the list says of a thing, accents and case aside; `"a phrase"`
/// - `champ:valeur`, one of `champ:a,b`; fields and values by their names in both languages, or how those begin
/// - days: `<30j`, `>=01/12`, `01/12..31/12`, `"ce mois"`, `2026`; numbers alike
/// - `sans:champ` where nothing is said, `lié:REF` both ways, `resp:moi`
/// - `!` binds tightest, then the blank (and), then `ou` in French, `or` in English; `( )` group
public struct Filter: Sendable, Equatable {
    let condition: Condition
    /// It lets everything through.
    public var isEmpty: Bool { condition == .all([]) }

    /// Throws what cannot be understood. `isTyping`: what is not written to its end yet asks nothing.
    public init(_ text: String, _ source: Source, _ asking: Asking, isTyping: Bool = false) throws(FilterError) {
        var reader = FilterReader(text, asking.language, isLenient: isTyping)
        condition = try FilterBinder(source, asking).condition(try reader.read())
    }

    /// Where it only adds words to another, nothing comes back that the other hid.
    public func narrows(_ other: Filter) -> Bool {
        guard case .all(let own) = condition, case .all(let others) = other.condition, own.count >= others.count else { return false }
        return zip(own, others).allSatisfy { new, old in
            if new == old { return true }
            guard case .word(let word) = new, case .word(let before) = old else { return false }
            return word.starts(with: before)
        }
    }
}

/// What cannot be understood of a filter: a sentence that says where, and proposes.
public struct FilterError: Error, Sendable, Equatable {
    public let phrase: Phrase

    init(fr: String, en: String) { phrase = Phrase(fr: fr, en: en) }

    /// « (signe 9 du filtre) »
    static func place(_ sign: Int?) -> Phrase {
        sign.map { Phrase(fr: " (signe \($0) du filtre)", en: " (sign \($0) of the filter)") } ?? Phrase(same: "")
    }
}
