import Domain
import Text

/// Acts on an item that several screens offer.
enum ItemActs {
    /// Sets the result; « non applicable » asks for its reason first.
    static func result<Message>(_ value: String, of ref: Ref, _ context: Context) -> [Effect<Message>] {
        guard let item = context.item(ref), let result = ItemResult(rawValue: value) else { return [] }
        let write = Item.result.write(result, in: item.path)
        if result == .notApplicable, item[Item.reason].isBlank {
            return [.open(FormScreen(.nested(ref.record, item.path), context, preset: [write], focus: Item.reason.key))]
        }
        return [.commit(context.acts.edit(item.checklist, [write]))]
    }
}
