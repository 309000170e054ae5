import Foundation

/// The tree of the project, as its tests find it.
enum House {
    /// The folder that holds Package.swift.
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Every Swift file below Sources.
    static let sources: [SourceFile] = {
        let folder = root.appendingPathComponent("Sources")
        let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return names.filter { $0.hasSuffix(".swift") }.sorted().map { SourceFile($0, in: folder) }
    }()
}

/// One Swift file of a module.
struct SourceFile {
    /// From Sources: `Domain/Dossier.swift`.
    let path: String
    let module: String
    let lines: [String]

    init(_ path: String, in folder: URL) {
        self.path = path
        module = path.split(separator: "/").first.map(String.init) ?? ""
        let text = (try? String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)) ?? ""
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// `path:line`, for every line that satisfies the test.
    func places(where found: (String) -> Bool) -> [String] {
        lines.enumerated().filter { found($0.element) }.map { "\(path):\($0.offset + 1)" }
    }

    /// The lines without what follows `//`.
    var code: [String] { lines.map { line in line.range(of: "//").map { String(line[..<$0.lowerBound]) } ?? line } }

    /// The names of the modules it imports.
    var imports: [String] {
        lines.compactMap { line in
            guard
                let found = line.firstMatch(
                    of: /^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|fileprivate|private)\s+)?import\s+(.+)$/)
            else {
                return nil
            }
            let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
            let words = found.1.split(whereSeparator: \.isWhitespace)
            let name = words.first.map { kinds.contains($0) ? words.dropFirst().first ?? $0 : $0 }
            return name?.split(separator: ".").first.map(String.init)
        }
    }
}
