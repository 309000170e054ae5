import Domain
import Text

/// A new record of a kind.
struct NewRecordForm: KeptForm {
    static let prefixes = ["new"]

    let name: KindName
    let id: String

    init(_ name: KindName, id: String) { (self.name, self.id) = (name, id) }

    init?(_ name: DraftName, _ context: Context) {
        let kind = KindName(rawValue: name.subject)
        guard context.dossier.schema[kind] != nil else { return nil }
        self.init(kind, id: context.makeID())
    }

    var draftKey: String { "new:\(name.rawValue)" }
    var kind: KindName? { name }
    var made: RecordKey? { RecordKey(name, id) }
    var touched: Edit { Edit(RecordKey(name, id), base: nil, writes: []) }

    func specs(_ context: Context) -> [FieldSpec] { context.dossier.schema[name]?.fields ?? [] }
    func values(_ context: Context) -> JSON { Edit(RecordKey(name, "-"), base: JSONObject(), writes: start(context)).asJSON }

    func title(_ context: Context) -> Phrase {
        let name = context.dossier.schema[name]?.singular ?? Phrase(same: name.rawValue)
        return Phrase(fr: "Ajouter : \(name.french)", en: "Add: \(name.english)")
    }

    func change(_ writes: [Write], record: Record?, _ context: Context) -> Change? {
        let own = Set(writes.map(\.path))
        return context.dossier.schema[name].map { kind in
            context.acts.create(kind, id: id, start(context).filter { !own.contains($0.path) } + writes)
        }
    }

    func added(_ context: Context) -> Ref? { Ref(RecordKey(name, id)) }

    func trial(_ preset: [Write]) -> Change {
        preset.isEmpty
            ? Change(Act(.edit, ""), [touched]) : Change(Act(.create, ""), [Edit(RecordKey(name, id), base: nil, writes: preset)])
    }

    private func start(_ context: Context) -> [Write] { context.dossier.schema[name]?.start(context.dossier, context.today) ?? [] }
}

extension FormSubject where Self == NewRecordForm {
    static func newRecord(_ kind: KindName, id: String) -> Self { NewRecordForm(kind, id: id) }
}
