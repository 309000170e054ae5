import Domain
import Text

/// A note on a point.
struct NoteForm: KeptForm {
    static let prefixes = ["note"]

    private let item: Ref
    private let id: String

    init(_ item: Ref, id: String) { (self.item, self.id) = (item, id) }

    init?(_ name: DraftName, _ context: Context) {
        guard let item = name.ref(context) else { return nil }
        self.init(item, id: context.makeID())
    }

    var draftKey: String { "note:\(item.text)" }
    var touched: Edit { .part(Item.notes.key, of: item) }

    func specs(_ context: Context) -> [FieldSpec] { [Note.text.spec] }
    func values(_ context: Context) -> JSON { .null }
    func title(_ context: Context) -> Phrase {
        Phrase(fr: "Note sur : \(context.naming.name(item))", en: "Note on: \(context.naming.name(item))")
    }

    func change(_ writes: [Write], record: Record?, _ context: Context) -> Change? {
        context.acts.note(item, writes.first { $0.path == Path(Note.text.key) }?.value?.text ?? "", id: id)
    }

    func done(_ context: Context) -> Phrase { Phrase(fr: "Note ajoutée.", en: "Note added.") }
}

extension FormSubject where Self == NoteForm {
    static func note(_ item: Ref, id: String) -> Self { NoteForm(item, id: id) }
}
