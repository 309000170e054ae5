import Domain
import Text

/// What `--filtre` asks: words that must all stand in a line, accents and case aside, and `field:value` pairs.
struct FilterExpression {
    private enum Term {
        case word([UInt8])
        case field(String, [UInt8])
    }

    private let terms: [Term]

    init(_ text: String) { terms = Self.split(text).map(Self.term) }

    /// The entries that match. Throws the field that no line of the list has.
    func matching(_ entries: [ListEntry], fields: [FilterValue]) throws(Failure) -> [ListEntry] {
        try check(fields)
        return entries.filter { entry in terms.allSatisfy { matches(entry, $0) } }
    }

    private func matches(_ entry: ListEntry, _ term: Term) -> Bool {
        switch term {
        case .word(let word): (entry.cells + entry.search).contains { Folding.contains(Folding.fold($0), word) }
        case .field(let name, let wanted):
            entry.values.contains { value in
                value.isNamed(name)
                    && value.texts.contains {
                        value.isWord ? Folding.fold($0).starts(with: wanted) : Folding.contains(Folding.fold($0), wanted)
                    }
            }
        }
    }

    private func check(_ fields: [FilterValue]) throws(Failure) {
        for case .field(let name, _) in terms where !fields.isEmpty && !fields.contains(where: { $0.isNamed(name) }) {
            let names = fields.flatMap(\.names).map(ListSources.plain)
            let near = Nearest.close(to: name, among: names).map {
                Phrase(fr: " : le plus proche est « \($0) ».", en: ": the nearest is “\($0)”.")
            }
            let nearest = near ?? Phrase(same: ".")
            throw Failure(
                .usage, fr: "Cette liste n'a pas de champ « \(name) »\(nearest.french)",
                en: "This list has no field “\(name)”\(nearest.english)")
        }
    }

    /// `a:b` is a field when `a` begins with a letter and `b` is no address.
    private static func term(_ text: String) -> Term {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let first = parts[0].first, first.isLetter, !parts[1].hasPrefix("//") else {
            return .word(Folding.fold(text))
        }
        return .field(ListSources.plain(String(parts[0])), Folding.fold(String(parts[1])))
    }

    /// Words between spaces; quotation marks keep spaces together.
    private static func split(_ text: String) -> [String] {
        var (words, word, isQuoted) = ([String](), "", false)
        for character in text {
            if character == "\"" {
                isQuoted.toggle()
            } else if character == " ", !isQuoted {
                words.append(word)
                word = ""
            } else {
                word.append(character)
            }
        }
        return (words + [word]).filter { !$0.isEmpty }
    }
}

extension FilterValue {
    func isNamed(_ name: String) -> Bool { names.contains { ListSources.plain($0) == name } }
}
