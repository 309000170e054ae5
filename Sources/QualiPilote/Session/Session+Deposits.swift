import Archive
import Domain
import Interface
import Text

/// Files that people drop in the dossier's folder: seen when they come, attached when somebody says to what.
extension EvidenceRequest: Capability {
    func perform(in session: Session) {
        switch self {
        case .attach(let deposit, let item, let again): session.attach(deposit, to: item, again: again)
        case .take(let file, let reply): session.take(file, reply)
        }
    }

    /// The form that asked goes on with what is typed.
    func turnAway(_ why: Phrase, in session: Session) {
        if case .take(_, let reply) = self { session.answer(reply, .answered(.failed(why))) }
    }
}

extension Session {
    /// Tells what lies beside the records, if that moved.
    func lookAround() {
        guard let archive else { return }
        storage.enqueue { archive.newSurroundings().map { .saw($0) } }
    }

    fileprivate func attach(_ deposit: Deposit, to item: Ref, again: Bool) {
        guard let archive else { return }
        let (who, now, today, author) = (self.who, world.now(), desk.facts.today, desk.author)
        let id = NewID.make(at: now)
        attachesUnderWay += 1
        storage.enqueue(act: Phrase(fr: "joindre « \(deposit.name) »", en: "attach “\(deposit.name)”")) {
            let answer = archive.attach(deposit, id: id, who: who, at: now, again: again) { copy, dossier in
                dossier.item(item).map { Acts(dossier, today: today, now: now, author: author).attach(copy, to: $0, id: id) }
            }
            let undo = archive.undoState(who)
            return .then { $0.attached(answer, deposit, to: item, undo) }
        }
        tellRecovery(archive)
        lookAround()
    }

    func attached(_ answer: AttachAnswer, _ deposit: Deposit, to item: Ref, _ undo: UndoState) {
        undoState = undo
        attachesUnderWay -= 1
        defer { tellKnown() }
        switch answer {
        case .notTaken(let obstacle): shell.say(obstacle.phrase(deposit))
        case .known(let key): knownFiles.append((deposit, key, item))
        case .nothingToAttachTo:
            shell.say(
                Phrase(
                    fr: "Ce point n'est plus dans le dossier : « \(deposit.name) » reste dans le dépôt.",
                    en: "This item is no longer in the dossier: “\(deposit.name)” stays where it was dropped."))
        case .answered(.stored(let stored), let isRemoved):
            desk.confirm(stored.records)
            saveState = .saved(at: world.clock(world.now(), options.language))
            if isRemoved {
                shell.invite(Self.attached(deposit), toUndo: stored.entry?.id)
            } else {
                shell.say(Self.attachedOnly(deposit))
            }
        case .answered(.refused(let refusals), _): shell.say(refusals.first?.phrase)
        case .answered(.failed(let error), _): shell.say(error.phrase)
        case .answered(.conflict, _):
            shell.say(
                Phrase(
                    fr: "Quelqu'un a modifié ce point au même moment : « \(deposit.name) » reste dans le dépôt, recommencez.",
                    en: "Somebody changed this item at the same moment: “\(deposit.name)” stays where it was dropped, try again."))
        }
    }

    /// Of the files chosen together, those the dossier holds already are told in one box, once all are answered.
    private func tellKnown() {
        guard attachesUnderWay == 0, !knownFiles.isEmpty else { return }
        for (item, files) in Dictionary(grouping: knownFiles, by: \.item).sorted(by: { $0.key < $1.key }) {
            shell.open(KnownFileScreen(files.map { ($0.deposit, $0.known) }, to: item), context)
        }
        knownFiles = []
    }

    private static func attached(_ deposit: Deposit) -> Phrase {
        Phrase(fr: "Joint : \(deposit.name).", en: "Attached: \(deposit.name).")
    }

    private static func attachedOnly(_ deposit: Deposit) -> Phrase {
        Phrase(
            fr:
                "Joint : \(deposit.name). Il reste dans le dépôt, d'où il n'a pas pu être retiré ou parce qu'il a changé : voyez-le sous Windows.",
            en:
                "Attached: \(deposit.name). It stays where it was dropped, as it could not be taken out or has changed: look at it under Windows."
        )
    }
}
