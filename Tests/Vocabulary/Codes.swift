import Domain

/// What is written for programs only: an id, an address, a list without anything, a value without words.
public enum Codes {
    private static let values: Set<String> = ["[]", "nil", "null", "{}", "true", "false"]

    /// Each with the line it stands in. A référentiel is asked for by its id.
    public static func found(in text: String, _ dossier: Dossier) -> [String] {
        let ids = Set(
            dossier.schema.kinds.filter { $0.name != Referential.name }.flatMap { kind in dossier.records(kind.name).map(\.id) }.filter {
                $0.contains("-")
            })
        return text.split(whereSeparator: \.isNewline).flatMap { line -> [String] in
            let words = line.split { " ()«»“”,;\u{A0}\u{202F}".contains($0) }.map(String.init)
            return words.filter { isCode($0, ids) }.map { "\($0)    | \(line)" }
        }
    }

    private static func isCode(_ word: String, _ ids: Set<String>) -> Bool {
        if values.contains(word) || word.contains("{\"") { return true }
        return word.split(separator: "/").contains { ids.contains(String($0)) }
    }
}
