import Domain
import Text

/// What a sheet shows, as it last stood: a key that is pressed when it is gone does nothing, and says what went away and by whom.
struct SheetThing: Sendable {
    let ref: Ref
    /// Everything as it stood when it was last there; nil until it was.
    private var seen: Facts?

    init(_ ref: Ref) { self.ref = ref }

    mutating func see(_ context: Context) { if stands(context) { seen = context.facts } }

    private func stands(_ context: Context) -> Bool {
        if ref.nested != nil { return context.item(ref) != nil }
        return context.dossier.record(ref.record).map { !$0.isDeleted } ?? false
    }

    /// Nil: it stands, or did not when the sheet was opened.
    func gone(_ context: Context) -> Phrase? {
        guard let seen, !stands(context) else { return nil }
        let name = Naming(seen.dossier, context.language).name(ref)
        let by = context.by(context.changedBy[ref.record])
        return Phrase(
            fr: "« \(name) » a été supprimé entre-temps\(by.french). Rien n'a été fait.",
            en: "“\(name)” was deleted meanwhile\(by.english). Nothing was done.")
    }

    /// Somebody else took the row in hand away: the next key says so, and is not for the row that came in its place.
    func missing(_ sheet: inout SheetPart, _ context: Context) -> Phrase? {
        guard let lost = sheet.takeLost() else { return nil }
        let owner: RecordKey? = if case .link(let target)? = lost.target { target.record } else { nil }
        guard let key = [owner, ref.record].compactMap(\.self).first(where: { context.changedBy[$0] != nil }) else { return nil }
        let name = lost.text.isEmpty ? lost.label.string : lost.text
        let who = context.whose(key)
        return Phrase(
            fr: "« \(name) » n'est plus dans cette fiche\(who) : rien n'est fait, le curseur est sur une autre ligne.",
            en: "“\(name)” is no longer in this record\(who): nothing is done, the cursor is on another row.")
    }
}
