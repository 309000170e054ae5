import Domain
import Text

/// One line of a list: the thing as stored, what is derived of it, and what people read.
struct ListEntry {
    /// As stored.
    let tree: JSONObject
    let computed: JSONObject
    let cells: [String]
    /// Texts the words of a filter are looked for in, beside the cells.
    let search: [String]
    /// Values that `field:value` looks at.
    let values: [FilterValue]
    /// Rows of one heading stand together.
    let heading: Phrase?
    let state: Readiness.State?

    init(
        tree: JSONObject, computed: JSONObject, cells: [String], search: [String] = [], values: [FilterValue] = [],
        heading: Phrase? = nil,
        state: Readiness.State? = nil
    ) {
        self.tree = tree
        self.computed = computed
        self.cells = cells
        self.search = search
        self.values = values
        self.heading = heading
        self.state = state
    }

    /// As `--json` gives it.
    var json: JSON {
        var object = tree
        object["computed"] = .object(computed)
        return .object(object)
    }
}

/// A field of a list's line: the names people may give it, its value as stored and as read.
struct FilterValue {
    let names: [String]
    let texts: [String]
    /// A word of a list: the filter's value begins it, so that « applicable » is not « non applicable ».
    let isWord: Bool

    init(_ key: String, _ label: Phrase? = nil, _ texts: [String], isWord: Bool = false) {
        names = [key] + (label.map { [$0.french, $0.english] } ?? [])
        self.texts = texts
        self.isWord = isWord
    }
}
