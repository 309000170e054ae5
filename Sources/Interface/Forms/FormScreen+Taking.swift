import Domain
import Text

/// The file of a proof: what is typed is where it lies. It is looked at, copied into the dossier and known by its content, or refused.
extension FormScreen {
    /// Nil: no file is named anew.
    mutating func take(_ writes: [Write], again: Bool, _ context: Context) -> [Effect<Message>]? {
        guard subject.isEvidence, let path = writes.first(where: { $0.path == Self.file })?.value?.text, !path.isBlank else { return nil }
        let (subject, record, then) = (subject, record, context.on(opened))
        let rest = writes.filter { $0.path != Self.file }
        let isTitled = subject.values(then).object?[Evidence.title.key]?.text?.isBlank == false || rest.contains { $0.path == Self.title }
        isSaving = true
        let file = TakenFile(
            path: path, id: context.makeID(), again: again || subject.joined == nil,
            change: { copy, _ in
                let own = copy.writes.filter { $0.path != Self.title || !isTitled }
                return subject.change(rest + own, record: record, then)
            }, draft: draftKey)
        return [.take(file) { .init($0) }]
    }

    private static let file = Path(Evidence.path.key)
    private static let title = Path(Evidence.title.key)

    /// Of the path typed, what tells the file.
    var fileName: String {
        let text = fields.first { $0.spec.key == Evidence.path.key }?.typed?.text ?? ""
        return text.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? text
    }

    /// What was said of a file that the dossier holds already.
    mutating func answerKnown(_ choice: String, _ context: Context) -> [Effect<Message>] {
        guard let known, let item = subject.joined else { return [] }
        self.known = nil
        return choice == "again"
            ? submit(context, again: true) : KnownFileScreen.link([Ref(known)], to: item, context) + [.removeDraft(draftKey), .close]
    }
}

extension FormScreen.Message {
    init(_ reply: TakeReply) {
        switch reply {
        case .answered(let reply): self = .replied(reply)
        case .known(let key): self = .known(key)
        }
    }
}
