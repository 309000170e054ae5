import Domain
import Text

/// What a screen asks for, as a value: the shell does it, or asks it of the session.
public enum Effect<Message: Sendable>: Sendable {
    /// Puts a screen on top. A box that asks something of things holds them: it answers for those, as they stood, or for none.
    case open(any Screen, on: Hold? = nil)
    /// Goes to the screen beside this one (`Screen.beside`).
    case goBeside
    /// Puts a screen in place of this one.
    case replace(any Screen)
    /// Takes this screen away.
    case close
    /// Takes this screen away and hands the answer to the one below.
    case answer(Answer)
    case say(Phrase)
    /// Says what was done, and that a key undoes it: only with the act itself, in the same answer or answered here.
    case invite(Phrase, UndoKey = .letter)
    /// Asks something of the session, for the layer it comes from: `Request` and the files beside it.
    case ask(@Sendable (_ layer: Int) -> any Request)
}

extension Effect {
    /// What it asks, with an answer for no layer.
    var request: (any Request)? { if case .ask(let make) = self { make(0) } else { nil } }
}

/// What an overlay hands to the screen below it.
public enum Answer: Sendable, Equatable {
    case refs([Ref])
    case choice(String)
    case confirmed
    /// Something new of this kind is to be made, and taken.
    case create(KindName)
    /// The cursor goes to what a form made, or to where a table was left.
    case goTo(Ref)
    /// A sentence that was asked for.
    case text(String)
    /// The box did it itself: of the rows marked, these are left.
    case done(left: [Ref])
}
