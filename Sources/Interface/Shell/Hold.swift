import Domain
import Text

/// What a box was opened on: the things themselves, as they stood then. Never « the row in hand », looked up again at the answer.
public struct Hold: Sendable {
    /// What of the things the box is about: another change does not stand in its way.
    enum Concern: Sendable {
        /// Any change of them.
        case whole
        /// These members.
        case fields([String])
        /// That they are there.
        case presence
    }

    /// In their order.
    let refs: [Ref]
    private let concern: Concern
    /// As everything stood.
    private let seen: Facts

    init(_ refs: [Ref], _ concern: Concern, _ context: Context) {
        self.refs = refs
        self.concern = concern
        seen = context.facts
    }

    init(_ refs: [Ref], _ context: Context) { self.init(refs, .whole, context) }

    /// A dropped file as it was shown.
    func deposit(_ ref: Ref) -> Deposit? { seen.surroundings.deposit(ref) }

    /// Why nothing is done of what the box asks: one of its things is gone, moved or changed, and by whom. Nil: it stands.
    func broken(_ context: Context) -> Phrase? {
        refs.lazy.compactMap { trouble($0, context) }.first
    }

    private func trouble(_ ref: Ref, _ context: Context) -> Phrase? {
        if ref.kind == Deposit.kind { return movedFile(ref, context) }
        guard let before = seen.dossier.record(ref.record) else { return nil }
        let now = context.dossier.record(ref.record)
        if let now, now.tree == before.tree { return nil }
        let name = Naming(seen.dossier, context.language).name(ref)
        let by = context.by(context.changedBy[ref.record])
        guard let now, !now.isDeleted || before.isDeleted, let tree = Self.tree(ref, context.dossier) else {
            return Phrase(
                fr: "« \(name) » a été supprimé entre-temps\(by.french). Rien n'a été fait.",
                en: "“\(name)” was deleted meanwhile\(by.english). Nothing was done.")
        }
        let old = Self.tree(ref, seen.dossier)
        let isChanged =
            switch concern {
            case .presence: false
            case .whole: old != tree
            case .fields(let keys): keys.contains { old?[$0] != tree[$0] }
            }
        guard isChanged else { return nil }
        return Phrase(
            fr: "« \(name) » a été modifié entre-temps\(by.french). Rien n'a été fait : relisez, puis recommencez.",
            en: "“\(name)” was changed meanwhile\(by.english). Nothing was done: read it again, then start over.")
    }

    private static func tree(_ ref: Ref, _ dossier: Dossier) -> JSONObject? {
        guard let record = dossier.record(ref.record), let path = dossier.path(of: ref) else { return nil }
        return path.steps.isEmpty ? record.tree : JSON.object(record.tree)[path]?.object
    }

    private func movedFile(_ ref: Ref, _ context: Context) -> Phrase? {
        let (before, now) = (seen.surroundings.deposit(ref), context.facts.surroundings.deposit(ref))
        guard let before, now?.size != before.size || now?.modified != before.modified else { return nil }
        if now != nil {
            return Phrase(
                fr: "« \(before.name) » a été remplacé dans le dépôt entre-temps. Rien n'a été fait.",
                en: "“\(before.name)” was replaced where it was dropped meanwhile. Nothing was done.")
        }
        let proof = context.dossier.records(Evidence.kind.name).first { $0[Evidence.origin] == before.path }
        let by = context.by(proof.flatMap { context.changedBy[$0.key] })
        return proof != nil
            ? Phrase(
                fr: "« \(before.name) » a été joint entre-temps\(by.french). Rien n'a été fait.",
                en: "“\(before.name)” was attached meanwhile\(by.english). Nothing was done.")
            : Phrase(
                fr: "« \(before.name) » n'est plus dans le dépôt. Rien n'a été fait.",
                en: "“\(before.name)” is no longer where it was dropped. Nothing was done.")
    }
}
