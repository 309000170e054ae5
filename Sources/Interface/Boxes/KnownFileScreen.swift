import Canvas
import Domain
import Text

/// Files to be joined that are in the dossier already, under another name perhaps: told in one box, with what can be done.
public struct KnownFileScreen: Screen {
    public enum Command: Hashable, Sendable { case link, again, leave }

    private struct File: Sendable {
        let name: String
        let known: Ref
        /// Nil: the form below is told.
        let deposit: Deposit?
    }

    private let files: [File]
    private let item: Ref

    public init(_ files: [(deposit: Deposit, known: RecordKey)], to item: Ref) {
        self.files = files.map { File(name: $0.deposit.name, known: Ref($0.known), deposit: $0.deposit) }
        self.item = item
    }

    init(name: String, known: RecordKey, to item: Ref) {
        files = [File(name: name, known: Ref(known), deposit: nil)]
        self.item = item
    }

    private var isOne: Bool { files.count == 1 }

    public var bindings: [Binding<Command>] {
        let link = isOne ? Words.link : Words.linkAll
        return [
            Binding([.letter("l")], .link, fr: link.french, en: link.english, footer: true),
            Binding([.letter("j")], .again, fr: "joindre une seconde fois", en: "attach a second time", footer: true),
            Binding([.escape, .enter, .letter("q")], .leave, fr: "ne rien faire", en: "do nothing", footer: true),
        ]
    }

    public func title(_ context: Context) -> Phrase { isOne ? Words.title : Words.titleOfAll }
    public func overlay(_ context: Context) -> Size? { Size(width: 72, height: lines(context).count + 5) }

    public func refusal(of command: Command, _ context: Context) -> Phrase? {
        command == .link && isLinked(context)
            ? Phrase(fr: "Cette preuve est déjà celle de ce point.", en: "That evidence is this item's already.") : nil
    }

    private func isLinked(_ context: Context) -> Bool {
        guard let point = context.item(item) else { return false }
        return Set(files.map(\.known)).isSubset(of: context.acts.evidence(of: point))
    }

    public mutating func perform(_ command: Command, _ context: Context) -> [Effect<Never>] {
        let deposits = files.compactMap(\.deposit)
        switch command {
        case .leave: return [.close]
        case .again:
            return deposits.isEmpty ? [.answer(.choice("again"))] : [.close] + deposits.map { .attach($0, to: item, again: true) }
        case .link: return deposits.isEmpty ? [.answer(.choice("link"))] : [.close] + Self.link(files.map(\.known), to: item, context)
        }
    }

    /// The evidence there is proves the point too.
    static func link<Message>(_ known: [Ref], to item: Ref, _ context: Context) -> [Effect<Message>] {
        guard let point = context.item(item), let first = known.first else { return [] }
        let change = context.acts.edit(point.checklist, [context.acts.proving(point, with: known)], verb: .link)
        let count = Set(known).count
        let name = context.naming.name(first)
        let said =
            count == 1
            ? Phrase(fr: "Liée : \(name).", en: "Linked: \(name).")
            : Phrase(fr: "Liées : \(count) preuves.", en: "Linked: \(Count.ofEvidence(count)).")
        return [.commit(change), .invite(said)]
    }

    private func lines(_ context: Context) -> [String] {
        let shown = files.prefix(isOne ? 1 : 4).map { sentence($0, context) }
        let more = files.count - shown.count
        let others =
            more > 0 ? [Phrase(fr: "et \(Count.of(more, "autre", "autres"))", en: "and \(Count.english(more, "other", "others"))")] : []
        return (shown + others).flatMap { Wrapping.wrap($0[context.language], width: min(64, context.size.width - 8)) }
    }

    private func sentence(_ file: File, _ context: Context) -> Phrase {
        let evidence = context.naming.name(file.known)
        let place = context.dossier.items(provenBy: file.known).first.map { context.naming.item($0.ref) }
        let at = place.map { Phrase(fr: ", preuve de « \($0) »", en: ", evidence of “\($0)”") } ?? Phrase(same: "")
        return Phrase(
            fr: "« \(file.name) » a exactement le même contenu que « \(evidence) »\(at.french).",
            en: "“\(file.name)” has exactly the same content as “\(evidence)”\(at.english).")
    }

    private enum Words {
        static let title = Phrase(fr: "Fichier déjà dans le dossier", en: "File already in the dossier")
        static let titleOfAll = Phrase(fr: "Fichiers déjà dans le dossier", en: "Files already in the dossier")
        static let link = Phrase(fr: "lier la preuve qui existe", en: "link the evidence there is")
        static let linkAll = Phrase(fr: "lier les preuves qui existent", en: "link the evidence there is")
    }

    public func draw(_ grid: inout Grid, _ rect: Rect, _ context: Context) {
        for (row, line) in lines(context).enumerated() { grid.put(SafeText(line), in: rect, row: row) }
        let link =
            isLinked(context)
            ? Phrase(same: "")
            : isOne
                ? Phrase(fr: "L  lier l'existante  ", en: "L  link that one   ")
                : Phrase(fr: "L  lier les existantes  ", en: "L  link those   ")
        let rest = Phrase(fr: "J  joindre quand même  Échap  ne rien faire", en: "J  attach all the same   Esc  nothing")
        grid.put(context.text(fr: link.french + rest.french, en: link.english + rest.english), in: rect, row: rect.height - 1, style: .bold)
    }
}
