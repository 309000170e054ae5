import Interface
import Text

/// What the session can do for a screen: the file that says how says it of one request, and nothing else names it.
protocol Capability: Request {
    /// It is done in the name of who is at the keyboard: none of it once that person is not in the dossier any more.
    var isSigned: Bool { get }
    func perform(in session: Session)
    /// What the screen that asked is told when none of it is done.
    func turnAway(_ why: Phrase, in session: Session)
}

extension Capability {
    var isSigned: Bool { isAct }
    func turnAway(_ why: Phrase, in session: Session) {}
}

extension Session {
    func perform(_ requests: [any Request]) {
        for request in requests {
            guard let capability = request as? any Capability else {
                assertionFailure("nothing does \(request)")
                continue
            }
            if capability.isSigned, desk.isPersonGone { turnAway(capability) } else { capability.perform(in: self) }
            setNeedsDisplay()
        }
    }

    /// Nothing is written in the name of somebody who is not there any more, which is said.
    private func turnAway(_ capability: any Capability) {
        capability.turnAway(Identity.gone, in: self)
        shell.say(Identity.gone)
    }

    /// Hands an answer to the layer that asked; `act`: the name in the journal of what it answers for.
    func answer<Value>(_ reply: Reply<Value>, _ value: Value, act: String? = nil) { deliver(reply.message(value), reply.layer, act: act) }

    func deliver(_ message: any Sendable, _ layer: Int, act: String? = nil) {
        perform(shell.deliver(message, to: layer, act: act, context))
    }
}
