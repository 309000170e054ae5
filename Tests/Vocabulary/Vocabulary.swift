import Foundation
import Text

/// The words the program says in each language, read from the phrases of its source: what a picture may hold, and nothing else.
public struct Vocabulary: Sendable {
    private var words: [Language: Set<String>] = [:]

    /// Of everything below `Sources`.
    public static let ofProgram = Vocabulary(sources: root.appending(path: "Sources"))

    /// Every literal that stands in one half of a phrase only, with the file it stands in.
    public static let halves: [(file: String, language: Language, text: String)] = files(root.appending(path: "Sources")).flatMap {
        file, source in
        PhraseReader(source).halves.filter { $0.languages.count == 1 }.map { (file, $0.languages[0], $0.text) }
    }

    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    init(sources: URL) {
        for (_, source) in Self.files(sources) {
            for half in PhraseReader(source).halves {
                for language in half.languages { add(Self.words(of: half.text), to: language) }
            }
        }
    }

    private static func files(_ folder: URL) -> [(name: String, source: String)] {
        let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return names.filter { $0.hasSuffix(".swift") }.sorted().map { name in
            (name, (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? "")
        }
    }

    /// Words that stand for the same thing in both languages, and those a table names (options, names of commands).
    public mutating func add(_ names: [String], to languages: [Language] = Language.allCases) {
        for language in languages { for name in names { add(Self.words(of: name), to: language) } }
    }

    /// A French participle agrees with what it is said of, at run time.
    private mutating func add(_ more: [String], to language: Language) {
        words[language, default: []].formUnion(more)
        guard language == .french else { return }
        for word in more where word.hasSuffix("é") || word.hasSuffix("êt") {
            words[language, default: []].formUnion(["e", "s", "es"].map { word + $0 })
        }
    }

    public func contains(_ word: String, in language: Language) -> Bool { words[language, default: []].contains(word) }

    /// The words of a text that the language does not know, with the line each stands in.
    public func strangers(in text: String, _ language: Language) -> [String] {
        text.split(whereSeparator: \.isNewline).flatMap { line in
            Self.words(of: Self.whole(String(line))).filter { !contains($0, in: language) && !Veil.hides($0) }.map {
                "\($0)    | \(line.trimmingCharacters(in: .whitespaces))"
            }
        }
    }

    /// Without what an ellipsis or the edge of a box cuts: the piece of a word is no word.
    private static func whole(_ line: String) -> String {
        line.replacing(/[\p{L}\p{N}_'’.-]*…[\p{L}\p{N}_'’]*/, with: " ").replacing(/\p{L}+[│┌└]/, with: " ")
            .replacing(/[│┐┘]\p{L}+/, with: " ")
    }

    /// Two letters or more, in lower case; `in_progress` is one word.
    static func words(of text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && $0 != "_" }.map(String.init).filter { $0.count > 1 }
    }
}
