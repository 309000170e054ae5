import Domain

/// A form that is found again by the name of its draft.
protocol KeptForm: FormSubject {
    /// What the names of its drafts begin with.
    static var prefixes: [String] { get }
    /// Reads back what `draftKey` wrote; nil when the thing is no longer there.
    init?(_ name: DraftName, _ context: Context)
}

/// The forms whose drafts are found again. A new one is a file of its own and a line here.
enum KeptForms {
    static let all: [any KeptForm.Type] = [
        NewRecordForm.self,
        RecordForm.self,
        NestedForm.self,
        NoteForm.self,
        BlockForm.self,
        EvidenceForm.self,
        ReturnForm.self,
        SeveralForm.self,
        EngagementForm.self,
        PointForm.self,
    ]

    static func subject(_ draftKey: String, _ context: Context, among forms: [any KeptForm.Type] = all) -> (any FormSubject)? {
        guard let name = DraftName(draftKey) else { return nil }
        return forms.first { $0.prefixes.contains(name.prefix) }?.init(name, context)
    }
}

/// The name of a draft in its parts: which form, of what, and where in it. What the form was opened with ends it.
struct DraftName {
    let prefix: String
    let subject: String
    let rest: String?

    init?(_ key: String) {
        let parts = key.split(separator: ":", maxSplits: 2).map(String.init)
        guard parts.count >= 2 else { return nil }
        (prefix, subject, rest) = (parts[0], parts[1], parts.count > 2 ? parts[2] : nil)
    }

    /// What it is of, where that is still there.
    func ref(_ context: Context) -> Ref? { Ref(subject).flatMap { context.dossier.record($0.record) == nil ? nil : $0 } }
}
