import Canvas
import Domain
import Text

/// The tree of modules and engagements with how ready each is; the points of the selected one beside it.
struct EngagementsScreen: ListScreen {
    enum Own: Hashable { case open, explain, add, edit, withdraw, fill, uses, export }

    var list = ListPart()
    private var subtitle: Phrase?

    var own: [Binding<Own>] {
        [
            Binding([.enter, .right], .open, fr: "ouvrir", en: "open", footer: true),
            Binding([.letter("=")], .explain, fr: "pourquoi", en: "why", footer: true),
            Binding([.letter("a"), .insert], .add, fr: "ajouter", en: "add", footer: true),
            Binding([.letter("e")], .edit, fr: "modifier", en: "edit", footer: true),
            Binding([.function(4)], .fill, fr: "modifier dans la liste", en: "edit in the list", footer: true),
            Binding([.delete, .letter("d")], .withdraw, fr: "retirer du dossier", en: "withdraw"),
            Binding([.letter("b")], .uses, fr: "utilisé par", en: "used by"),
            .export(.export),
        ]
    }

    func title(_ context: Context) -> Phrase { list.title(else: context.dossier.levels.title) }
    var viewed: (list: String, shape: ListShape)? { (NamedView.engagements, list.standing) }
    func subtitle(_ context: Context) -> Phrase? { subtitle }
    var tellsDetail: Bool { true }
    func detail(_ context: Context) -> Phrase? { list.selected?.ref.flatMap { ItemScope.engagement($0).subtitle(context) } }
    var depth: Int { 3 }
    func beside(_ context: Context) -> Beside? { list.selected?.ref.map { ref in Beside(ref) { ChecklistScreen(engagement: ref) } } }

    mutating func refresh(_ context: Context) {
        let rows = Self.rows(context)
        list.looks = [.quiet, .title, .state, .quiet]
        let columns = list.looks.enumerated().map { place, look in
            ListColumn(
                heading: .empty, look: look, isTitle: place == 1, rank: place, alignment: place == 3 ? .trailing : .leading, limit: 18)
        }
        list.columns = ListLayout.columns(columns, rows, width: context.size.width, leavesSame: false)
        list.ask(context) { [schema = context.dossier.schema] in .engagements(schema) }
        list.load(rows, height: context.size.height - 6)
        let readiness = context.facts.readiness
        let counts = Readiness.State.allCases.map { $0.counted(readiness.count($0), context.dossier.levels) }
        let day = readiness.asOf.shown
        subtitle = Phrase(
            fr: "Au \(day) : " + counts.map(\.french).joined(separator: " · "),
            en: "On \(day): " + counts.map(\.english).joined(separator: " · "))
    }

    private static func rows(_ context: Context) -> [ListRow] {
        let structure = context.dossier.structure
        return structure.modules.enumerated().flatMap { place, module -> [ListRow] in
            let isFirst = place == 0 || structure.modules[place - 1].ref.record != module.ref.record
            return (isFirst ? [total(module.ref.record, context)] : []) + [heading(module.tree)]
                + structure.engagements[module.engagements].map { row($0, context) }
        }
    }

    /// « Qual-e-Pref : 30 sur 30 annoncés (dont 19 exemples) »
    private static func total(_ key: RecordKey, _ context: Context) -> ListRow {
        guard let referential = context.dossier.record(key) else { return .heading(SafeText(key.id)) }
        let count = Completeness(referential, modules: context.dossier.retainedModules(of: key)).phrase
        let title = referential[Referential.title].prefix { $0 != "(" }.trimmed
        return .heading(context.text(fr: "\(title) : \(count.french)", en: "\(title): \(count.english)"))
    }

    private static func heading(_ module: JSONObject) -> ListRow {
        let number = Module.number.value(in: module)
        return .heading(SafeText("MODULE " + (number.isEmpty ? "" : number + "  ") + Module.title.value(in: module)))
    }

    private static func row(_ engagement: RetainedEngagement, _ context: Context) -> ListRow {
        let entry = context.facts.readiness[engagement.ref]
        let standing = context.facts.standing(of: engagement.ref)
        let tone = standing?.tone ?? .neutral
        let tally = entry?.tally ?? Readiness.Tally()
        let cells = [
            context.text(engagement.shortNumber), SafeText(engagement.title),
            Theme.mark(tone) + " " + (standing.map { context.text($0.phrase) } ?? .empty),
        ]
        return ListRow(
            engagement.ref, cells + [SafeText(tally.sign)], said: cells + [tally.said(context.language)], tone: tone,
            of: .engagement(engagement))
    }

    func refusal(of command: Own, _ context: Context) -> Phrase? {
        guard [.add, .edit, .withdraw, .fill, .export].contains(command) else { return nil }
        return context.readOnlyRefusal
            ?? ([.add, .edit, .withdraw, .fill].contains(command) ? context.refusal(of: .organise, on: []) : nil)
    }

    mutating func perform(_ command: Own, _ context: Context) -> [Effect<Never>] {
        if command == .export { return [export(context)] }
        if command == .add { return addition(beside: list.selected?.ref, context) }
        guard let ref = list.selected?.ref else { return [] }
        switch command {
        case .open: return [.goBeside]
        case .explain: return [.open(ReasonsScreen(ref))]
        case .uses: return [.open(UsesScreen(ref))]
        case .fill: return [.open(TableScreen(list))]
        case .edit: return [.open(FormScreen(.nested(ref.record, Path(Referential.engagements.key).element(ref.nested ?? "")), context))]
        case .withdraw: return [.open(question(ref, context), on: Hold([ref], context))]
        case .add, .export: return []
        }
    }

    mutating func answered(_ answer: Answer, on hold: Hold?, _ context: Context) -> [Effect<Never>] {
        switch answer {
        case .goTo(let ref): list.select(ref)
        case .confirmed: return hold?.refs.first.map { withdraw($0, context) } ?? []
        default: break
        }
        return []
    }

    private func export(_ context: Context) -> Effect<Never> {
        list.exported(
            title(context), group: Phrase(same: "Module"),
            columns: [
                Phrase(fr: "N°", en: "No"), Phrase(fr: "Intitulé", en: "Title"), Phrase(fr: "État", en: "State"),
                Phrase(fr: "Points tenus", en: "Items held"),
            ], context)
    }

    /// In the module of the exigence in hand, the first one where there is none; the form lets it be another.
    private func addition(beside ref: Ref?, _ context: Context) -> [Effect<Never>] {
        let structure = context.dossier.structure
        let own = ref.flatMap { ref in structure.engagement(ref).map { Ref(ref.record, nested: $0.module) } }
        guard let module = own ?? structure.modules.first?.ref else {
            return [
                .say(
                    Phrase(
                        fr: "Aucun module n'est retenu : choisissez-les dans la fiche du dossier, « Modules retenus ».",
                        en: "No module is retained: choose them in the dossier's own record, “Retained modules”."))
            ]
        }
        return [.open(FormScreen(.newEngagement(module, id: context.makeID()), context))]
    }

    private func question(_ ref: Ref, _ context: Context) -> ConfirmScreen {
        let level = context.dossier.levels
        return ConfirmScreen(
            question: Phrase(fr: "Retirer \(level.this.french) du dossier ?", en: "Withdraw \(level.this.english) from the dossier?"),
            consequences: [
                Phrase(same: context.naming.name(ref)),
                Phrase(
                    fr: "Ses points ne sont plus demandés ni comptés ; ce qui a été répondu est gardé.",
                    en: "Its items are asked and counted no more; what was answered is kept."),
                Phrase(
                    fr:
                        "\(level.isFeminine ? "Elle" : "Il") revient par U, ou dans la fiche du référentiel (« \(Engagement.withdrawn.spec.label.french) » : non).",
                    en: "It comes back with U, or in the standard's record (“\(Engagement.withdrawn.spec.label.english)”: no)."),
            ])
    }

    private func withdraw(_ ref: Ref, _ context: Context) -> [Effect<Never>] {
        guard let record = context.dossier.record(ref.record), let id = ref.nested else { return [] }
        let name = context.naming.name(ref)
        let write = Engagement.withdrawn.write(true, in: Path(Referential.engagements.key).element(id))
        return [
            .commit(Change(Act(.delete, name), context.acts.edit(record, [write]).edits)),
            .invite(Phrase(fr: "\(context.dossier.levels.agreed("Retiré")) : \(name).", en: "Withdrawn: \(name).")),
        ]
    }
}
