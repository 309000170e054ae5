import Text

/// One thing of a list.
public enum Subject: Sendable {
    case record(Record)
    case item(ChecklistItem)
    case engagement(RetainedEngagement)
    case waiting(ToDo.Row)
    case deposit(Deposit)
    /// A line about something, made up by whoever lists it: what its columns say, in order.
    case line(Ref, [String])

    public var ref: Ref {
        switch self {
        case .record(let record): record.reference
        case .item(let item): item.ref
        case .engagement(let engagement): engagement.ref
        case .waiting(let row): row.ref
        case .deposit(let deposit): deposit.ref
        case .line(let ref, _): ref
        }
    }

    /// The members that its fields are read from.
    var tree: JSONObject {
        switch self {
        case .record(let record): record.tree
        case .item(let item): item.tree
        case .engagement(let engagement): engagement.tree
        case .waiting, .line: JSONObject()
        case .deposit(let deposit): JSONObject(["title": .string(deposit.shownName), "path": .string(deposit.path)])
        }
    }
}

extension Deposit {
    /// Its name, its path where it has none.
    var shownName: String { name.isEmpty ? path : name }
}
