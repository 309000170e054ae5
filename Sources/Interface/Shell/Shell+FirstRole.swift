import Domain
import Text

/// The first role given in a dossier: from then on somebody has to be able to do everything. By whatever key, form, cell or table it
/// comes, it is asked who that is before anything is written, and both are one act.
extension Shell {
    /// A change that waits for the answer, and what else was asked with it.
    struct FirstRole: Sendable {
        /// The layer that asked, and that of the question.
        let asker: Int
        let box: Int
        let request: CommitRequest
        let rest: [LayerEffect]
    }

    mutating func askForOfficer(_ request: CommitRequest, then rest: [LayerEffect], from place: Int, _ context: Context) {
        firstRole = FirstRole(asker: layers[place].id, box: nextID, request: request, rest: rest)
        let field = FieldSpec(
            "officer", Phrase(fr: "Premier rôle donné : qui est référent qualité ?", en: "First role given: who is the quality officer?"),
            .link([Person.kind.name]))
        push(PickerScreen(field, present: [], several: false), context)
    }

    /// Somebody was chosen: the change goes on its way with that.
    mutating func nameOfficer(_ refs: [Ref], for held: FirstRole, _ context: Context) -> [any Request] {
        guard let person = refs.first.flatMap({ context.dossier.record($0.record) }) else { return giveUpFirstRole(context) }
        firstRole = nil
        let named = context.acts.edit(person, [Person.role.write(.qualityOfficer)])
        let change = held.request.change
        let whole = change.with(context.acts.together([change, named])?.edits ?? change.edits)
        let place = layers.firstIndex { $0.id == held.asker } ?? layers.count - 1
        return apply(
            [.request(CommitRequest(change: whole, draft: held.request.draft, reply: held.request.reply))] + held.rest, from: place, context
        )
    }

    /// The question was left: nothing is written, and what would have to be done first is said.
    mutating func giveUpFirstRole(_ context: Context) -> [any Request] {
        guard let held = firstRole, !layers.contains(where: { $0.id == held.box }) else { return [] }
        firstRole = nil
        let refusal = Permission.refusal(of: held.request.change, by: context.duties, in: context.dossier, on: context.today)
        return refusal.map { refuse(held.request, $0, context) } ?? []
    }
}
