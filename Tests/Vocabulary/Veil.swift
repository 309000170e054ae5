import Domain
import Text

/// Hides what people typed behind Greek letters, so that a picture of a dossier holds the program's own words and no others.
public enum Veil {
    private static let plain = Array("abcdefghijklmnopqrstuvwxyz")
    private static let greek = Array("αβψδεφγηιξκλμνοπθρστυζωχυζ")
    private static let hidden = Set(greek)

    /// A word of the other side.
    static func hides(_ word: String) -> Bool { word.contains { hidden.contains($0) } }

    /// The record with its texts hidden. What a référentiel calls its levels is words of the program, in both languages.
    public static func over(_ record: Record, _ schema: Schema = .standard) -> Record {
        guard let kind = schema[record.kind] else { return record }
        return Record(record.key, over(record.tree, kind.fields))
    }

    private static func over(_ tree: JSONObject, _ fields: [FieldSpec]) -> JSONObject {
        var tree = tree
        for field in fields where !links.contains(field.key) {
            guard let value = tree[field.key] else { continue }
            tree[field.key] = over(value, field)
        }
        return tree
    }

    /// Texts by which the program finds something.
    private static let links: Set<String> = ["module", "cycle", "level_names", "windows_folder", "server_folder"]

    private static func over(_ value: JSON, _ field: FieldSpec) -> JSON {
        switch field.kind {
        case .line, .paragraph: value.text.map { .string(over($0)) } ?? value
        case .lines: value.array.map { .array($0.map { $0.text.map { .string(over($0)) } ?? $0 }) } ?? value
        case .records(let fields): value.array.map { .array($0.map { $0.object.map { .object(over($0, fields)) } ?? $0 }) } ?? value
        case .object(let fields): value.object.map { .object(over($0, fields)) } ?? value
        default: value
        }
    }

    /// As wide, and as much upper case.
    public static func over(_ text: String) -> String {
        String(
            text.map { character in
                let folded = String(decoding: Folding.fold(String(character)), as: UTF8.self)
                guard folded.count == 1, let letter = folded.first, let place = plain.firstIndex(of: letter) else {
                    return character.isLetter ? "ω" : character
                }
                return character.isUppercase ? Character(greek[place].uppercased()) : greek[place]
            })
    }
}
