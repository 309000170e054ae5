import Domain
import Text

/// A record as a whole.
struct RecordForm: KeptForm {
    static let prefixes = ["record"]

    private let key: RecordKey

    init(_ key: RecordKey) { self.key = key }

    init?(_ name: DraftName, _ context: Context) {
        guard let ref = name.ref(context) else { return nil }
        self.init(ref.record)
    }

    var draftKey: String { "record:\(key.kind.rawValue)/\(key.id)" }
    var recordKey: RecordKey? { key }
    var kind: KindName? { key.kind }
    var isNew: Bool { false }
    var touched: Edit { Edit(key, base: nil, writes: []) }

    func specs(_ context: Context) -> [FieldSpec] { context.dossier.schema[key.kind]?.fields ?? [] }
    func values(_ context: Context) -> JSON { context.dossier.record(key).map { .object($0.tree) } ?? .null }

    func title(_ context: Context) -> Phrase {
        let name = context.dossier.record(key).map { context.naming.full($0) } ?? key.id
        return Phrase(fr: "Modifier : \(name)", en: "Edit: \(name)")
    }

    func change(_ writes: [Write], record: Record?, _ context: Context) -> Change? { record.map { context.acts.edit($0, writes) } }
}

extension FormSubject where Self == RecordForm {
    static func record(_ key: RecordKey) -> Self { RecordForm(key) }
}
