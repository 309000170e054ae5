import Domain
import Text

/// What is asked before a form of several things writes: what changes, the words of the act, and what is said once it is done.
struct SeveralAsk {
    let what: [Phrase]
    var said: Phrase?
    var verb = Batch.Words.edit
}

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
    /// What is left empty stays as it is on each of several things.
    var isOfSeveral: Bool { get }
    /// The record it makes.
    var made: RecordKey? { get }
    /// The point it joins a proof to.
    var joined: Ref? { get }
    /// What was made, once it is stored: where a list or a sheet puts its cursor.
    func added(_ context: Context) -> Ref?
    /// What is said once it is stored.
    func done(_ context: Context) -> Phrase
    /// The deadlines that stand when the form opens, by their keys: what comes after one pushes it back.
    func deadlines(_ context: Context) -> [String: Day]
    /// Of several things at once: which of them take these values and which do not, asked once more before it is done; and what is said
    /// to change. Nil: it is of one.
    func several(_ writes: [Write], because reason: String, _ context: Context) -> (batch: Batch, asks: SeveralAsk)?
    /// A change of the same places that writes nothing but what the form begins with: asked whether the person may make it.
    func trial(_ preset: [Write]) -> Change
}

extension FormSubject {
    func opened(_ context: Context) -> Self { self }
    var recordKey: RecordKey? { nil }
    var kind: KindName? { nil }
    var isNew: Bool { true }
    var isOfSeveral: Bool { false }
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

    /// Beside each deadline that stands, the reason for pushing it back.
    func fields(_ context: Context) -> [FieldSpec] {
        let standing = deadlines(context)
        return specs(context).filter { !$0.isKept && !$0.isNested && !$0.isObject }
            .flatMap { field in [field] + (standing[field.key] == nil ? [] : [Postponement.asked(of: field)]) }
    }

    func deadlines(_ context: Context) -> [String: Day] {
        guard !isNew, let tree = values(context).object else { return [:] }
        let standing = specs(context).filter(\.isDeadline).compactMap { field in
            tree[field.key]?.text.flatMap { Day($0) }.map { (field.key, $0) }
        }
        return Dictionary(standing, uniquingKeysWith: { first, _ in first })
    }

    func several(_ writes: [Write], because reason: String, _ context: Context) -> (batch: Batch, asks: SeveralAsk)? { nil }

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
