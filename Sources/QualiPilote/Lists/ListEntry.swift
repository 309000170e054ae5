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
    let heading: ListHeading?
    let state: Readiness.State?

    init(
        tree: JSONObject, computed: JSONObject, cells: [String], search: [String] = [], values: [FilterValue] = [],
        heading: ListHeading? = nil,
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
