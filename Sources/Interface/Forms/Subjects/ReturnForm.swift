import Domain
import Text

/// What is missing of evidence sent back: one sentence.
struct ReturnForm: KeptForm {
    static let prefixes = ["returned"]

    private let keys: [RecordKey]
    /// As they stood when the form opened: a judgement made meanwhile is not overridden unasked.
    private var judged: [Record] = []

    init(_ keys: [RecordKey]) { self.keys = keys }

    init?(_ name: DraftName, _ context: Context) {
        let keys = name.subject.split(separator: ",").compactMap { Ref(String($0))?.record }
        self.init(keys.filter { context.dossier.record($0) != nil })
        if self.keys.isEmpty { return nil }
    }

    func opened(_ context: Context) -> Self {
        var opened = self
        opened.judged = keys.compactMap { context.dossier.record($0) }
        return opened
    }

    var draftKey: String { "returned:" + keys.map { Ref($0).text }.joined(separator: ",") }
    var touched: Edit {
        Edit(keys.first ?? RecordKey(Evidence.kind.name, "-"), base: nil, writes: [Write(Path(Evidence.reason.key), .string("-"))])
    }

    func specs(_ context: Context) -> [FieldSpec] { [Evidence.missing] }
    func values(_ context: Context) -> JSON { keys.count == 1 ? context.dossier.record(keys[0]).map { .object($0.tree) } ?? .null : .null }

    func title(_ context: Context) -> Phrase {
        let name = keys.count == 1 ? context.naming.name(Ref(keys[0])) : nil
        return Phrase(
            fr: "Renvoyer : \(name ?? Count.of(keys.count, "preuve", "preuves"))", en: "Return: \(name ?? Count.ofEvidence(keys.count))")
    }

    func change(_ writes: [Write], record: Record?, _ context: Context) -> Change? {
        context.acts.sendBack(judged, because: writes.first?.value?.text ?? "")
    }

    var isOfSeveral: Bool { keys.count > 1 }

    /// Those the person may judge, and those left out.
    static func batch(_ refs: [Ref], because reason: String, in judged: [Record] = [], _ context: Context) -> Batch {
        Batch(refs, context) { ref in
            (judged.first { $0.key == ref.record } ?? context.dossier.record(ref.record)).flatMap {
                context.acts.sendBack([$0], because: reason)
            }
        }
    }

    func several(_ writes: [Write], because reason: String, _ context: Context) -> (batch: Batch, asks: SeveralAsk)? {
        guard isOfSeveral else { return nil }
        let text = writes.first?.value?.text ?? ""
        let batch = Self.batch(keys.map { Ref($0) }, because: text, in: judged, context)
        let what = Phrase(fr: "renvoyées, « \(text) »", en: "returned, “\(text)”")
        return (batch, SeveralAsk(what: [what], said: Self.done(batch.done.count), verb: Batch.Words.sendBack))
    }

    func done(_ context: Context) -> Phrase { Self.done(keys.count) }

    private static func done(_ count: Int) -> Phrase {
        Phrase(
            fr: "\(Count.of(count, "preuve renvoyée", "preuves renvoyées")), à compléter.",
            en: "\(Count.ofEvidence(count)) returned, to complete.")
    }
}

extension FormSubject where Self == ReturnForm {
    static func returned(_ keys: [RecordKey]) -> Self { ReturnForm(keys) }
}
