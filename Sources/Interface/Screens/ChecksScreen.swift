import Canvas
import Domain
import Text

/// « Contrôles »: what `verifier` finds in the records, with the thing to open and what to do.
struct ChecksScreen: ListScreen {
    enum Own: Hashable { case open, advice, export }

    var list = ListPart([.fixed(3), .fixed(4), .flexible(minimum: 20, weight: 2), .flexible(minimum: 24, weight: 3)])
    private var found: [(check: Check, hit: Check.Hit)] = []

    var own: [Binding<Own>] {
        [
            Binding([.enter, .right], .open, fr: "ouvrir", en: "open", footer: true),
            Binding([.character("=")], .advice, fr: "que faire", en: "what to do", footer: true), .export(.export),
        ]
    }

    func title(_ context: Context) -> Phrase { Phrase(fr: "Contrôles du dossier", en: "Checks of the dossier") }

    func subtitle(_ context: Context) -> Phrase? {
        Phrase(
            fr: "\(Count.of(found.count, "chose à corriger ou à savoir", "choses à corriger ou à savoir"))",
            en: "\(Count.english(found.count, "thing to correct or to know", "things to correct or to know"))")
    }

    mutating func refresh(_ context: Context) {
        let all = context.facts.checks
        found = Check.Severity.allCases.flatMap { severity in all.filter { $0.check.severity == severity } }
        let rows = found.enumerated().map { place, one in
            let name = context.naming.name(one.hit.ref)
            let detail = one.hit.detail?[context.language] ?? ""
            return ListRow(
                Ref("checks", "\(place)"),
                [
                    Theme.mark(one.check.severity.tone), SafeText(one.check.code),
                    context.text(one.check.words(context.dossier.levels).title),
                    SafeText(detail.isEmpty ? name : "\(name) · \(detail)"),
                ], tone: one.check.severity.tone)
        }
        list.invitation = Phrase(fr: "Rien à corriger.", en: "Nothing to correct.")
        list.load(rows, height: context.size.height - 6)
    }

    private var selected: (check: Check, hit: Check.Hit)? {
        list.selected?.ref.flatMap { Int($0.record.id) }.flatMap { found.indices.contains($0) ? found[$0] : nil }
    }

    private func notice(_ context: Context) -> [Effect<Never>] {
        selected.map { [.open(Self.advice(on: [($0.check.code, $0.hit.detail)], context))] } ?? []
    }

    /// What `aide E12` says of some checks, after what each found.
    static func advice(on found: [(code: String, detail: Phrase?)], _ context: Context) -> NoticeScreen {
        let told = found.compactMap { code, detail in
            Checks.named(code).map { (name: named($0, context), words: $0.words(context.dossier.levels), detail: detail) }
        }
        guard let one = told.first, told.count == 1 else {
            return NoticeScreen(
                name: Phrase(fr: "Contrôles", en: "Checks"),
                sentences: told.map { name, words, _ in
                    Phrase(fr: "\(name.french) : \(words.advice.french)", en: "\(name.english): \(words.advice.english)")
                })
        }
        return NoticeScreen(name: one.name, sentences: [one.detail, one.words.advice].compactMap(\.self))
    }

    private static func named(_ check: Check, _ context: Context) -> Phrase {
        let title = check.words(context.dossier.levels).title
        return Phrase(fr: "\(check.code) \(title.french)", en: "\(check.code) \(title.english)")
    }

    func refusal(of command: Own, _ context: Context) -> Phrase? { command == .export ? context.readOnlyRefusal : nil }

    mutating func perform(_ command: Own, _ context: Context) -> [Effect<Never>] {
        switch command {
        case .open: return selected.map { [.open(Screens.screen(for: $0.hit.ref, context))] } ?? []
        case .advice: return notice(context)
        case .export:
            let columns = [
                Phrase(same: ""), Phrase(same: "Code"), Phrase(fr: "Contrôle", en: "Check"), Phrase(fr: "Fiche", en: "Record"),
            ]
            return [list.exported(title(context), columns: columns, context)]
        }
    }
}
