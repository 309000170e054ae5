import Domain
import Text

/// One line to print: what programs are given of it, and what people read. Of a thing each is worked out when it is asked for: a list
/// that is read needs no data, and the other way round.
struct ListEntry {
    private enum Content {
        case made(tree: JSONObject, computed: JSONObject, cells: [String])
        case thing(Subject, Teller)
    }

    /// Who answers for the things of one list.
    final class Teller {
        fileprivate let answer: Query.Answer
        init(_ answer: Query.Answer) { self.answer = answer }
    }

    private let content: Content
    /// Rows of one heading stand together.
    var heading: ListHeading?

    init(tree: JSONObject, computed: JSONObject, cells: [String], heading: ListHeading? = nil) {
        content = .made(tree: tree, computed: computed, cells: cells)
        self.heading = heading
    }

    init(_ subject: Subject, _ teller: Teller, heading: ListHeading?) {
        content = .thing(subject, teller)
        self.heading = heading
    }

    /// As stored.
    var tree: JSONObject {
        switch content {
        case .made(let tree, _, _): tree
        case .thing(let subject, let teller): teller.answer.asking.stored(subject)
        }
    }

    var computed: JSONObject {
        switch content {
        case .made(_, let computed, _): computed
        case .thing(let subject, let teller): teller.answer.asking.computed(subject)
        }
    }

    var cells: [String] {
        switch content {
        case .made(_, _, let cells): cells
        case .thing(let subject, let teller): teller.answer.cells(subject)
        }
    }

    /// As `--json` gives it.
    var json: JSON {
        var object = tree
        object["computed"] = .object(computed)
        return .object(object)
    }
}
