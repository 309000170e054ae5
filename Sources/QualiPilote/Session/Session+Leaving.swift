import Archive
import Domain
import Glibc
import Interface
import Text

/// An end that was asked for: it waits for the disk, but not for ever.
struct Leaving {
    /// What a person waits at most before the question, and a program that was told to end, in milliseconds.
    static let patience = (person: 3000, signal: 1500)

    /// 0 when a key asked.
    let signal: Int32
    let since = Stopwatch.now
    /// The question whether to go all the same is on the screen.
    var isOffered = false

    init(signal: Int32) { self.signal = signal }

    var waited: Int { Stopwatch.now - since }
}

extension EndRequest: Capability {
    func perform(in session: Session) {
        switch self {
        case .quit: session.end()
        case .leave: session.leave()
        case .stay: session.stay()
        }
    }
}

/// Leaving while the disk does not answer: what is not saved is named, kept on this machine and offered again.
extension Session {
    private var isSaved: Bool { desk.pending.isEmpty && storage.acts.isEmpty }

    /// Ends once what was acknowledged to nobody yet is on disk, or after a while.
    func end(signal: Int32 = 0) {
        if let leaving, leaving.signal != 0 || signal == 0 { return }
        leaving = Leaving(signal: signal)
        if !isSaved {
            shell.say(Phrase(fr: "Fin de l'enregistrement avant de quitter…", en: "Finishing the save before leaving…"))
        }
        setNeedsDisplay()
        endIfPossible()
    }

    func endIfPossible() {
        guard let leaving else { return }
        if isSaved { return leave() }
        if leaving.signal != 0 {
            if leaving.waited >= Leaving.patience.signal { leave() }
        } else if !leaving.isOffered, leaving.waited >= Leaving.patience.person {
            self.leaving?.isOffered = true
            shell.open(LeavingScreen(desk.pending.map(\.change.act.phrase), others: storage.acts), context)
            setNeedsDisplay()
        }
    }

    func leave() {
        let signal = leaving?.signal ?? 0
        exitCode = !isSaved || !refusedAtTheEnd.isEmpty ? .io : signal == 0 ? .ok : .signal(signal)
    }

    fileprivate func stay() {
        leaving = nil
        shell.say(
            Phrase(
                fr: "Vous restez : l'enregistrement se poursuit, il est dit en haut.",
                en: "You stay: the save goes on, the header tells of it."))
    }

    /// Who asked to go stays when something was not stored, to see why; a program that is told to end keeps it.
    func mind(_ reply: CommitReply, _ pending: PendingChange) {
        guard let leaving else { return }
        if case .stored = reply { return }
        if leaving.signal == 0, !leaving.isOffered { self.leaving = nil } else { refusedAtTheEnd.append(pending) }
    }

    static func undoing(_ act: Act?, isRedo: Bool) -> Phrase {
        let name = act?.phrase ?? Phrase(fr: "le dernier acte", en: "the last act")
        return isRedo
            ? Phrase(fr: "rétablir : \(name.french)", en: "redo: \(name.english)")
            : Phrase(fr: "annuler : \(name.french)", en: "undo: \(name.english)")
    }

    // MARK: Keeping

    private var unsaved: [PendingChange] { refusedAtTheEnd + desk.pending }

    /// Off the loop: this machine's own disk may not answer either.
    func keepForNextTime() {
        keeper.finish(shell.drafts)
        let changes = unsaved
        keeper.keep(
            changes.enumerated().map { UnsavedChange(key: UnsavedChange.key($0.offset), $0.element.change, at: $0.element.at) },
            typedAs: changes.map(\.draft))
        keepPicture()
    }

    /// Waits a moment for what is kept; names what is not on disk.
    func tellUnsaved() throws(Failure) {
        let (acts, others) = (unsaved.map(\.change.act.phrase), storage.acts)
        let isKept = keeper.finishWriting() == acts.count
        guard let code = exitCode, !acts.isEmpty || !others.isEmpty else { return }
        let language = options.language
        let kept = Phrase(
            fr: "Pas enregistré, mais gardé sur cette machine et proposé à la prochaine ouverture :",
            en: "Not saved, but kept on this machine and offered at the next start:")
        let lost = Phrase(
            fr: "Pas enregistré, et cette machine n'a pas pu le garder ; à refaire :",
            en: "Not saved, and this machine could not keep it; to be done again:")
        let lines = [(isKept ? kept : lost, acts), (ActLines.unknown, others)].flatMap { heading, acts in
            acts.isEmpty ? [] : [heading[language]] + ActLines.named(acts, language)
        }
        throw Failure(code, fr: "Le disque ne répondait pas.", en: "The disk did not answer.", lines: lines.map { Phrase(same: $0) })
    }

    // MARK: Offering again

    /// Asks the journal first: what was being written when the program was left may be there.
    func offerUnsaved() {
        let (unsaved, account) = (keeper.unsaved, world.account)
        guard let archive, !unsaved.isEmpty else { return }
        storage.enqueue {
            let acts = (try? archive.history(limit: 1000)) ?? []
            // what reached the disk after all, by the names it is kept under
            let found = Set(unsaved.filter { change in acts.contains { change.isAct($0, of: account) } }.map(\.key))
            return .then { $0.offerUnsaved(except: found) }
        }
    }

    private func offerUnsaved(except found: Set<String>) {
        for key in found { keeper.remove(key) }
        let rest = keeper.unsaved
        if !rest.isEmpty { return shell.open(UnsavedScreen(rest.map { UnsavedScreen.Kept(key: $0.key, change: $0.change) }), context) }
        shell.say(
            Phrase(
                fr: "Ce que le disque n'avait pas confirmé est bien enregistré.", en: "What the disk had not confirmed is saved after all.")
        )
    }
}
