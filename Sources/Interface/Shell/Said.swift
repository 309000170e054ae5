import Text

/// The key that undoes what was just done: Ctrl-Z where letters are text.
public enum UndoKey: Sendable { case letter, control }

/// What stands under the screen until the next key: a sentence, and the act it invites to undo.
struct Said: Sendable, Equatable {
    struct Invitation: Sendable, Equatable {
        let way: UndoKey
        /// Its name in the journal; nil until the session has given it one.
        var act: String?
    }

    let sentence: Phrase
    var invitation: Invitation?

    init(_ sentence: Phrase, _ invitation: Invitation? = nil) {
        self.sentence = sentence
        self.invitation = invitation
    }

    var phrase: Phrase {
        switch invitation?.way {
        case nil: sentence
        case .letter: Phrase(fr: sentence.french + " U pour annuler.", en: sentence.english + " U to undo.")
        case .control: Phrase(fr: sentence.french + " Ctrl-Z pour annuler.", en: sentence.english + " Ctrl-Z to undo.")
        }
    }
}

/// The sentences that invite to undo: each belongs to one act.
extension Shell {
    /// The change just asked for has this name in the journal from now on.
    public mutating func name(act: String) {
        if said?.invitation != nil, said?.invitation?.act == nil { said?.invitation?.act = act }
    }

    /// Nothing came of an act: nobody is invited to undo it.
    public mutating func withdraw(act: String) {
        if said?.invitation?.act == act { said = nil }
    }

    /// Says something of an act that is stored, which U undoes.
    public mutating func invite(_ phrase: Phrase, toUndo act: String?) {
        said = Said(phrase, act.map { Said.Invitation(way: .letter, act: $0) })
    }
}
