import Domain
import Text

/// One act on several things. Those that the person may not change are left out, named, and stay marked; the others are done.
struct Batch {
    let change: Change?
    let done: [Ref]
    let left: [Ref]
    private let refusal: Phrase?

    /// `make`: the change of one thing; nil where there is nothing to do.
    init(_ refs: [Ref], _ context: Context, make: (Ref) -> Change?) {
        var (changes, done, left, refusal) = ([Change](), [Ref](), [Ref](), Phrase?.none)
        for ref in refs {
            guard let change = make(ref) else { continue }
            if let why = context.refusal(of: change) {
                left.append(ref)
                refusal = refusal ?? why
            } else {
                changes.append(change)
                done.append(ref)
            }
        }
        change = context.acts.together(changes)
        (self.done, self.left, self.refusal) = (done, left, refusal)
    }

    /// What was done, then what was not, and who may.
    func said(_ phrase: Phrase, _ context: Context) -> Phrase {
        guard let first = left.first, let refusal else { return phrase }
        let name = context.naming.name(first)
        let more = left.count > 1 ? " (+\u{A0}\(left.count - 1))" : ""
        return Phrase(
            fr: "\(phrase.french) Sauf « \(name) »\(more) : \(refusal.french)",
            en: "\(phrase.english) Except “\(name)”\(more): \(refusal.english)")
    }

    /// Nothing of it may be done: who may.
    func refused<Message>() -> [Effect<Message>] { refusal.map { [.say($0)] } ?? [] }
}
