import Domain
import Text

/// One line to print: what programs are given of it, and what people read.
struct ListEntry {
    /// As stored.
    let tree: JSONObject
    let computed: JSONObject
    let cells: [String]
    /// Rows of one heading stand together.
    var heading: ListHeading?

    /// As `--json` gives it.
    var json: JSON {
        var object = tree
        object["computed"] = .object(computed)
        return .object(object)
    }
}
