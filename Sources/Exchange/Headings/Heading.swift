import Domain
import Text

/// The heading of a column as it is compared: words without accents, case, plural or anything between brackets.
enum Heading {
    static func words(_ text: String) -> [String] {
        let folded = String(decoding: Folding.fold(withoutBrackets(text)), as: UTF8.self)
        return folded.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.map(singular)
    }

    /// « Réalisées » and « réalisé » are one word.
    static func stem(_ text: String) -> String {
        words(text).map { word in
            word.count > 4 ? String(word.prefix(upTo: word.lastIndex { $0 != "e" }.map(word.index(after:)) ?? word.startIndex)) : word
        }.joined(separator: " ")
    }

    private static func singular(_ word: some StringProtocol) -> String {
        word.count > 3 && word.hasSuffix("s") ? String(word.dropLast()) : String(word)
    }

    private static func withoutBrackets(_ text: String) -> String {
        var depth = 0
        return text.reduce(into: "") { kept, character in
            if character == "(" {
                depth += 1
            } else if character == ")", depth > 0 {
                depth -= 1
            } else if depth == 0 {
                kept.append(character)
            }
        }
    }
}
