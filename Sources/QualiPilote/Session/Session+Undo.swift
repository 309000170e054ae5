import Archive
import Domain
import Interface
import Text

/// What became of an undo or a redo.
extension Session {
    func undone(_ answer: CommitAnswer, isRedo: Bool, isPartial: Bool, _ undo: UndoState, _ hindered: Hindrance?) {
        undoState = undo
        // an act that could not be taken back makes way for the one before
        let next = isRedo || undo.undoable?.id == hindered?.whole?.id ? nil : undo.undoable?.act.phrase
        switch answer {
        case .stored(let stored):
            desk.confirm(stored.records)
            saveState = .saved(at: world.clock(world.now(), options.language))
            let said = done(stored.entry?.act.phrase ?? Phrase(fr: "déjà fait", en: "done already"), isRedo: isRedo, isPartial: isPartial)
            let rest = isRedo ? nil : stored.entry?.act.remains
            shell.say(rest.map { Phrase(fr: "\(said.french) \($0.french)", en: "\(said.english) \($0.english)") } ?? said)
        case .refused(let refusals):
            guard let first = refusals.first?.phrase else { return }
            notDone(first, refusals.contains(where: \.endsUndoing) ? nil : next)
        case .conflict(let conflicts):
            let names = conflicts.flatMap { $0.names(Naming(desk.facts.dossier, options.language)) }.joined(separator: ", ")
            let who = conflicts.lazy.compactMap(\.last).first.map { name(of: $0) }
            let by = who.map { Phrase(fr: " par \($0)", en: " by \($0)") } ?? Phrase(same: "")
            let what = Phrase(
                fr: "Pas annulé : « \(names) » a été modifié depuis au même endroit\(by.french).",
                en: "Not undone: “\(names)” was changed since in the same place\(by.english).")
            notDone(what, next)
        case .failed(let error): shell.say(error.phrase)
        }
        if !isRedo, !isPartial, let hindered { offerRest(hindered) }
    }

    private func done(_ name: Phrase, isRedo: Bool, isPartial: Bool) -> Phrase {
        if isRedo { return Phrase(fr: "Rétabli : \(name.french).", en: "Redone: \(name.english).") }
        let undone =
            isPartial
            ? Phrase(
                fr: "Annulé, sauf ce que d'autres ont modifié : \(name.french).", en: "Undone, except what others changed: \(name.english)."
            )
            : Phrase(fr: "Annulé : \(name.french).", en: "Undone: \(name.english).")
        if shell.isConfined { return undone }
        return Phrase(fr: "\(undone.french) Ctrl-Y rétablit.", en: "\(undone.english) Ctrl-Y redoes it.")
    }

    /// With what the same key does next, when there is an older act of one's own.
    private func notDone(_ what: Phrase, _ next: Phrase?) {
        guard let next else { return shell.say(what) }
        shell.say(
            Phrase(
                fr: "\(what.french) La même touche passe à votre acte d'avant : \(next.french).",
                en: "\(what.english) The same key goes on to your act before it: \(next.english)."))
    }

    /// Of an act of several records, those in the way are named with who changed them, and the rest is undone by a key.
    private func offerRest(_ hindered: Hindrance) {
        guard let (id, act, rest) = hindered.whole, rest > 0 else { return }
        let naming = Naming(desk.facts.dossier, options.language)
        let obstacles = hindered.records.map { record -> RestScreen.Obstacle in
            if hindered.used.contains(record) { return RestScreen.Obstacle(naming.name(Ref(record)), by: Self.used) }
            let by = hindered.last[record].map { last -> Phrase in
                let (who, when) = (name(of: last), world.moment(last.at))
                return Phrase(fr: " : modifié par \(who), \(when.french)", en: ": changed by \(who), \(when.english)")
            }
            return RestScreen.Obstacle(naming.name(Ref(record)), by: by ?? Phrase(same: ""))
        }
        shell.open(RestScreen(id, act, obstacles, rest: rest), context)
    }

    private static let used = Phrase(fr: " : utilisé ailleurs depuis sa création", en: ": used elsewhere since it was made")

    private func name(of entry: HistoryEntry) -> String { Author.name(of: entry.who, desk.confirmed, me: who, options.language) }
}

extension Refusal {
    /// There is nothing to take back: no other act comes before.
    fileprivate var endsUndoing: Bool { ["undo.nothing", "undo.gone"].contains(code) }
}
