import Domain
import Text

/// Joining a proof to a point: a file, or what was seen on the spot. The one door for whatever joins one.
enum Attaching {
    static let choices = [
        Choice("file", Phrase(fr: "un fichier ou une photo", en: "a file or a photo")),
        Choice("on_site", Phrase(fr: "constaté sur place, sans fichier", en: "seen on site, without a file")),
    ]

    /// Asks what the proof is; the answer comes back as a choice for `attach`.
    static var question: any Screen { ChoiceScreen(Phrase(fr: "Joindre la preuve", en: "Attach the evidence"), choices) }

    /// Joins what was chosen to the point.
    static func attach<Message>(_ choice: String, to item: Ref, _ context: Context) -> [Effect<Message>] {
        guard let nature = Evidence.Nature(rawValue: choice) else { return [] }
        return [.open(FormScreen(.evidence(item, nature, id: context.makeID()), context))]
    }

    /// Where people put the files of a point: the path of their own computers alone on a line, where it is known.
    static func place(_ item: ChecklistItem, _ service: Ref?, _ context: Context) -> [Phrase] {
        let unit = item.unit.level == .service ? item.unit.ref : service
        let folder = unit.flatMap { context.dossier.record($0.record) }.map(context.dossier.depot) ?? Deposit.root
        guard let path = context.paths.windowsPath(folder) else {
            return [Phrase(fr: "Où mettre le fichier : \(folder)", en: "Where to put the file: \(folder)")]
        }
        return [Phrase(fr: "Où mettre le fichier :", en: "Where to put the file:"), Phrase(same: path)]
    }

    // MARK: Its form

    static func fields(_ nature: Evidence.Nature) -> [FieldSpec] {
        nature == .onSite
            ? [required(Evidence.place.spec), Evidence.observedOn.spec, Evidence.title.spec]
            : [required(Evidence.path.spec), Evidence.effectiveOn.spec, Evidence.title.spec]
    }

    /// What the form begins with.
    static func start(_ item: Ref, _ nature: Evidence.Nature, _ context: Context) -> [Write] {
        guard let item = context.item(item) else { return [] }
        let title = item.returned(in: context.dossier).map { $0[Evidence.title] } ?? item.title
        let day = nature == .onSite ? Evidence.observedOn : Evidence.effectiveOn
        return [Evidence.title.write(title), day.write(context.today)]
    }

    static func change(_ item: Ref, _ nature: Evidence.Nature, id: String, _ writes: [Write], _ context: Context) -> Change? {
        let typed = Set(writes.map(\.path))
        let rest = start(item, nature, context).filter { !typed.contains($0.path) } + [Evidence.nature.write(nature)]
        return context.item(item).map { context.acts.attach($0, rest + writes, id: id) }
    }

    private static func required(_ field: FieldSpec) -> FieldSpec { FieldSpec(field.key, field.label, field.kind, required: true) }
}
