import Canvas
import Domain
import Text

/// Offers a text that was being typed when the program ended.
public struct DraftScreen: Screen {
    public enum Command: Hashable, Sendable { case take, drop, later }

    private let kept: Draft
    private let forms: [any KeptForm.Type]

    public init(_ draft: Draft) { self.init(draft, among: KeptForms.all) }

    init(_ draft: Draft, among forms: [any KeptForm.Type]) { (kept, self.forms) = (draft, forms) }

    /// Said where nothing is opened by itself: « Mes preuves ». Nil when what it was about is no longer there.
    public static func announcement(of draft: Draft, _ context: Context) -> Phrase? {
        guard let title = KeptForms.subject(draft.key, context)?.title(context) else { return nil }
        return Phrase(
            fr: "Un texte non validé est gardé ; la même touche sur le même point le reprend. \(title.french).",
            en: "A text not yet accepted is kept; the same key on the same item takes it back. \(title.english).")
    }

    /// What it was about passed to somebody else: the same key on the same row cannot bring it back.
    public static func isBeyondReach(_ draft: Draft, _ context: Context) -> Bool {
        KeptForms.subject(draft.key, context).flatMap { context.refusal(of: $0.trial([])) } != nil
    }

    public var bindings: [Binding<Command>] {
        [
            Binding([.enter, .letter("o"), .letter("y")], .take, fr: "reprendre ma saisie", en: "take my text back", footer: true),
            Binding([.letter("j"), .letter("d")], .drop, fr: "la jeter", en: "drop it", footer: true),
            Binding([.escape, .letter("q")], .later, fr: "plus tard", en: "later", footer: true),
        ]
    }

    public func title(_ context: Context) -> Phrase {
        Phrase(fr: "Un texte non validé a été gardé", en: "A text not yet accepted was kept")
    }
    public func overlay(_ context: Context) -> Size? { Size(width: 74, height: min(12, lines(context).count + 4)) }

    public mutating func perform(_ command: Command, _ context: Context) -> [Effect<Never>] {
        switch command {
        case .take:
            guard let subject = KeptForms.subject(kept.key, context, among: forms) else { return [.removeDraft(place), .close] }
            return [.keepDraft(kept), .replace(FormScreen(subject, context, draft: kept))]
        case .drop: return [.removeDraft(place), .close]
        case .later: return [.close]
        }
    }

    private var place: String { kept.origin ?? kept.key }

    public func draw(_ grid: inout Grid, _ rect: Rect, _ context: Context) {
        for (row, line) in lines(context).prefix(rect.height - 1).enumerated() { grid.put(SafeText(line), in: rect, row: row) }
        let keys = context.text(
            fr: "Entrée  reprendre     J  la jeter     Échap  plus tard", en: "Enter  take it back     J  drop it     Esc  later")
        grid.put(keys, in: rect, row: rect.height - 1, style: .bold)
    }

    private func lines(_ context: Context) -> [String] {
        let subject = KeptForms.subject(kept.key, context, among: forms)
        let title = subject?.title(context)[context.language] ?? kept.key
        let typed = (subject?.fields(context) ?? []).filter(\.isTyped).compactMap { kept.content[$0.key]?.text }
        let text = typed.filter { !$0.isBlank }.max { $0.count < $1.count } ?? ""
        return [title] + Wrapping.wrap(Phrase(fr: "« \(text) »", en: "“\(text)”")[context.language], width: 66)
    }
}
