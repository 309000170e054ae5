import Text

/// Reads what is written, sign by sign; what it means is `FilterBinder`'s.
struct FilterReader {
    /// The signs that mean something beside letters and digits: each is typed on a French keyboard without AltGr.
    static let signs = "!(),:\"<>=.-"

    private let signs: [Character]
    private var place = 0
    private let language: Language
    private let isLenient: Bool

    /// `isLenient`: what is not closed closes at the end, what lacks a side asks nothing.
    init(_ text: String, _ language: Language, isLenient: Bool = false) {
        signs = Array(text)
        self.language = language
        self.isLenient = isLenient
    }

    mutating func read() throws(FilterError) -> FilterTree {
        var parts: [FilterTree] = []
        while true {
            parts.append(try either())
            guard place < signs.count else { break }
            // only a parenthesis that closes nothing stops it
            if !isLenient { throw Self.nothingToClose(place + 1) }
            place += 1
        }
        return parts.count == 1 ? parts[0] : .all(parts)
    }

    /// Parts between `ou`.
    private mutating func either() throws(FilterError) -> FilterTree {
        var parts = [try all()]
        while let sign = takeOr() {
            let next = try all()
            if next == .all([]) {
                if !isLenient { throw Self.lacksSide(or, sign) }
            } else {
                parts.append(next)
            }
        }
        return parts.count == 1 ? parts[0] : .any(parts)
    }

    /// Parts between blanks.
    private mutating func all() throws(FilterError) -> FilterTree {
        var parts: [FilterTree] = []
        while true {
            skipBlanks()
            guard place < signs.count, signs[place] != ")" else { break }
            if let sign = signOfOr {
                if !parts.isEmpty { break }
                // with nothing before it, it is the word that somebody begins to type
                if !isLenient { throw Self.lacksSide(or, sign) }
            }
            if let part = try one() { parts.append(part) }
        }
        return parts.count == 1 ? parts[0] : .all(parts)
    }

    /// Nil for what asks nothing yet.
    private mutating func one() throws(FilterError) -> FilterTree? {
        let start = place
        switch signs[place] {
        case "!":
            place += 1
            skipBlanks()
            guard place < signs.count, signs[place] != ")", let part = try one() else {
                if isLenient { return nil }
                throw Self.lacksSide("!", start + 1)
            }
            return .not(part)
        case "(":
            place += 1
            let inner = try either()
            if place < signs.count { place += 1 } else if !isLenient { throw Self.notClosed("(", start + 1) }
            if inner == .all([]) {
                if isLenient { return nil }
                throw FilterError(
                    fr: "Rien entre les parenthèses\(FilterError.place(start + 1).french).",
                    en: "Nothing between the parentheses\(FilterError.place(start + 1).english).")
            }
            return inner
        default: return try piece(start)
        }
    }

    /// A word, a phrase, or a field with its values.
    private mutating func piece(_ start: Int) throws(FilterError) -> FilterTree? {
        if Self.isQuote(signs[start]) {
            let phrase = try quoted()
            if place < signs.count, signs[place] == ":" { return try field(phrase) }
            return phrase.text.isBlank ? nil : .word(phrase)
        }
        while place < signs.count, !Self.ends(signs[place]) {
            if signs[place] == ":", isField(start) { return try field(FilterPiece(text: String(signs[start..<place]), sign: start + 1)) }
            place += 1
        }
        let word = FilterPiece(text: String(signs[start..<place]), sign: start + 1)
        // « état : bloqué », as French is typed
        let end = place
        skipBlanks()
        if place > end, place < signs.count, signs[place] == ":", word.text.first?.isLetter ?? false { return try field(word) }
        place = end
        return .word(word)
    }

    /// `a:b` is a field when `a` begins with a letter and `b` is no address.
    private func isField(_ start: Int) -> Bool {
        guard place > start, signs[start].isLetter, !signs[start..<place].contains(":") else { return false }
        let after = place + 1 < signs.count ? signs[place + 1] : " "
        return after != "/" && after != "\\"
    }

    private mutating func field(_ name: FilterPiece) throws(FilterError) -> FilterTree? {
        place += 1
        skipBlanks()
        var values: [FilterPiece] = []
        repeat {
            if !values.isEmpty { place += 1 }
            if let value = try value() { values.append(value) } else if values.isEmpty { break }
        } while place < signs.count && signs[place] == ","
        guard !values.isEmpty || !isLenient else { return nil }
        return .field(name, values)
    }

    private mutating func value() throws(FilterError) -> FilterPiece? {
        let start = place
        var text = ""
        while place < signs.count, signs[place] != ",", Self.isQuote(signs[place]) || !Self.ends(signs[place]) {
            if Self.isQuote(signs[place]) {
                text += try quoted().text
            } else {
                text.append(signs[place])
                place += 1
            }
            // « < 30j »
            if !text.isEmpty, text.allSatisfy({ "<>=".contains($0) }) { skipBlanks() }
        }
        return text.isBlank ? nil : FilterPiece(text: text, sign: start + 1)
    }

    private mutating func quoted() throws(FilterError) -> FilterPiece {
        let start = place
        place += 1
        while place < signs.count, !Self.isQuote(signs[place]) { place += 1 }
        if place == signs.count, !isLenient { throw Self.notClosed("\"", start + 1) }
        let text = String(signs[start + 1..<place]).trimmed
        if place < signs.count { place += 1 }
        return FilterPiece(text: text, sign: start + 2)
    }

    private mutating func skipBlanks() { while place < signs.count, signs[place].isWhitespace { place += 1 } }

    /// « ou » in French, « or » in English; « où » is a word.
    private var or: String { language == .french ? "ou" : "or" }

    /// Where the operator stands next, its sign.
    private var signOfOr: Int? {
        guard place + 1 < signs.count, String(signs[place...place + 1]).lowercased() == or else { return nil }
        let after = place + 2
        return after == signs.count || Self.ends(signs[after]) ? place + 1 : nil
    }

    private mutating func takeOr() -> Int? {
        skipBlanks()
        guard let sign = signOfOr else { return nil }
        place += 2
        return sign
    }

    private static func isQuote(_ sign: Character) -> Bool { "\"“”«»".contains(sign) }
    private static func ends(_ sign: Character) -> Bool { sign.isWhitespace || sign == "(" || sign == ")" || isQuote(sign) }

    // MARK: What is wrong

    private static func lacksSide(_ word: String, _ sign: Int) -> FilterError {
        FilterError(
            fr: "« \(word) »\(FilterError.place(sign).french) attend quelque chose à côté de lui ; le mot lui-même s'écrit \"\(word)\".",
            en: "“\(word)”\(FilterError.place(sign).english) needs something beside it; the word itself is written \"\(word)\".")
    }

    private static func notClosed(_ sign: String, _ place: Int) -> FilterError {
        FilterError(
            fr: "« \(sign) »\(FilterError.place(place).french) n'est pas refermé.",
            en: "“\(sign)”\(FilterError.place(place).english) is not closed.")
    }

    private static func nothingToClose(_ place: Int) -> FilterError {
        FilterError(
            fr: "« ) »\(FilterError.place(place).french) ne referme rien ; entre guillemets, c'est un mot.",
            en: "“)”\(FilterError.place(place).english) closes nothing; between quotation marks it is a word.")
    }
}
