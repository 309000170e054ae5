import Text

/// Reads what people are told out of Swift source: the literals of the French and of the English half of every phrase.
///
/// A half begins at its label (`fr:`, `french:`, `en:`), at the first or second literal of `text("…", "…")`, behind `let fr =`, or in a branch of
/// `language == .french ? … : …`, and ends with its argument. A literal that stands in no half is in neither language, so a raw value
/// that reaches a picture is nobody's word.
struct PhraseReader {
    private let code: [Character]
    private var place = 0
    private(set) var halves: [(text: String, languages: [Language])] = []

    init(_ source: String) {
        code = Array(source)
        read(in: [], until: nil)
    }

    /// `end`: the bracket that closes what is read; nil for a whole file.
    private mutating func read(in outer: [Language], until end: Character?) {
        var languages = outer
        var isChoice = false
        while place < code.count {
            let character = code[place]
            if character == end {
                place += 1
                return
            }
            switch character {
            case "/" where next == "/": skipLine()
            case "\"": readLiteral(in: languages)
            case "(", "[", "{":
                place += 1
                read(in: character == "{" ? [] + languages : languages, until: Self.closing[character])
            case ",":
                languages = outer
                isChoice = false
                place += 1
            case "\n":
                if end == nil || end == "}" { languages = outer }
                place += 1
            case ":" where isChoice:
                languages = languages == [.french] ? [.english] : [.french]
                isChoice = false
                place += 1
            case _ where character.isLetter || character == "_":
                let word = readWord()
                if let label = label(word) { languages = label }
                if let choice = choice(word) {
                    languages = choice
                    isChoice = true
                }
                if ["text", "section"].contains(word), place < code.count, code[place] == "(", afterBlanks(place + 1) == "\"" {
                    readPair(outer)
                }
            default: place += 1
            }
        }
    }

    private static let closing: [Character: Character] = ["(": ")", "[": "]", "{": "}"]
    private var next: Character? { place + 1 < code.count ? code[place + 1] : nil }

    private func afterBlanks(_ start: Int) -> Character? { code[min(start, code.count)...].first { !$0.isWhitespace } }

    private mutating func skipLine() { while place < code.count, code[place] != "\n" { place += 1 } }

    private mutating func readWord() -> String {
        let start = place
        while place < code.count, code[place].isLetter || code[place].isNumber || code[place] == "_" { place += 1 }
        return String(code[start..<place])
    }

    /// The half that an argument's label begins.
    private func label(_ word: String) -> [Language]? {
        guard place < code.count, code[place] == ":" || (next == "=" && code[place] == " ") else { return nil }
        if word == "fr" || word.hasPrefix("french") { return [.french] }
        if word == "en" || word.hasPrefix("english") { return [.english] }
        return word == "same" ? Language.allCases : nil
    }

    /// The branch that `.french ?` begins.
    private func choice(_ word: String) -> [Language]? {
        guard word == "french" || word == "english", afterBlanks(place) == "?" else { return nil }
        return word == "french" ? [.french] : [.english]
    }

    /// `text("…", "…")`: French, then English.
    private mutating func readPair(_ outer: [Language]) {
        place += 1
        var languages: [Language] = [.french]
        while place < code.count, code[place] != ")" {
            switch code[place] {
            case "\"": readLiteral(in: languages)
            case "(":
                place += 1
                read(in: languages, until: ")")
            case ",":
                languages = [.english]
                place += 1
            default: place += 1
            }
        }
        place += 1
    }

    private mutating func readLiteral(in languages: [Language]) {
        let isLong = place + 2 < code.count && code[place + 1] == "\"" && code[place + 2] == "\""
        place += isLong ? 3 : 1
        var text = ""
        while place < code.count {
            if code[place] == "\"", !isLong || (place + 2 < code.count && code[place + 1] == "\"" && code[place + 2] == "\"") { break }
            if code[place] == "\\" {
                place += 1
                guard place < code.count else { break }
                if code[place] == "(" {
                    place += 1
                    text += " "
                    read(in: languages, until: ")")
                    continue
                }
                if code[place] == "u" { text += " " } else { text.append(code[place] == "n" ? " " : code[place]) }
                place += 1
                continue
            }
            text.append(code[place])
            place += 1
        }
        place += isLong ? 3 : 1
        if !text.isEmpty { halves.append((text, languages)) }
    }
}
