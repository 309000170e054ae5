import Domain
import Text

/// A proof joined to a point.
struct EvidenceForm: KeptForm {
    static let prefixes = ["evidence"]

    private let item: Ref
    private let nature: Evidence.Nature
    private let id: String

    init(_ item: Ref, _ nature: Evidence.Nature, id: String) { (self.item, self.nature, self.id) = (item, nature, id) }

    init?(_ name: DraftName, _ context: Context) {
        guard let item = name.ref(context) else { return nil }
        self.init(item, name.rest.flatMap { Evidence.Nature(rawValue: $0) } ?? .file, id: context.makeID())
    }

    var draftKey: String { "evidence:\(item.text):\(nature.rawValue)" }
    var joined: Ref? { item }
    var touched: Edit { .part(Item.blocked.key, of: item) }

    func specs(_ context: Context) -> [FieldSpec] {
        switch nature {
        case .onSite: [Evidence.place.spec.asRequired, Evidence.observedOn.spec, Evidence.title.spec]
        case .link: [Evidence.url.spec.asRequired, Evidence.effectiveOn.spec, Evidence.title.spec]
        case .document, .file: [Evidence.path.spec.asRequired, Evidence.effectiveOn.spec, Evidence.title.spec]
        }
    }

    func values(_ context: Context) -> JSON {
        Edit(RecordKey(Evidence.kind.name, id), base: JSONObject(), writes: start(context)).asJSON
    }

    func title(_ context: Context) -> Phrase {
        let name = context.naming.name(item)
        return Phrase(fr: "Joindre la preuve : \(name)", en: "Attach the evidence: \(name)")
    }

    func change(_ writes: [Write], record: Record?, _ context: Context) -> Change? {
        let typed = Set(writes.map(\.path))
        let rest = start(context).filter { !typed.contains($0.path) } + [Evidence.nature.write(nature)]
        return context.item(item).map { context.acts.attach($0, rest + writes, id: id) }
    }

    func done(_ context: Context) -> Phrase {
        let name = context.naming.item(item)
        return Phrase(fr: "Preuve jointe : \(name).", en: "Evidence attached: \(name).")
    }

    private func start(_ context: Context) -> [Write] {
        guard let item = context.item(item) else { return [] }
        let title = item.returned(in: context.dossier).flatMap { $0.isNamedAfterItsFile ? nil : $0[Evidence.title] } ?? item.title
        let day = nature == .onSite ? Evidence.observedOn : Evidence.effectiveOn
        return [Evidence.title.write(title), day.write(context.today)]
    }
}

extension FormSubject where Self == EvidenceForm {
    static func evidence(_ item: Ref, _ nature: Evidence.Nature, id: String) -> Self { EvidenceForm(item, nature, id: id) }
}
