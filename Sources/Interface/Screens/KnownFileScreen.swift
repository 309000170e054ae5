import Canvas
import Domain
import Text

/// The file to be joined is in the dossier already, under another name perhaps: told, with what can be done.
public struct KnownFileScreen: Screen {
    public enum Command: Hashable, Sendable { case link, again, leave }

    private let name: String
    private let known: Ref
    private let item: Ref
    /// Nil: the form below is told.
    private let deposit: Deposit?

    public init(_ deposit: Deposit, known: RecordKey, to item: Ref) {
        (name, self.known, self.item, self.deposit) = (deposit.name, Ref(known), item, deposit)
    }

    init(name: String, known: RecordKey, to item: Ref) { (self.name, self.known, self.item, deposit) = (name, Ref(known), item, nil) }

    public var bindings: [Binding<Command>] {
        [
            Binding([.letter("l")], .link, fr: "lier la preuve qui existe", en: "link the evidence there is", footer: true),
            Binding([.letter("j")], .again, fr: "joindre une seconde fois", en: "attach a second time", footer: true),
            Binding([.escape, .enter, .letter("q")], .leave, fr: "ne rien faire", en: "do nothing", footer: true),
        ]
    }

    public func title(_ context: Context) -> Phrase { Phrase(fr: "Fichier déjà dans le dossier", en: "File already in the dossier") }
    public func overlay(_ context: Context) -> Size? { Size(width: 72, height: lines(context).count + 5) }

    public func refusal(of command: Command, _ context: Context) -> Phrase? {
        command == .link && isLinked(context)
            ? Phrase(fr: "Cette preuve est déjà celle de ce point.", en: "That evidence is this item's already.") : nil
    }

    private func isLinked(_ context: Context) -> Bool { context.item(item).map { context.acts.evidence(of: $0).contains(known) } ?? false }

    public mutating func perform(_ command: Command, _ context: Context) -> [Effect<Never>] {
        switch command {
        case .leave: return [.close]
        case .again: return deposit.map { [.close, .attach($0, to: item, again: true)] } ?? [.answer(.choice("again"))]
        case .link:
            guard deposit != nil else { return [.answer(.choice("link"))] }
            return [.close] + Self.link(known, to: item, context)
        }
    }

    /// The evidence there is proves the point too.
    static func link<Message>(_ known: Ref, to item: Ref, _ context: Context) -> [Effect<Message>] {
        guard let point = context.item(item) else { return [] }
        let change = context.acts.edit(point.checklist, [context.acts.proving(point, with: known)], verb: .link)
        return [
            .commit(change), .invite(Phrase(fr: "Liée : \(context.naming.name(known)).", en: "Linked: \(context.naming.name(known)).")),
        ]
    }

    private func lines(_ context: Context) -> [String] {
        let evidence = context.naming.name(known)
        let place = context.dossier.items(provenBy: known).first.map { context.naming.item($0.ref) }
        let at = place.map { Phrase(fr: ", preuve de « \($0) »", en: ", evidence of “\($0)”") } ?? Phrase(same: "")
        let sentence = Phrase(
            fr: "« \(name) » a exactement le même contenu que « \(evidence) »\(at.french).",
            en: "“\(name)” has exactly the same content as “\(evidence)”\(at.english).")
        return Wrapping.wrap(sentence[context.language], width: min(64, context.size.width - 8))
    }

    public func draw(_ grid: inout Grid, _ rect: Rect, _ context: Context) {
        for (row, line) in lines(context).enumerated() { grid.put(SafeText(line), in: rect, row: row) }
        let link = isLinked(context) ? Phrase(same: "") : Phrase(fr: "L  lier celle qui existe   ", en: "L  link that one   ")
        let rest = Phrase(fr: "J  joindre quand même   Échap  ne rien faire", en: "J  attach all the same   Esc  nothing")
        grid.put(context.text(fr: link.french + rest.french, en: link.english + rest.english), in: rect, row: rect.height - 1, style: .bold)
    }
}
