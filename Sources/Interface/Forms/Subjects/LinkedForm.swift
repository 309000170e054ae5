import Domain
import Text

/// Something new, linked from where it was missing: one act. Its text is kept as that of any new record of its kind.
struct LinkedForm: FormSubject {
    private let new: NewRecordForm
    private let sources: [Ref]
    private let field: FieldSpec

    fileprivate init(_ new: NewRecordForm, _ sources: [Ref], _ field: FieldSpec) {
        (self.new, self.sources, self.field) = (new, sources, field)
    }

    var draftKey: String { new.draftKey }
    var kind: KindName? { new.kind }
    var made: RecordKey? { new.made }
    var touched: Edit { new.touched }

    func specs(_ context: Context) -> [FieldSpec] { new.specs(context) }
    func values(_ context: Context) -> JSON { new.values(context) }
    func added(_ context: Context) -> Ref? { new.added(context) }

    func title(_ context: Context) -> Phrase {
        let (title, source) = (new.title(context), sources.first.map { context.naming.name($0) } ?? "")
        return Phrase(fr: "\(title.french), pour \(source)", en: "\(title.english), for \(source)")
    }

    func change(_ writes: [Write], record: Record?, _ context: Context) -> Change? {
        guard let made = new.change(writes, record: nil, context),
            let link = context.acts.link(sources, field, adding: [Ref(new.name, new.id)], removing: [])
        else { return nil }
        return Change(made.act, made.edits + link.edits)
    }
}

extension FormSubject where Self == LinkedForm {
    static func linked(_ kind: KindName, id: String, _ sources: [Ref], _ field: FieldSpec) -> Self {
        LinkedForm(NewRecordForm(kind, id: id), sources, field)
    }
}
