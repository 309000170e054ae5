import Archive
import Domain
import Interface
import Text

extension Session {
    func receive(_ event: SessionEvent) {
        switch event {
        case .looked(let signature):
            showPicture(ifStill: signature)
            if let archive { Opening.load(archive, storage) }
            return
        case .loaded(let dossier, let obstacle): loaded(dossier, obstacle)
        case .failedToOpen(let error): fail(error)
        case .answered(let ticket, let answer, let undo): answered(ticket, answer, undo)
        case .undone(let answer, let isRedo, let isPartial, let undo, let hindered):
            undosUnderWay -= 1
            undone(answer, isRedo: isRedo, isPartial: isPartial, undo, hindered)
        case .undoMoved(let undo, let isRedo):
            undosUnderWay -= 1
            undoMoved(undo, isRedo)
        case .undoState(let undo): know(undo)
        case .refreshed(let news): refreshed(news)
        case .recovered(let notes, let undo):
            know(undo)
            shell.say(RecoveryNote.gravest(of: notes)?.phrase)
        case .saw(let surroundings): desk.see(surroundings)
        case .said(let phrase): shell.say(phrase)
        case .answer(let message, let layer): deliver(message, layer)
        case .then(let work): work(self)
        }
        refreshShell()
    }

    private func loaded(_ dossier: Dossier, _ obstacle: ArchiveError?) {
        desk.load(dossier)
        isLoaded = true
        if let obstacle { saveState = .readOnly(obstacle.phrase) }
        guard let archive else { return }
        identify(archive.folder)
        if let obstacle { saveState = .readOnly(told(obstacle)) }
        if let remark { shell.say(remark) }
        remark = nil
        if let problem = dossier.problems.first(where: { !$0.isAboutFormat }) { shell.say(problem.phrase) }
        arrival = Arrival(canWrite: obstacle == nil)
    }

    /// What the first screen does not show and nobody waits for: it would keep the processor from drawing it.
    func settleIn() {
        guard let archive, let arrival else { return }
        self.arrival = nil
        let (who, now, canWrite) = (self.who, world.now(), arrival.canWrite)
        storage.enqueue {
            guard canWrite, archive.hasUnfinishedWork else { return .undoState(archive.undoState(who)) }
            let notes = archive.makeWhole(at: now)
            return .recovered(notes, archive.undoState(who))
        }
        storage.enqueue { .refreshed(archive.refresh()) }
        isInspectionDue = true
        lookAround()
        if canWrite { offerUnsaved() }
        mappings = MappingMemory(world).all
        readLists()
    }

    /// The dossier was read and its first screen is not drawn yet.
    struct Arrival { let canWrite: Bool }

    /// The acts of earlier days are read: a key that asked before is answered now.
    private func know(_ undo: UndoState) {
        undoState = undo
        guard let isRedo = earlyUndo else { return }
        earlyUndo = nil
        perform(shell.receive(.control(isRedo ? "y" : "z"), context))
    }

    private func answered(_ ticket: Int, _ answer: CommitAnswer, _ undo: UndoState) {
        undoState = undo
        let stored: [Record] = if case .stored(let stored) = answer { stored.records } else { [] }
        guard let pending = desk.settle(ticket, stored) else { return }
        let reply = reply(to: answer, pending.change)
        if case .stored = reply, let draft = pending.draft { keeper.remove(draft) }
        // what was said already, or nothing at all, is no act to undo
        let isDone: Bool = if case .stored(let stored) = answer { stored.entry != nil } else { false }
        if !isDone { shell.withdraw(act: pending.act) }
        if let wanted = pending.reply { self.answer(wanted, reply, act: isDone ? pending.act : nil) }
        say(reply, pending)
        mind(reply, pending)
        if case .stored(let stored) = answer, let moved = stored.renumbered.first {
            let said = moved.phrase(in: desk.confirmed, options.language, who: changedBy[moved.taken])
            shell.invite(said, toUndo: pending.act)
        }
    }

    private func reply(to answer: CommitAnswer, _ change: Change) -> CommitReply {
        switch answer {
        case .stored:
            saveState = .saved(at: world.clock(world.now(), options.language))
            return .stored
        case .refused(let refusals): return .refused(refusals)
        case .failed(let error): return .failed(error.phrase)
        case .conflict(let conflicts):
            let rules = conflicts.flatMap(\.refusals)
            if !rules.isEmpty, conflicts.allSatisfy({ $0.conflicts.isEmpty }) { return .refused(rules) }
            return .conflict(
                conflicts.filter { !$0.conflicts.isEmpty }.map {
                    OpenConflict(
                        record: $0.record, theirs: archive?.dossier.record($0.record)?.tree ?? JSONObject(), conflicts: $0.conflicts,
                        who: $0.last.map { Author.name(of: $0.who, desk.confirmed, me: who, options.language) })
                })
        }
    }

    private func say(_ reply: CommitReply, _ pending: PendingChange) {
        switch reply {
        case .stored: break
        case .refused(let refusals): shell.say(refusals.first?.phrase)
        case .conflict(let conflicts):
            if let archive { desk.confirm(conflicts.compactMap { archive.dossier.record($0.record) }) }
            shell.open(ConflictScreen(conflicts, of: pending.change, draft: pending.draft), context)
            if pending.change.act.verb == .settle {
                shell.say(
                    Phrase(
                        fr: "Changé encore entre-temps : relisez, puis choisissez de nouveau.",
                        en: "Changed again meanwhile: read again, then choose once more."))
            }
        case .failed(let phrase):
            let act = pending.change.act.phrase
            shell.say(Phrase(fr: "Pas enregistré : \(act.french). \(phrase.french)", en: "Not saved: \(act.english). \(phrase.english)"))
        }
    }

    /// Another window of the same account acted meanwhile: the next U is about that act, and says so before.
    private func undoMoved(_ undo: UndoState, _ isRedo: Bool) {
        undoState = undo
        guard let act = (isRedo ? undo.redoable : undo.undoable)?.act.phrase else {
            return shell.say(
                Phrase(fr: "Plus rien à annuler : une autre fenêtre l'a déjà fait.", en: "Nothing left to undo: another window did it."))
        }
        shell.say(
            Phrase(
                fr: "Le dernier acte de votre compte est maintenant : \(act.french). La même touche l'annule, si c'est bien lui.",
                en: "The last act of your account is now: \(act.english). The same key undoes it, if that is the one."))
    }

    /// Whose account this became while the window was open as nobody's.
    private func newlyNamed(_ updated: [Record]) -> Record? {
        guard isLoaded, desk.person == nil, candidates.isEmpty else { return nil }
        return desk.confirmed.people(account: world.account).first { person in updated.contains { $0.key == person.key } }
    }

    private func refreshed(_ news: Refreshed) {
        heed(news.obstacle)
        guard !news.isEmpty || news.problems != desk.confirmed.problems else { return }
        let (posts, before) = (desk.posts, desk.confirmed)
        let names = news.acts.mapValues { Author.name(of: $0.who, before, me: who, options.language) }
        for key in news.updated.map(\.key) + news.removed { changedBy[key] = names[key] }
        desk.confirm(news.updated, removed: news.removed, problems: news.problems)
        if isLoaded, let archive, news.isFromOutside { inspect(archive.folder, isTold: false) }
        let held = Set(desk.posts.map(\.key))
        if desk.isPersonGone {
            shell.say(Identity.gone)
        } else if let lost = posts.first(where: { !held.contains($0.key) }) {
            wasToldOfLostPost = true
            shell.say(Identity.ended(lost))
        } else if let person = newlyNamed(news.updated) {
            shell.say(
                Phrase(
                    fr: "Votre compte est maintenant celui de « \(person[Person.title]) » : quittez et rouvrez pour agir en ce nom.",
                    en: "Your account is now that of “\(person[Person.title])”: quit and open again to act in that name."))
        } else if isLoaded, let told = News(news, before: before, names) {
            let dossier = news.updated.isEmpty ? before : desk.facts.dossier
            shell.say(told.phrase(dossier, options.language, settles: !shell.isConfined))
        } else if let problem = news.problems.first {
            shell.say(problem.phrase)
        }
    }
}
