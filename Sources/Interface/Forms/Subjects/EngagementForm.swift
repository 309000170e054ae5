import Domain
import Text

/// An exigence of the dossier's own, in a module of its référentiel.
struct EngagementForm: KeptForm {
    static let prefixes = ["engagement"]

    private let module: Ref
    private let id: String

    init(_ module: Ref, id: String) { (self.module, self.id) = (module, id) }

    init?(_ name: DraftName, _ context: Context) {
        guard let module = name.ref(context) else { return nil }
        self.init(module, id: context.makeID())
    }

    var draftKey: String { "engagement:\(module.text)" }
    var touched: Edit { Edit(module.record, base: nil, writes: []) }

    func specs(_ context: Context) -> [FieldSpec] { Engagement.fields.map { Self.choosingModule($0, of: module.record, context) } }
    func values(_ context: Context) -> JSON { .object(JSONObject([Engagement.module.key: .string(module.nested ?? "")])) }

    func title(_ context: Context) -> Phrase {
        let some = (context.dossier.record(module.record).map { LevelWords($0) } ?? context.dossier.levels).some
        return Phrase(fr: "Ajouter \(some.french) au dossier", en: "Add \(some.english) to the dossier")
    }

    func change(_ writes: [Write], record: Record?, _ context: Context) -> Change? {
        context.acts.addEngagement(to: module, id: id, writes)
    }

    func added(_ context: Context) -> Ref? { Ref(module.record, nested: id) }

    /// The module of an exigence is chosen among those of its référentiel; any other field as it is.
    static func choosingModule(_ field: FieldSpec, of referential: RecordKey, _ context: Context) -> FieldSpec {
        guard field.key == Engagement.module.key, field.isKept else { return field }
        let retained = context.dossier.retainedModules(of: referential)
        let choices = context.dossier.modules.filter { $0.record == referential }.compactMap { ref -> Choice? in
            guard let id = ref.nested else { return nil }
            let name = context.naming.name(ref, nestedIn: Referential.modules.key)
            return Choice(
                id, retained.contains(id) ? Phrase(same: name) : Phrase(fr: "\(name) (non retenu)", en: "\(name) (not retained)"))
        }
        return FieldSpec(field.key, field.label, .choice(choices), required: true)
    }
}

extension FormSubject where Self == EngagementForm {
    static func newEngagement(_ module: Ref, id: String) -> Self { EngagementForm(module, id: id) }
}
