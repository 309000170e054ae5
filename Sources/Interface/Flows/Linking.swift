import Domain
import Text

/// A picker opened to link one thing or several: what is ticked in it is linked to all, what is unticked to none; what is left alone stays.
struct Linking: Sendable {
    private let sources: [Ref]
    let field: FieldSpec
    /// What all of them were linked to.
    private let present: Set<Ref>

    init(_ sources: [Ref], _ field: FieldSpec, _ context: Context) {
        self.sources = sources
        self.field = field
        let sets = sources.map { source -> Set<Ref> in
            guard let record = context.dossier.record(source.record), let path = context.dossier.path(of: source) else { return [] }
            let owner = path.steps.isEmpty ? JSON.object(record.tree) : JSON.object(record.tree)[path] ?? .null
            return Set(owner.refs(field))
        }
        present = sets.dropFirst().reduce(sets.first ?? []) { $0.intersection($1) }
    }

    var picker: PickerScreen { PickerScreen(field, present: present.sorted(), several: field.isLinkSet, creates: true) }

    /// The form of something new that is linked as soon as it is there.
    func form(_ kind: KindName, _ context: Context) -> FormScreen {
        FormScreen(.linked(kind, id: context.makeID(), sources, field), context)
    }

    func effects<Message>(_ chosen: [Ref], _ context: Context) -> [Effect<Message>] {
        let (added, removed) = (Set(chosen).subtracting(present), present.subtracting(chosen))
        let batch = Batch(sources, context) { context.acts.link([$0], field, adding: added, removing: removed) }
        let links = added.count + removed.count
        let what = Phrase(
            fr: "\(field.label.french) : \(Count.of(links, "lien changé", "liens changés"))",
            en: "\(field.label.english): \(Count.english(links, "link", "links")) changed")
        if !batch.isOfSeveral {
            return batch.effects([what], said: Phrase(fr: what.french + ".", en: what.english + "."), .presence, context)
        }
        func told(_ refs: Set<Ref>, _ fr: String, _ en: String) -> [Phrase] {
            let names = refs.sorted().map { context.naming.name($0, nestedIn: field.nestedIn) }.joined(separator: ", ")
            return names.isEmpty ? [] : [Phrase(fr: "\(field.label.french) \(fr) \(names)", en: "\(field.label.english) \(en) \(names)")]
        }
        return batch.effects(told(added, "+", "+") + told(removed, "−", "−"), .presence, context)
    }
}
