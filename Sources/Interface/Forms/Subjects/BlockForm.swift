import Domain
import Text

/// Why a point cannot be done: one sentence.
struct BlockForm: KeptForm {
    static let prefixes = ["blocked"]

    private let item: Ref

    init(_ item: Ref) { self.item = item }

    init?(_ name: DraftName, _ context: Context) {
        guard let item = name.ref(context) else { return nil }
        self.init(item)
    }

    var draftKey: String { "blocked:\(item.text)" }
    var recordKey: RecordKey? { item.record }
    var isNew: Bool { false }
    var touched: Edit { .part(Item.blocked.key, of: item) }

    func specs(_ context: Context) -> [FieldSpec] { [Item.blocked.spec] }
    func values(_ context: Context) -> JSON { context.item(item).map { .object($0.tree) } ?? .null }

    func title(_ context: Context) -> Phrase {
        let name = context.naming.name(item)
        return Phrase(fr: "Je ne peux pas, parce que… : \(name)", en: "I cannot, because…: \(name)")
    }

    func change(_ writes: [Write], record: Record?, _ context: Context) -> Change? {
        let isBlocked = writes.first?.value?.text?.isBlank == false
        let point = NestedForm(item.record, Path("items").element(item.nested ?? ""))
        return point.change(writes, record: record, context).map {
            Change(Act(isBlocked ? .block : .unblock, context.naming.item(item)), $0.edits)
        }
    }

    func done(_ context: Context) -> Phrase {
        let name = context.naming.item(item)
        return context.item(item)?.isBlocked == true
            ? Phrase(fr: "Bloqué : \(name).", en: "Blocked: \(name).")
            : Phrase(fr: "Blocage levé : \(name).", en: "No longer blocked: \(name).")
    }
}

extension FormSubject where Self == BlockForm {
    static func blocked(_ item: Ref) -> Self { BlockForm(item) }
}
