import Domain
import Text

/// What a form writes to: which fields it shows, where their values are, and the change that comes of it. A value with a file of its own.
protocol FormSubject: Sendable {
    /// Names its draft: a new record of a kind has one, whatever its future id.
    var draftKey: String { get }
    /// What there is to fill in, and what a form does not show of it.
    func specs(_ context: Context) -> [FieldSpec]
    /// The values at hand when the form opens.
    func values(_ context: Context) -> JSON
    func title(_ context: Context) -> Phrase
    /// The change that sets these fields; `record` is the record as it stood when the form opened.
    func change(_ writes: [Write], record: Record?, _ context: Context) -> Change?
    /// The places it writes to.
    var touched: Edit { get }

    /// With what it holds of the dossier as it stands when the form opens.
    func opened(_ context: Context) -> Self
    /// The record that is changed.
    var recordKey: RecordKey? { get }
    /// The kind of the record it is the whole of.
    var kind: KindName? { get }
    /// It makes a thing there was not.
    var isNew: Bool { get }
    /// The record it makes.
    var made: RecordKey? { get }
    /// The point it joins a proof to.
    var joined: Ref? { get }
    /// What was made, once it is stored: where a list or a sheet puts its cursor.
    func added(_ context: Context) -> Ref?
    /// What is said once it is stored.
    func done(_ context: Context) -> Phrase
    /// A change of the same places that writes nothing but what the form begins with: asked whether the person may make it.
    func trial(_ preset: [Write]) -> Change
}

extension FormSubject {
    func opened(_ context: Context) -> Self { self }
    var recordKey: RecordKey? { nil }
    var kind: KindName? { nil }
    var isNew: Bool { true }
    var made: RecordKey? { nil }
    var joined: Ref? { nil }
    func added(_ context: Context) -> Ref? { nil }
    func trial(_ preset: [Write]) -> Change { Change(Act(.edit, ""), [touched]) }

    func done(_ context: Context) -> Phrase {
        let word = isNew ? Phrase(fr: "Ajouté", en: "Added") : Phrase(fr: "Modifié", en: "Changed")
        guard let name = added(context).map({ context.naming.name($0) }) else {
            return Phrase(fr: word.french + ".", en: word.english + ".")
        }
        return Phrase(fr: "\(word.french) : \(name).", en: "\(word.english): \(name).")
    }

    func fields(_ context: Context) -> [FieldSpec] { specs(context).filter { !$0.isKept && !$0.isNested && !$0.isObject } }

    var trial: Change { trial([]) }

    /// What it names as its file is one.
    var isEvidence: Bool { joined != nil || kind == Evidence.kind.name }
}

extension Edit {
    var asJSON: JSON { .object(mine) }

    /// A part of a point, written with nothing.
    static func part(_ key: String, of item: Ref) -> Edit {
        Edit(item.record, base: nil, writes: [Write(Path("items").element(item.nested ?? "").key(key), nil)])
    }
}
