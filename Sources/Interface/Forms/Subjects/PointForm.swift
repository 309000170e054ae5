import Domain
import Text

/// A point of control added to an exigence.
struct PointForm: KeptForm {
    static let prefixes = ["item"]

    private let engagement: Ref
    private let id: String

    init(_ engagement: Ref, id: String) { (self.engagement, self.id) = (engagement, id) }

    init?(_ name: DraftName, _ context: Context) {
        guard let engagement = name.ref(context) else { return nil }
        self.init(engagement, id: context.makeID())
    }

    var draftKey: String { "item:\(engagement.text)" }
    var touched: Edit { Edit(engagement.record, base: nil, writes: []) }

    func specs(_ context: Context) -> [FieldSpec] { ExpectedItem.fields }
    func values(_ context: Context) -> JSON { .null }
    func title(_ context: Context) -> Phrase { Phrase(fr: "Ajouter un point de contrôle", en: "Add an item") }
    func change(_ writes: [Write], record: Record?, _ context: Context) -> Change? { context.acts.addItem(to: engagement, id: id, writes) }

    func added(_ context: Context) -> Ref? {
        context.dossier.structure.engagement(engagement).flatMap { found in
            context.dossier.items(of: found).first { $0.id == id }?.ref
        }
    }
}

extension FormSubject where Self == PointForm {
    static func newItem(_ engagement: Ref, id: String) -> Self { PointForm(engagement, id: id) }
}
