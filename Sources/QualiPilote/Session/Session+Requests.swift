import Archive
import Domain
import Interface
import Text

extension CommitRequest: Capability {
    func perform(in session: Session) { session.commit(change, draft: draft, reply) }

    /// The form that asked goes on with what is typed.
    func turnAway(_ why: Phrase, in session: Session) { if let reply { session.answer(reply, .failed(why)) } }
}

extension UndoRequest: Capability {
    var isSigned: Bool { true }

    func perform(in session: Session) {
        switch self {
        case .undo(let act): session.undo(act, isRedo: false)
        case .undoRest(let act): session.undo(act, isRedo: false, isPartial: true)
        case .redo(let act): session.undo(act, isRedo: true)
        }
    }
}

extension Session {
    /// Drawn at once, marked as waiting; the storage thread writes it. What invites to undo it names it from the start.
    fileprivate func commit(_ change: Change, draft: String?, _ reply: Reply<CommitReply>?) {
        guard let archive else { return }
        let change = Acts(desk.facts.dossier, today: desk.facts.today, now: world.now(), author: desk.author).completed(change)
        let (who, now) = (self.who, world.now())
        let act = NewID.make(at: now)
        let ticket = desk.add(change, act: act, draft: draft, at: now, reply)
        for edit in change.edits { changedBy[edit.record] = nil }
        shell.name(act: act)
        undoState = UndoState(undoable: LastAct(act, change.act, at: now))
        storage.enqueue {
            let answer = archive.commit(change, who: who, at: now, id: act)
            return .answered(ticket: ticket, answer, archive.undoState(who))
        }
        tellRecovery(archive)
        refreshShell()
    }

    /// What a recovery did before the first write is told after it; then comes what no act waits for.
    func tellRecovery(_ archive: Archive) {
        let (who, now) = (who, world.now())
        storage.enqueue {
            let notes = archive.takeRecoveryNotes()
            return notes.isEmpty ? nil : .recovered(notes, archive.undoState(who))
        }
        storage.enqueue {
            archive.tidy(at: now)
            return nil
        }
    }

    /// The act of that name, and no other; without one, the last one this window knows of.
    fileprivate func undo(_ named: String?, isRedo: Bool, isPartial: Bool = false) {
        guard let archive else { return }
        if undoState == nil, named == nil {
            earlyUndo = isRedo
            return
        }
        let (who, now) = (self.who, world.now())
        // Keys faster than the disk: what the second one means is known only when the first is done.
        let last = undosUnderWay > 0 ? nil : isRedo ? undoState?.redoable : undoState?.undoable
        undosUnderWay += 1
        storage.enqueue(act: Self.undoing(last?.act, isRedo: isRedo)) {
            if named == nil, let last {
                let state = archive.undoState(who)
                guard (isRedo ? state.redoable : state.undoable)?.id == last.id else { return .undoMoved(state, isRedo: isRedo) }
            }
            let act = named ?? last?.id
            let answer =
                isRedo ? archive.redo(who: who, at: now, act: act) : archive.undo(who: who, at: now, act: act, isPartial: isPartial)
            let hindered = Hindrance(answer, of: act, in: archive)
            return .undone(answer, isRedo: isRedo, isPartial: isPartial, archive.undoState(who), hindered: hindered)
        }
        tellRecovery(archive)
    }

    var who: Who { Author.who(desk.person, desk.facts.dossier, on: desk.facts.today, world) }

    /// Opens a dossier from the welcome screen: the folder is read off the loop.
    func open(_ folder: String) {
        guard desk.pending.isEmpty else {
            return shell.say(Phrase(fr: "Un enregistrement est en cours : un instant.", en: "A save is under way: one moment."))
        }
        do throws(ArchiveError) {
            let archive = try Opening.open(folder, options, world)
            Opening.load(archive, storage)
            show(archive)
            LastOpened(world).keep(folder)
        } catch { shell.say(error.phrase) }
        setNeedsDisplay()
    }

    /// The first screen of a dossier that is being read.
    func show(_ archive: Archive) {
        self.archive = archive
        isLoaded = false
        otherDay = nil
        undoState = nil
        changedBy = [:]
        desk = Desk(Dossier(schema: world.schema), today: desk.facts.today, account: world.account)
        terminal.captureMouse(false)
        shell = Screens.start(isConfined: options.isAgent, role: nil, places: Session.places, context)
    }

    static let welcome = WelcomeScreen(referentials: Reference.referentials)

    /// From a dossier that is open one may look at the example, or make one's own.
    static let places =
        Screens.places + [
            Place(.function(11), fr: "Créer ou ouvrir un autre dossier", en: "Create or open another dossier") { _ in welcome }
        ]

    func openDemonstration() {
        let folder = world.path(DemoCommand.standardFolder)
        do throws(Failure) {
            if !Archive.isDossier(folder) {
                try DossierMaker.make(try DemoCommand.story(.upcoming(today: desk.facts.today)), in: folder, world)
            }
            open(folder)
        } catch { shell.say(error.phrase) }
    }

    func fail(_ error: ArchiveError) {
        farewell = error.phrase
        exitCode = .io
    }
}

extension Archive {
    /// Where the journal cannot be read, nothing is offered; taking back then says why.
    func undoState(_ who: Who) -> UndoState {
        UndoState(undoable: (try? undoable(who: who))?.last, redoable: (try? redoable(who: who))?.last)
    }
}

extension HistoryEntry {
    /// An undo or a redo is known by the act it is about.
    fileprivate var last: LastAct { LastAct(of ?? id, act, at: at) }
}
