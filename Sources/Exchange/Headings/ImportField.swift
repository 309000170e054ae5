import Domain
import Text

/// What a column of a table may hold: a field of the dossier and the headings that name it.
public struct ImportField: Sendable {
    public let key: String
    public let spec: FieldSpec
    /// What people call it here: the field's own name, unless two fields of the list share it.
    public let label: Phrase
    /// Headings beside the field's own names, as `Heading.words` makes them.
    let headings: [[String]]
    /// Words of spreadsheets for the values of a choice, beside the choice's own.
    let values: [String: String]

    init(_ spec: FieldSpec, key: String? = nil, label: Phrase? = nil, values: [String: String] = [:], _ headings: String...) {
        self.key = key ?? spec.key
        self.spec = spec
        self.label = label ?? spec.label
        self.values = Dictionary(values.map { (Heading.words($0).joined(separator: " "), $1) }, uniquingKeysWith: { first, _ in first })
        self.headings = (headings + [self.label.french, self.label.english, self.key]).map(Heading.words)
    }

    /// How well a heading names it: 0 not at all, 2 it begins so, 3 exactly.
    func score(_ words: [String]) -> Int {
        if headings.contains(words) { return 3 }
        return headings.contains { $0.joined().count > 4 && words.starts(with: $0) } ? 2 : 0
    }
}
